import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { CheckQuestions } from './check-questions.tsx';
import { ShownResult } from './check-result.tsx';
import { useSafetyCheck } from './use-safety-check.ts';

/** The safety check in a dialog: its question, then its result. */
export function SafetyCheck({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const check = useSafetyCheck();
  const { answers, result, send, change } = check;
  return (
    <div className="check">
      {result === null ? (
        <CheckQuestions check={check} />
      ) : (
        <ShownResult result={result} isEmergency={answers?.sign === 'emergency'} />
      )}
      {result === null ? (
        <div className="dialog-actions">
          <Button look="quiet" onPress={onClose}>
            {t('check.later')}
          </Button>
          <Button look="main" isDisabled={answers === null} onPress={() => void send()}>
            {t('check.done')}
          </Button>
        </div>
      ) : (
        <div className="dialog-actions">
          <Button look="quiet" onPress={change}>
            {t('check.change')}
          </Button>
          <Button look="main" autoFocus onPress={onClose}>
            {t('action.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
