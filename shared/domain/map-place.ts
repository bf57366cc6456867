import type { Province } from './tip-answers.ts';

/** What a map of a document shows: the middle of a district, or of the province where that is as much as may be told. Never a point. */
export interface MapPlace {
  readonly province: Province;
  /** A code of the gazetteer; null: the province alone. */
  readonly district: string | null;
}
