import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { ImportReply } from '../../../shared/contract/contract.ts';
import type { LeftOutRows } from '../../../shared/history/records.ts';
import { Message } from '../../bridge/announcer.tsx';
import { attempt, subscribe } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from './use-count-text.ts';

/** The state of the import. */
type Importing =
  | { readonly type: 'none' }
  /** The user is choosing a file, or it is being imported. */
  | { readonly type: 'working'; readonly isStopped: boolean }
  | { readonly type: 'done'; readonly reply: ImportReply; readonly isStopped: boolean };

/** Imports a file that Unhunch saved on another computer; a long import shows its progress and can be stopped. */
export function ImportPart() {
  const { t } = useText();
  const [importing, setImporting] = useState<Importing>({ type: 'none' });
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => subscribe('import:progress', setShare), []);

  async function start(): Promise<void> {
    setImporting({ type: 'working', isStopped: false });
    const reply = await attempt('import:json', null);
    setImporting((before) => ({
      type: 'done',
      reply,
      isStopped: before.type === 'working' && before.isStopped,
    }));
  }

  async function stop(): Promise<void> {
    const { ok } = await attempt('import:cancel', null);
    if (ok) setImporting((before) => (before.type === 'working' ? { ...before, isStopped: true } : before));
  }

  return (
    <>
      <p>{t('data.importText')}</p>
      <div className="privacy-buttons">
        <Button isDisabled={share !== null} onPress={start}>
          <FileUp size={16} aria-hidden />
          {t('data.import')}
        </Button>
        {share !== null && <Button onPress={stop}>{t('data.importStop')}</Button>}
      </div>
      {share !== null && <Progress share={share} />}
      <ImportNote importing={importing} />
    </>
  );
}

function Progress({ share }: { readonly share: number }) {
  const { t, format } = useText();
  return (
    <ProgressBar className="import-progress" value={share * 100}>
      {({ percentage = 0 }) => (
        <>
          <Label>{t('data.importing', { percent: format.percent(percentage / 100) })}</Label>
          <span className="import-track" aria-hidden>
            <span className="import-done" style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}

/** The result of the import; always rendered, so that screen readers announce it. */
function ImportNote({ importing }: { readonly importing: Importing }) {
  const { t } = useText();
  const countText = useCountText();
  const text = () => {
    if (importing.type !== 'done') return '';
    const { reply, isStopped } = importing;
    if (!reply.ok) {
      return t('data.importFailed', { why: t(`failure.problem.${reply.problem}`) });
    }
    if (reply.imported === null) return isStopped ? t('data.importStopped') : '';
    const { file, count, settings, leftOut } = reply.imported;
    const what = countText(count, settings);
    if (what !== null) return t('data.imported', { file, what });
    return t(leftOut.length > 0 ? 'data.importedNone' : 'data.importedNothing', { file });
  };
  const leftOut = importing.type === 'done' && importing.reply.ok ? importing.reply.imported?.leftOut : null;
  return (
    <div className="saved-note small">
      <Message className="import-result" text={text()} />
      {leftOut && leftOut.length > 0 && <LeftOut rows={leftOut} />}
    </div>
  );
}

/** Names the rows that were left out, each with its reason. */
function LeftOut({ rows }: { readonly rows: readonly LeftOutRows[] }) {
  const { t, format, locale } = useText();
  const sentence = ({ list, because, count, days }: LeftOutRows) => {
    const named = new Intl.ListFormat(locale, { type: 'unit' }).format(days.map(format.fullDay));
    return t('data.leftOutRow', {
      what: t(`data.count.${list}`, { count }),
      days: count > days.length ? t('data.leftOutDays', { days: named }) : named,
      reason: t(`data.leftOutBecause.${because}`),
    });
  };
  return (
    <>
      <p>{t('data.leftOutTitle')}</p>
      <ul className="points">
        {rows.map((row) => (
          <li key={`${row.list} ${row.because}`}>{sentence(row)}</li>
        ))}
      </ul>
    </>
  );
}
