import { CircleAlert } from 'lucide-react';
import { isSettingKey, settingSchemas } from '../../shared/settings/settings.ts';
import type { Notice } from '../../shared/views/views.ts';
import { useAnnouncement } from '../bridge/announcer.tsx';
import { attempt, request, subscribe } from '../bridge/bridge.ts';
import { type Text, useText } from '../bridge/text.ts';
import { useView, type ViewSource } from '../bridge/use-view.ts';
import { Callout } from '../ui/callout.tsx';

const source: ViewSource<readonly Notice[]> = {
  get: () => request('notices:get', null),
  listen: (take) => subscribe('notices:changed', take),
};

/** A setting that the settings page doesn't show has no name that a user knows. */
function noticeText(notice: Notice, { t, locale }: Text): string {
  switch (notice.type) {
    case 'settings-refused': {
      const shown = notice.keys.filter((key) => isSettingKey(key) && settingSchemas[key].group !== null);
      const names = shown.map((key) => t(`settings.${key}.label`));
      if (names.length === 0) return t('notice.settings-refused.others');
      return t('notice.settings-refused.text', { names: new Intl.ListFormat(locale).format(names) });
    }
    case 'content-unreachable':
      return t(`notice.content-unreachable.${notice.isKept ? 'kept' : 'text'}`);
    default:
      return t(`notice.${notice.type}.text`);
  }
}

/** One-time messages above every page, until the user closes them. */
export function Notices() {
  const text = useText();
  const { t } = text;
  const loaded = useView(source);
  const notices = loaded.type === 'ready' ? loaded.view : [];
  // The titles say enough; the notices themselves are at the top of the page.
  useAnnouncement(notices.map(({ type }) => t(`notice.${type}.title`)).join(' '));
  return (
    <div className="notices">
      {notices.map((notice) => (
        <Callout
          key={notice.id}
          tone="due"
          icon={<CircleAlert size={20} aria-hidden />}
          title={t(`notice.${notice.type}.title`)}
          dismissLabel={t('action.dismiss')}
          onDismiss={() => attempt('notice:dismiss', { id: notice.id })}
        >
          {noticeText(notice, text)}
        </Callout>
      ))}
    </div>
  );
}
