import { useState } from 'react';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SafetyCheck } from './safety-check.tsx';

/** Props of the button. */
export interface CheckButtonProps {
  /** The user has not done the check yet. */
  readonly isFirst?: boolean;
  /** Replaces the text of the button. */
  readonly label?: string;
}

/** Opens the safety check, which can be repeated at any time. */
export function CheckButton({ isFirst = false, label }: CheckButtonProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{label ?? t(isFirst ? 'check.first' : 'check.again')}</Button>
      <Dialog isOpen={isOpen} title={t('check.title')} onClose={() => setOpen(false)}>
        <SafetyCheck onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
