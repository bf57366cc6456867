import { useState } from 'react';
import { rectanglesAtMost, type Rectangle } from '#shared/domain/picture-limits.ts';

/** Steps that can be taken back; nobody remembers more. */
const stepsAtMost = 200;

export interface Painting {
  readonly rectangles: readonly Rectangle[];
  readonly isFull: boolean;
  readonly canUndo: boolean;
  readonly add: (rectangle: Rectangle) => void;
  readonly change: (at: number, rectangle: Rectangle) => void;
  readonly remove: (at: number) => void;
  readonly undo: () => void;
}

/** The rectangles of one picture while somebody draws them, and what they were before each step. */
export function usePainting(before: readonly Rectangle[]): Painting {
  const [steps, setSteps] = useState<readonly (readonly Rectangle[])[]>([before]);
  const rectangles = steps.at(-1) ?? [];
  const take = (next: (now: readonly Rectangle[]) => readonly Rectangle[]): void => setSteps((taken) => [...taken.slice(-stepsAtMost), next(taken.at(-1) ?? [])]);
  const isFull = rectangles.length >= rectanglesAtMost;
  return {
    rectangles,
    isFull,
    canUndo: steps.length > 1,
    add: (rectangle) => {
      if (!isFull) take((now) => [...now, rectangle]);
    },
    change: (at, rectangle) => take((now) => now.map((each, index) => (index === at ? rectangle : each))),
    remove: (at) => take((now) => now.filter((_, index) => index !== at)),
    undo: () => setSteps((taken) => (taken.length > 1 ? taken.slice(0, -1) : taken)),
  };
}
