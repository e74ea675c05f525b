import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** Props of a message above the content. */
export interface CalloutProps {
  readonly title?: string;
  readonly icon?: ReactNode;
  readonly tone?: 'plain' | 'due';
  readonly children: ReactNode;
  /** If set, the message can be closed. */
  readonly onDismiss?: () => void;
  readonly dismissLabel?: string;
}

/** A message in a box of its own. */
export function Callout({ title, icon, tone = 'plain', children, onDismiss, dismissLabel }: CalloutProps) {
  return (
    <div className={`callout callout-${tone}`}>
      {icon !== undefined && <span className="callout-icon">{icon}</span>}
      <div className="callout-text">
        {title !== undefined && <strong>{title}</strong>}
        <div>{children}</div>
      </div>
      {onDismiss !== undefined && (
        <Button look="quiet" isSmall isIcon aria-label={dismissLabel ?? ''} onPress={onDismiss}>
          <X size={16} aria-hidden />
        </Button>
      )}
    </div>
  );
}
