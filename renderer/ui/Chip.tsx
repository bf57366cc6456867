import type { ReactNode } from 'react';

export type Tone = 'u0' | 'u1' | 'u2' | 'u3' | 'u4' | 'ok' | 'hide' | 'plain';

/** A word or two with a tone. The words alone say everything the colour says. */
export function Chip({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`chip chip-${tone}`}>{children}</span>;
}
