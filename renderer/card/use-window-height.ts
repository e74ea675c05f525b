import { useEffect } from 'react';

/**
 * Asks for a higher window while the page is higher than its window, as with large text. A browser tab ignores it.
 */
export function useWindowHeight(): void {
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      const { scrollHeight } = document.documentElement;
      // One pixel more can be a fraction that a scaled display has rounded up, and would be asked for again and again.
      if (scrollHeight > window.innerHeight + 1) window.resizeTo(window.outerWidth, scrollHeight);
    });
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
}
