import { useEffect, useRef, useState } from 'react';
import { modeOf } from '../../../shared/programme/safety.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { SpineLine } from '../../ui/spine-line.tsx';
import { AlwaysLine } from '../safety/always-line.tsx';
import { SafetyCheck } from '../safety/safety-check.tsx';
import { useSetting } from '../settings/use-setting.ts';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { HelloPage, StartPage } from './first-pages.tsx';

const pages = ['hello', 'check', 'start'] as const;
type FirstPage = (typeof pages)[number];
/** Workdays without cards, if the user wants to watch first. */
const WATCH_DAYS = 5;

/** Props of the first start. */
export interface FirstStartProps {
  readonly settings: SettingsView;
  readonly onDone: () => void;
}

/** Three short pages: what the app does, the safety check, and the start with the place around the desk. */
export function FirstStart({ settings, onDone }: FirstStartProps) {
  const { t } = useText();
  const [index, setIndex] = useState(0);
  const [startAtLogin, setStartAtLogin] = useState(settings.startAtLogin.value);
  const watchFirst = useSetting(settings, 'baselineDays');
  const workplace = useSetting(settings, 'workplace');
  const [refusal, run] = useAttempt();
  const heading = useRef<HTMLHeadingElement>(null);
  const page = pages[index] ?? 'start';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new page takes the focus
  useEffect(() => {
    heading.current?.focus();
    document.title = `${t(`firstStart.${page}.title`)} · ${t('product')}`;
  }, [page]);

  const finish = (startBreak: boolean) => {
    const reply = attempt('first-start:finish', { startAtLogin, startBreak });
    run(reply);
    reply.then(({ ok }) => ok && onDone());
  };

  return (
    <main className="first">
      <div className="first-side" aria-hidden>
        <SpineLine share={(index + 1) / pages.length} />
      </div>
      <div className="first-page">
        <p className="quiet small">
          <span className="first-count" aria-hidden>
            {`${index + 1}/${pages.length}`}
          </span>
          <span className="only-read-aloud">
            {t('firstStart.progress', { page: index + 1, total: pages.length })}
          </span>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {t(`firstStart.${page}.title`)}
        </h1>
        {page === 'hello' && <HelloPage />}
        {page === 'check' && (
          <>
            <AlwaysLine isShort />
            <SafetyCheck />
          </>
        )}
        {page === 'start' && (
          <StartPage
            settings={settings}
            isAtLogin={startAtLogin}
            isLocked={settings.startAtLogin.layer === 'mandatory'}
            onChange={setStartAtLogin}
            workplace={workplace.isLocked ? null : { value: workplace.value, onChange: workplace.set }}
            watchFirst={{
              isOn: watchFirst.value > 0,
              isLocked: watchFirst.isLocked,
              onChange: (isOn) => watchFirst.set(isOn ? WATCH_DAYS : 0),
            }}
          />
        )}
        <Refusal problem={refusal ?? workplace.refusal} />
        <FirstActions
          page={page}
          index={index}
          isLimited={modeOf(settings.safety.value) === 'limited'}
          onIndex={setIndex}
          onFinish={finish}
        />
      </div>
    </main>
  );
}

interface FirstActionsProps {
  readonly page: FirstPage;
  readonly index: number;
  /** Whether the safety check found a sign; if so, the page offers no break. */
  readonly isLimited: boolean;
  readonly onIndex: (index: number) => void;
  readonly onFinish: (startBreak: boolean) => void;
}

function FirstActions({ page, index, isLimited, onIndex, onFinish }: FirstActionsProps) {
  const { t } = useText();
  return (
    <div className="first-actions">
      {index > 0 && (
        <Button look="quiet" onPress={() => onIndex(index - 1)}>
          {t('action.back')}
        </Button>
      )}
      <span className="first-room" />
      {page !== 'start' && (
        // The check has its own main button.
        <Button look={page === 'check' ? 'plain' : 'main'} onPress={() => onIndex(index + 1)}>
          {t('action.next')}
        </Button>
      )}
      {page === 'start' && isLimited && (
        <Button look="main" onPress={() => onFinish(false)}>
          {t('action.close')}
        </Button>
      )}
      {page === 'start' && !isLimited && (
        <>
          <Button onPress={() => onFinish(false)}>{t('firstStart.start.later')}</Button>
          <Button look="main" onPress={() => onFinish(true)}>
            {t('firstStart.start.first')}
          </Button>
        </>
      )}
    </div>
  );
}
