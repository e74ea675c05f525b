import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

/**
 * The prominence of a button: one main action per view, ordinary ones, quiet ones without a border, link-like ones, and
 * those that destroy something, which are never the main action.
 */
export type ButtonLook = 'main' | 'plain' | 'quiet' | 'link' | 'danger';

/** The props of react-aria's button, and its look. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly look?: ButtonLook;
  readonly isSmall?: boolean;
  /** Only an icon: add an `aria-label`. */
  readonly isIcon?: boolean;
}

/** A button. */
export function Button({ look = 'plain', isSmall = false, isIcon = false, ...props }: ButtonProps) {
  const names = ['button'];
  if (look !== 'plain') names.push(`button-${look}`);
  if (isSmall) names.push('button-small');
  if (isIcon) names.push('button-icon');
  return <AriaButton {...props} className={names.join(' ')} />;
}
