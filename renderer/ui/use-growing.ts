import { useEffect, useState } from 'react';

/** Drawn in some thirty milliseconds as lines of a table. */
const perFrame = 40;

/** How many of `total` things to draw now: some at once and as many more with each frame, so that a long table holds up nobody who types or clicks meanwhile. */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(perFrame);
  useEffect(() => {
    if (drawn >= total) return undefined;
    // In a window that is not shown there are no frames, and nobody to be held up.
    const isShown = document.visibilityState === 'visible';
    const frame = isShown ? requestAnimationFrame(() => setDrawn(drawn + perFrame)) : window.setTimeout(() => setDrawn(total));
    return () => (isShown ? cancelAnimationFrame(frame) : clearTimeout(frame));
  }, [drawn, total]);
  return Math.min(drawn, total);
}
