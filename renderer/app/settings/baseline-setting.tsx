import { useState } from 'react';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useAnnouncement } from '../../bridge/announcer.tsx';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { useView } from '../../bridge/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { todaySource } from '../today/today-source.ts';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { NumberSetting } from './controls-by-kind.tsx';

/** How many workdays to watch first, and a button that begins them again or ends them. */
export function BaselineSetting({ settings }: { readonly settings: SettingsView }) {
  return (
    <NumberSetting settings={settings} name="baselineDays" below={<WatchButton settings={settings} />} />
  );
}

function WatchButton({ settings }: { readonly settings: SettingsView }) {
  const { t } = useText();
  const loaded = useView(todaySource);
  const [refusal, run] = useAttempt();
  const [hasStarted, setStarted] = useState(false);
  useAnnouncement(hasStarted ? t('settings.baselineDays.started') : '');
  const left = loaded.type === 'ready' ? (loaded.view.baseline?.workdaysLeft ?? 0) : 0;
  const { layer, value } = settings.baselineDays;
  // An organisation that sets no such days doesn't want them.
  if (layer === 'mandatory' && value === 0) return null;
  const isWatching = left > 0;
  const press = () => {
    run(attempt(isWatching ? 'baseline:end' : 'baseline:start', null));
    setStarted(!isWatching);
  };
  return (
    <div className="setting-more">
      {isWatching && (
        <p className="quiet small">
          {hasStarted && t('settings.baselineDays.started')} {t('today.watch.text', { count: left })}
        </p>
      )}
      <Button isSmall onPress={press}>
        {t(isWatching ? 'today.watch.end' : 'settings.baselineDays.start')}
      </Button>
      <Refusal problem={refusal} />
    </div>
  );
}
