import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

/** How loud a button is: one main action per view, ordinary ones, quiet ones without a border, ones like a link. */
export type ButtonLook = 'main' | 'plain' | 'quiet' | 'link';

/** A button's props: those of react-aria's, and its look. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly look?: ButtonLook;
  readonly isSmall?: boolean;
  /** Only an icon: give it an `aria-label`. */
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
