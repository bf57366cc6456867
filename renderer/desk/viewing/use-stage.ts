import { useEffect, useState, type RefObject } from 'react';
import type { Stage } from './visible-part.ts';

/** Measures of the frame in which a picture is looked at, and how far it is scrolled. */
export function useStage(frame: RefObject<HTMLElement | null>): Stage {
  const [stage, setStage] = useState<Stage>({ width: 600, height: 400, left: 0, top: 0 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => setStage({ width: element.clientWidth, height: element.clientHeight, left: element.scrollLeft, top: element.scrollTop });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [frame]);
  return stage;
}
