import type { CompoundKind, CompoundNameLanguage, CompoundState } from './compound.ts';
import { lastDayOf } from './partial-date.ts';

/** What nobody has said of a compound. */
export const compoundGaps = ['province', 'district', 'kind', 'state', 'state-old', 'tips', 'source', 'people', 'operator', 'way-in', 'khmer', 'chinese'] as const;
export type CompoundGap = (typeof compoundGaps)[number];

const dayMs = 86_400_000;
/** A status that is older says what was, not what is: in a quarter of a year compounds were raided, moved and opened again. */
const freshDays = 90;

/** What of a compound is looked at. */
export interface CompoundWithGaps {
  readonly province: string | null;
  readonly district: string | null;
  readonly kind: CompoundKind;
  /** The latest; null: none is recorded. */
  readonly state: { readonly state: CompoundState } | null;
  readonly statuses: readonly { readonly since: string; readonly recordedAt: number }[];
  readonly tips: number;
  readonly sources: number;
  readonly names: readonly { readonly language: CompoundNameLanguage }[];
  readonly namesTotal: number;
}

export interface Known {
  /** Whether anybody speaks of these; undefined while the vault tells it: then nothing is said to be missing. */
  readonly said: { readonly people: boolean; readonly operator: boolean; readonly wayIn: boolean } | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What nobody has said of a compound, the most pressing first: what to ask next. */
export function gapsOf({ province, district, kind, state, statuses, tips, sources, names, namesTotal }: CompoundWithGaps, { said, now }: Known): readonly CompoundGap[] {
  const isUnknown = state === null || state.state === 'unknown';
  // Where there are more names than were given, nobody is told that one is missing.
  const hasName = (wanted: 'km' | 'zh'): boolean => namesTotal > names.length || names.some(({ language }) => language === wanted);
  const gaps: readonly (readonly [CompoundGap, boolean])[] = [
    ['state', isUnknown],
    ['state-old', !isUnknown && !statuses.some((status) => isFresh(status, now))],
    ['tips', tips === 0],
    ['source', tips > 0 && sources === 1],
    ['people', said?.people === false],
    ['operator', said?.operator === false],
    ['way-in', said?.wayIn === false],
    ['province', province === null],
    ['district', province !== null && district === null],
    ['kind', kind === 'unknown'],
    ['khmer', !hasName('km')],
    ['chinese', !hasName('zh')],
  ];
  return gaps.filter(([, isOpen]) => isOpen).map(([gap]) => gap);
}

/** By when it is said to have been, as late as that may be; where nobody knows, by when it was written down. */
function isFresh({ since, recordedAt }: CompoundWithGaps['statuses'][number], now: number): boolean {
  return (since === '' ? recordedAt : Date.parse(lastDayOf(since))) >= now - freshDays * dayMs;
}
