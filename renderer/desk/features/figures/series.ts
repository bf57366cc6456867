/** The most pressing first, as they are stacked from the bottom; U0 last, which nobody has assessed. */
export const urgencyOrder = ['U1', 'U2', 'U3', 'U4', 'U0'] as const;
export const urgencyTones = { U1: 'u1', U2: 'u2', U3: 'u3', U4: 'u4', U0: 'open' } as const;
export type Tone = 'u1' | 'u2' | 'u3' | 'u4' | 'ok' | 'plain' | 'pale' | 'asked' | 'open';

/** A part of a bar. */
export interface BarPart {
  readonly key: string;
  readonly tone: Tone;
  readonly count: number;
}

/** One bar of a chart. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly BarPart[];
}

/** Where a bar or a part of one leads. */
export interface BarLink {
  /** What it says and where it leads, for a screen reader. */
  readonly label: string;
  readonly onOpen: () => void;
}

export const totalOf = ({ parts }: Pick<Bar, 'parts'>): number => parts.reduce((sum, { count }) => sum + count, 0);

/** Where each part of a bar begins and ends, as shares of the longest bar: 0 to 1. Empty parts are left out. */
export function stacked(bar: Pick<Bar, 'parts'>, longest: number): readonly { readonly part: BarPart; readonly from: number; readonly to: number }[] {
  let before = 0;
  return bar.parts
    .map((part) => {
      const from = before / Math.max(longest, 1);
      before += part.count;
      return { part, from, to: before / Math.max(longest, 1) };
    })
    .filter(({ part }) => part.count > 0);
}

/** Round numbers from 0 to at least `most`, at most five above 0: the lines of an axis. Whole numbers, since tips are. */
export function axisSteps(most: number): readonly number[] {
  const wanted = Math.max(1, most) / 5;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= wanted) ?? 10 * power);
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_unused, index) => index * step);
}
