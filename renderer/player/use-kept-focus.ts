import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the keyboard to an element when the one that had it has left the page or is no longer shown. Looks at each
 * rendering, of which a running player has ten a second. A press beside all controls may take the keyboard away.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const take = () => {
      hadFocus.current = true;
    };
    const release = () => {
      hadFocus.current = false;
    };
    window.addEventListener('pointerdown', release);
    window.addEventListener('focusin', take);
    return () => {
      window.removeEventListener('pointerdown', release);
      window.removeEventListener('focusin', take);
    };
  }, []);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) place.current?.focus();
  });
}
