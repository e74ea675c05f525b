import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useAnnouncement } from '../bridge/announcer.tsx';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';

/** Props of the reasons to leave an exercise out. */
export interface LeaveOutProps {
  readonly skipIf: string;
  /** Shown without asking, as while getting ready; otherwise behind a button. */
  readonly isOpen: boolean;
}

/** The reasons to leave the exercise out. */
export function LeaveOut({ skipIf, isOpen }: LeaveOutProps) {
  const { t } = useText();
  const [isAsked, setAsked] = useState(false);
  // The text stands before its button. While getting ready, it is announced with the set-up.
  useAnnouncement(isAsked && !isOpen ? skipIf : '');
  if (skipIf === '') return null;
  return (
    <div className="leave-out">
      {(isOpen || isAsked) && (
        <p className="leave-out-text" id="leave-out">
          <strong>{t('routines.skipIf')}:</strong> {skipIf}
        </p>
      )}
      {!isOpen && (
        <Button
          look="quiet"
          isSmall
          aria-expanded={isAsked}
          aria-controls="leave-out"
          onPress={() => setAsked(!isAsked)}
        >
          <CircleHelp size={16} aria-hidden />
          {t('player.leaveOut')}
        </Button>
      )}
    </div>
  );
}
