import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';

/** Props of the buttons. */
export interface FirstActionsProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The page needs another answer before the next one. */
  readonly isIncomplete: boolean;
  /** Whether the safety check found a sign; if so, the last page offers no break. */
  readonly isLimited: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onFinish: (startBreak: boolean) => void;
}

/** The buttons below a page of the first start: one main button, which leads on. */
export function FirstActions(props: FirstActionsProps) {
  const { isFirst, isLast, isIncomplete, isLimited, onBack, onNext, onFinish } = props;
  const { t } = useText();
  return (
    <div className="first-actions">
      {!isFirst && (
        <Button look="quiet" onPress={onBack}>
          {t('action.back')}
        </Button>
      )}
      <span className="first-room" />
      {!isLast && (
        <Button look="main" isDisabled={isIncomplete} onPress={onNext}>
          {t('action.next')}
        </Button>
      )}
      {isLast && isLimited && (
        <Button look="main" onPress={() => onFinish(false)}>
          {t('action.close')}
        </Button>
      )}
      {isLast && !isLimited && (
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
