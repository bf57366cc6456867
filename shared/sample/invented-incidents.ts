import type { Figure } from '#shared/domain/figure.ts';
import type { Credibility, Reliability } from '#shared/domain/grade.ts';
import type { IncidentCount, IncidentKind } from '#shared/domain/incident.ts';
import type { InventedCompound } from './invented-compounds.ts';
import { below, oneOf, type Random } from './seeded-random.ts';

/** What one source says of one count. */
export interface InventedFigure {
  readonly counted: IncidentCount;
  readonly figure: Figure;
  readonly source: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  /** Days between the incident and the day on which it was written down. */
  readonly afterDays: number;
}

/** Something that happened in an invented year. */
export interface InventedIncident {
  readonly kind: IncidentKind;
  /** Days before the end of the year. */
  readonly daysAgo: number;
  readonly agency: string;
  readonly note: string;
  /** Indices of the compounds of the same register. */
  readonly compounds: readonly number[];
  readonly figures: readonly InventedFigure[];
}

export const unknownFigure: Figure = { is: 'unknown' };

/** So many people, or from one number to another. */
export function people(least: number, most: number = least): Figure {
  return { is: 'known', least, most };
}

type Said = Pick<InventedFigure, 'source' | 'reliability' | 'credibility'>;
const newspaper: Said = { source: 'Invented newspaper', reliability: 'C', credibility: '3' };
const partner: Said = { source: 'A partner (invented)', reliability: 'B', credibility: '2' };
const embassy: Said = { source: 'Invented embassy', reliability: 'B', credibility: '3' };
const asked: Said = { source: 'Asked the authorities, no answer (invented)', reliability: 'F', credibility: '6' };

const agencies = ['Provincial police (invented)', 'Joint task force (invented)', 'District police (invented)'] as const;
const others = ['release', 'escape', 'escape', 'transfer', 'transfer', 'death'] as const satisfies readonly IncidentKind[];
const otherNotes: Readonly<Record<(typeof others)[number], string>> = {
  release: 'Let go at the gate after a relative paid.',
  escape: 'Over the wall behind the kitchen, at night.',
  transfer: 'Taken away in two minivans before dawn. Where to is not known.',
  death: 'Told by two people who were inside. No authority has said anything.',
};

/** One raid for each that the history of a compound tells of, and something else at every eighth compound. The earliest first. */
export function inventIncidents(random: Random, compounds: readonly InventedCompound[]): readonly InventedIncident[] {
  const incidents = compounds.flatMap(({ history }, index): readonly InventedIncident[] => {
    const raids = history.flatMap(({ state, daysAgo }) => (state === 'raided' ? [raidOf(random, index, daysAgo)] : []));
    if (below(random, 8) > 0) return raids;
    const kind = oneOf(random, others);
    return [...raids, { kind, daysAgo: 2 + below(random, 350), agency: '', note: otherNotes[kind], compounds: [index], figures: [] }];
  });
  return incidents.sort((one, other) => other.daysAgo - one.daysAgo);
}

/** Fewer are said to be left at every step, and of the later steps it is often said that nobody knows. */
function raidOf(random: Random, compound: number, daysAgo: number): InventedIncident {
  const detained = 10 + below(random, 300);
  const part = (of: number, hundredths: number): number => Math.floor((of * hundredths) / 100);
  const screened = part(detained, 20 + below(random, 60));
  const identified = part(screened, below(random, 50));
  const isKnown = (ofTen: number): boolean => below(random, 10) < ofTen;
  const figures: readonly InventedFigure[] = [
    { counted: 'detained', figure: people(detained), ...newspaper, afterDays: 0 },
    ...(isKnown(4) ? [{ counted: 'detained', figure: people(part(detained, 80), part(detained, 130)), ...partner, afterDays: 2 } as const] : []),
    ...(isKnown(4) ? [{ counted: 'released', figure: people(part(detained, below(random, 30))), ...partner, afterDays: 3 } as const] : []),
    { counted: 'screened', ...(isKnown(4) ? { figure: people(screened), ...partner } : { figure: unknownFigure, ...asked }), afterDays: 4 },
    ...(isKnown(3) ? [{ counted: 'identified', figure: people(identified), ...partner, afterDays: 6 } as const] : []),
    ...(isKnown(6) ? [{ counted: 'deported', figure: people(part(detained, 20 + below(random, 60))), ...embassy, afterDays: 9 } as const] : []),
    ...(isKnown(3) ? [{ counted: 'charged', figure: people(below(random, 5)), ...newspaper, afterDays: 12 } as const] : []),
  ];
  return { kind: 'raid', daysAgo, agency: oneOf(random, agencies), note: '', compounds: [compound], figures };
}
