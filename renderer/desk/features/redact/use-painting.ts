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

/** The rectangles of one picture while somebody draws them, whoever keeps them, and what they were before each step. */
export function usePainting(rectangles: readonly Rectangle[], onRectangles: (rectangles: readonly Rectangle[]) => void): Painting {
  const [before, setBefore] = useState<readonly (readonly Rectangle[])[]>([]);
  const take = (next: readonly Rectangle[]): void => {
    setBefore([...before.slice(1 - stepsAtMost), rectangles]);
    onRectangles(next);
  };
  const isFull = rectangles.length >= rectanglesAtMost;
  return {
    rectangles,
    isFull,
    canUndo: before.length > 0,
    add: (rectangle) => {
      if (!isFull) take([...rectangles, rectangle]);
    },
    change: (at, rectangle) => take(rectangles.map((each, index) => (index === at ? rectangle : each))),
    remove: (at) => take(rectangles.filter((_, index) => index !== at)),
    undo: () => {
      const last = before.at(-1);
      if (last === undefined) return;
      setBefore(before.slice(0, -1));
      onRectangles(last);
    },
  };
}
