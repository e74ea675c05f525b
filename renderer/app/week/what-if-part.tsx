import { useState } from 'react';
import type { RequestInput } from '../../../shared/contract/contract.ts';
import type { Day } from '../../../shared/core/time.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TimeInput } from '../../ui/time-input.tsx';
import { LoadFailure, Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useWhatIf } from './use-what-if.ts';
import { WhatIfFigures } from './what-if-figures.tsx';

/** The range of the threshold, minutes. */
const LEAST = 20;
const MOST = 60;
/** The hours that are offered first, and the threshold above the usual one. */
const offered = { from: '09:00', until: '17:00' } as const;
const START_MINUTES = 40;

type Plan = Omit<RequestInput<'what-if:get'>, 'weekOf'>;

/** How many breaks another threshold or other hours would have meant, over the user's own sittings. Closed at first. */
export function WhatIfPart({ weekOf }: { readonly weekOf: Day }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="folded what-if" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('week.whatIf.title')}</summary>
      {isOpen && <WhatIf weekOf={weekOf} />}
    </details>
  );
}

function WhatIf({ weekOf }: { readonly weekOf: Day }) {
  const { t } = useText();
  const [plan, setPlan] = useState<Plan>({ thresholdMinutes: START_MINUTES, hours: null });
  const [taken, setTaken] = useState(0);
  const loaded = useWhatIf({ weekOf, ...plan }, taken);
  const [refusal, run] = useAttempt();
  const take = () => {
    const reply = attempt('settings:set', { key: 'sittingThresholdMinutes', value: plan.thresholdMinutes });
    run(reply);
    reply.then(({ ok }) => ok && setTaken((count) => count + 1));
  };
  return (
    <div className="what-if-body">
      <WhatIfControls plan={plan} onChange={setPlan} />
      {loaded.type === 'failed' && <LoadFailure />}
      {loaded.type === 'ready' && (
        <>
          <WhatIfFigures view={loaded.view} minutes={plan.thresholdMinutes} hasHours={plan.hours !== null} />
          {loaded.view.canTake && (
            <div>
              <Button isSmall onPress={take}>
                {t('week.whatIf.take', { count: plan.thresholdMinutes })}
              </Button>
            </div>
          )}
        </>
      )}
      <Refusal problem={refusal} />
    </div>
  );
}

interface WhatIfControlsProps {
  readonly plan: Plan;
  readonly onChange: (plan: Plan) => void;
}

function WhatIfControls({ plan, onChange }: WhatIfControlsProps) {
  const { t } = useText();
  const { thresholdMinutes, hours } = plan;
  return (
    <div className="what-if-controls">
      <div className="what-if-control">
        <span id="what-if-minutes">{t('week.whatIf.minutes')}</span>
        <NumberField
          aria-labelledby="what-if-minutes"
          value={thresholdMinutes}
          least={LEAST}
          most={MOST}
          unit={t('week.whatIf.unit')}
          onChange={(minutes) => onChange({ ...plan, thresholdMinutes: minutes })}
        />
      </div>
      <Choices
        label={t('week.whatIf.hours')}
        choices={['mine', 'other'].map((id) => ({ id, label: t(`week.whatIf.hours-${id}`) }))}
        value={hours === null ? 'mine' : 'other'}
        onChange={(id) => onChange({ ...plan, hours: id === 'mine' ? null : offered })}
      />
      {hours !== null && (
        <div className="what-if-control">
          <TimeInput
            aria-label={t('week.whatIf.from')}
            value={hours.from}
            onChange={(from) => onChange({ ...plan, hours: { ...hours, from } })}
          />
          <span aria-hidden>–</span>
          <TimeInput
            aria-label={t('week.whatIf.until')}
            value={hours.until}
            onChange={(until) => onChange({ ...plan, hours: { ...hours, until } })}
          />
        </div>
      )}
    </div>
  );
}
