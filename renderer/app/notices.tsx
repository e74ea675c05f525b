import { CircleAlert } from 'lucide-react';
import type { Notice } from '../../shared/views/views.ts';
import { attempt, request, subscribe } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { useView, type ViewSource } from '../bridge/use-view.ts';
import { Callout } from '../ui/callout.tsx';

const source: ViewSource<readonly Notice[]> = {
  get: () => request('notices:get', null),
  listen: (take) => subscribe('notices:changed', take),
};

/** One-time messages above every page, until the user closes them. */
export function Notices() {
  const { t } = useText();
  const loaded = useView(source);
  const notices = loaded.type === 'ready' ? loaded.view : [];
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <Callout
          key={notice.id}
          tone="due"
          icon={<CircleAlert size={20} aria-hidden />}
          title={t(`notice.${notice.type}.title`)}
          dismissLabel={t('action.dismiss')}
          onDismiss={() => attempt('notice:dismiss', { id: notice.id })}
        >
          {t(`notice.${notice.type}.text`, { ...notice })}
        </Callout>
      ))}
    </div>
  );
}
