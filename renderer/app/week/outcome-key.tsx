import type { Adherence } from '../../../shared/core/adherence.ts';
import { outcomes } from '../../../shared/core/outcome.ts';
import { useText } from '../../bridge/text.ts';
import { MarkIcon } from '../../ui/strip.tsx';
import { countOf, outcomeShapes } from '../outcomes.ts';

/** The meaning of the marks, and how often each occurred; marks that did not occur are left out. */
export function OutcomeKey({ figures }: { readonly figures: Adherence }) {
  const { t } = useText();
  return (
    <ul className="outcome-key small">
      {outcomes
        .filter((outcome) => countOf(figures, outcome) > 0)
        .map((outcome) => (
          <li key={outcome}>
            <MarkIcon shape={outcomeShapes[outcome]} />
            {t(`outcome.count-${outcome}`, { count: countOf(figures, outcome) })}
          </li>
        ))}
    </ul>
  );
}
