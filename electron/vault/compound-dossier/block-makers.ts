import type { MapPlace } from '#shared/domain/map-place.ts';
import { monthOf, yearOf } from '#shared/domain/partial-month.ts';
import type { TableCounts } from '#shared/domain/stated-counts.ts';
import type { TableBlock } from '#shared/redaction/table-block.ts';
import { cellUnits } from '#shared/domain/table-limits.ts';
import { cutToUnits } from '#shared/domain/cut-to-units.ts';
import type { WordedBlock } from '#shared/redaction/worded-block.ts';
import type { CompoundDossierWords } from './compound-dossier-words.ts';

export const heading = (text: string): WordedBlock => ({ kind: 'heading', level: 2, text });
export const note = (text: string): WordedBlock => ({ kind: 'note', text });
export const fact = (label: string, value: string): WordedBlock => ({ kind: 'fact', label, value });
/** Words with a map under them, where one can be drawn. */
export const mapFact = (label: string, value: string, at: MapPlace): WordedBlock => ({ kind: 'fact', label, value, at });
export const typedFact = (label: string, value: string): WordedBlock => ({ kind: 'fact', label, value, isTyped: true });

/** A name or what somebody typed, as long as a cell may be. */
export const cell = (text: string): string => cutToUnits(text, cellUnits);

export interface MadeTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of names, or of what staff typed. */
  readonly typedColumns?: readonly number[];
  readonly bars?: readonly number[];
  readonly counts?: TableCounts;
}

export function table({ caption, heads, rows, typedColumns = [], bars = [], counts }: MadeTable): WordedBlock {
  const block: TableBlock = { kind: 'table', caption, heads, rows, bars };
  return { ...block, typedColumns, ...(counts === undefined ? {} : { counts }) };
}

/** A date of the register to the month: never a day. Empty: unknown. */
export function monthWords(words: Pick<CompoundDossierWords, 'month' | 'unknown'>, date: string): string {
  if (date === '') return words.unknown;
  const month = monthOf(date);
  return month === undefined ? yearOf(date) : words.month(Number(yearOf(date)), month);
}
