import { useEffect, useRef, useState } from 'react';
import { modeOf } from '../../../shared/programme/safety.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { SpineLine } from '../../ui/spine-line.tsx';
import { useSafetyCheck } from '../safety/use-safety-check.ts';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { CheckPage } from './check-page.tsx';
import { FirstActions } from './first-actions.tsx';
import { HelloPage, StartPage } from './first-pages.tsx';

const pages = ['hello', 'check', 'start'] as const;

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
  const check = useSafetyCheck();
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

  /** Takes the answer as it is. A result that changes what breaks contain is shown first, and then leads on as well. */
  const next = async () => {
    const hasAnswer = page === 'check' && check.answers !== null && check.result !== 'limited';
    if (!hasAnswer || (await check.send()) === 'full') setIndex(index + 1);
  };

  return (
    <main className="first">
      <div className="first-side" aria-hidden>
        <SpineLine share={(index + 1) / pages.length} />
      </div>
      <div className="first-page">
        <Progress page={index + 1} />
        <h1 ref={heading} tabIndex={-1}>
          {t(`firstStart.${page}.title`)}
        </h1>
        {page === 'hello' && <HelloPage />}
        {page === 'check' && <CheckPage check={check} />}
        {page === 'start' && (
          <StartPage settings={settings} isAtLogin={startAtLogin} onAtLogin={setStartAtLogin} />
        )}
        <Refusal problem={refusal} />
        <FirstActions
          isFirst={index === 0}
          isLast={page === 'start'}
          isIncomplete={page === 'check' && check.answers === null && check.form.applies !== null}
          isLimited={modeOf(settings.safety.value) === 'limited'}
          onBack={() => setIndex(index - 1)}
          onNext={next}
          onFinish={finish}
        />
      </div>
    </main>
  );
}

function Progress({ page }: { readonly page: number }) {
  const { t } = useText();
  return (
    <p className="quiet small">
      <span className="first-count" aria-hidden>
        {`${page}/${pages.length}`}
      </span>
      <span className="only-read-aloud">{t('firstStart.progress', { page, total: pages.length })}</span>
    </p>
  );
}
