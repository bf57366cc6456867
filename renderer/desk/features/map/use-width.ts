import { useEffect, useState, type RefObject } from 'react';

/** Until it is measured. */
const assumedPx = 720;

/** How wide an element is, in CSS pixels. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidth] = useState(assumedPx);
  useEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const observer = new ResizeObserver(() => {
      // Nothing is laid out yet.
      if (measured.clientWidth > 0) setWidth(measured.clientWidth);
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return widthPx;
}
