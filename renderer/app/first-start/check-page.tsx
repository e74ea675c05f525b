import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { AlwaysLine } from '../safety/always-line.tsx';
import { CheckQuestions } from '../safety/check-questions.tsx';
import { ShownResult } from '../safety/check-result.tsx';
import type { SafetyCheckState } from '../safety/use-safety-check.ts';

/** The safety check without buttons of its own: the *Next* of the page takes the answer. */
export function CheckPage({ check }: { readonly check: SafetyCheckState }) {
  const { t } = useText();
  const { answers, result, change } = check;
  return (
    <>
      <AlwaysLine isShort />
      <div className="check">
        {/* A result that changes nothing needs no page. */}
        {result === 'limited' ? (
          <>
            <ShownResult result={result} isEmergency={answers?.sign === 'emergency'} />
            <div>
              <Button onPress={change}>{t('check.change')}</Button>
            </div>
          </>
        ) : (
          <CheckQuestions check={check} />
        )}
      </div>
    </>
  );
}
