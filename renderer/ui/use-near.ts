import { type RefObject, useEffect, useState } from 'react';

/** How far outside the window a part is already drawn, so that scrolling finds it ready. */
const MARGIN = '100% 0%';

/** Whether an element has come near the visible part of the page. It stays true, so that nothing is drawn twice. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (target === null || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: MARGIN },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}
