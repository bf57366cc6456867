import type { ByState, ByUrgency, PlacedCounts } from '#shared/contract/overview-calls.ts';

/** What the symbols show. */
export const layers = ['compounds', 'tips'] as const;
export type Layer = (typeof layers)[number];

/** Groups of states that are drawn alike; what is known exactly stands in words beside the map and in the table. */
export const stateGroups = {
  active: ['active', 'reopened'],
  suspected: ['suspected'],
  raided: ['raided', 'partly-emptied', 'relocated'],
  closed: ['closed'],
  unknown: ['unknown', 'none'],
} as const satisfies Readonly<Record<string, readonly ByState[number]['state'][]>>;
export type StateGroup = keyof typeof stateGroups;

/** The most pressing first; U0 last, which nobody has assessed. */
export const urgencyOrder = ['U1', 'U2', 'U3', 'U4', 'U0'] as const;

/** How a part is drawn: a tone of the tokens, `open` for what is not known. */
export type Tone = 'u1' | 'u2' | 'u3' | 'u4' | 'ok' | 'open';

export interface SymbolPart {
  readonly tone: Tone;
  readonly count: number;
}

export const stateTones: Readonly<Record<StateGroup, Tone>> = { active: 'u1', suspected: 'u3', raided: 'u2', closed: 'ok', unknown: 'open' };
export const urgencyTones: Readonly<Record<(typeof urgencyOrder)[number], Tone>> = { U1: 'u1', U2: 'u2', U3: 'u3', U4: 'u4', U0: 'open' };

const groupNames = Object.keys(stateGroups) as StateGroup[];

function statesIn(states: ByState, group: StateGroup): number {
  const members: readonly string[] = stateGroups[group];
  return states.filter(({ state }) => members.includes(state)).reduce((sum, { compounds }) => sum + compounds, 0);
}

/** The parts of a symbol in their fixed order, without those that are empty. Together they are the number in the symbol. */
export function partsOf({ states, urgencies }: { readonly states: ByState; readonly urgencies: ByUrgency }, layer: Layer): readonly SymbolPart[] {
  const parts = layer === 'compounds' ? groupNames.map((group) => ({ tone: stateTones[group], count: statesIn(states, group) })) : urgencyOrder.map((urgency) => ({ tone: urgencyTones[urgency], count: urgencies[urgency] }));
  return parts.filter(({ count }) => count > 0);
}

export const countIn = (place: Pick<PlacedCounts, 'compounds' | 'tips'>, layer: Layer): number => place[layer];
