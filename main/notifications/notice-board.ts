import type { Notice } from '../../shared/views/views.ts';
import type { Ports } from '../ports/ports.ts';

type NoticeContent = Notice extends infer Each ? (Each extends Notice ? Omit<Each, 'id'> : never) : never;

/** Notices to the user; each stays until it is dismissed. */
export interface NoticeBoard {
  list(): readonly Notice[];
  add(notice: NoticeContent): void;
  /** Dismisses all notices of one type and adds others of it. */
  replace<Type extends Notice['type']>(
    type: Type,
    notices: readonly Extract<NoticeContent, { type: Type }>[],
  ): void;
  /** Returns whether there was such a notice. */
  dismiss(id: string): boolean;
}

/** Creates a board and calls `onChange` with each new list. */
export function createNoticeBoard(onChange: (notices: readonly Notice[]) => void): NoticeBoard {
  let notices: readonly Notice[] = [];
  let count = 0;
  const set = (next: readonly Notice[]) => {
    notices = next;
    onChange(notices);
  };
  const numbered = (notice: NoticeContent): Notice => {
    count += 1;
    return { ...notice, id: `notice-${count}` } as Notice;
  };
  return {
    list: () => notices,
    add: (notice) => set([...notices, numbered(notice)]),
    replace(type, others) {
      const kept = notices.filter((notice) => notice.type !== type);
      if (others.length > 0 || kept.length < notices.length) set([...kept, ...others.map(numbered)]);
    },
    dismiss(id) {
      const rest = notices.filter((notice) => notice.id !== id);
      const isKnown = rest.length < notices.length;
      if (isKnown) set(rest);
      return isKnown;
    },
  };
}

/** Adds notices about damaged files and rejected settings that were found at the start. */
export function addStartupNotices(board: NoticeBoard, { history, settings, log }: Ports): void {
  if (history.damaged) {
    log.warn(`the history could not be read (${history.damaged.reason}), kept as ${history.damaged.keptAs}`);
    board.add({ type: 'history-damaged' });
  }
  if (settings.damaged) {
    log.warn(`the settings could not be read, kept as ${settings.damaged.keptAs}`);
    board.add({ type: 'settings-damaged' });
  }
  if (settings.unreadable !== null) {
    log.warn(`the settings cannot be read now: ${settings.unreadable}`);
    board.add({ type: 'settings-unreadable' });
    settings.subscribe(() => board.replace('settings-unreadable', []));
  }
  const { refused } = settings;
  for (const { key, reason } of refused) log.warn(`setting ignored: ${key}: ${reason}`);
  if (refused.length > 0) board.add({ type: 'settings-refused', keys: refused.map(({ key }) => key) });
}
