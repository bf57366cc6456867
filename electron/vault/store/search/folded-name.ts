import { foldForSearch } from './search-folding.ts';

/** A name as names are compared and sorted: whatever its case and width, and how many spaces stand in it. */
export function foldedName(name: string): string {
  return foldForSearch(name).replace(/\s+/gu, ' ').trim();
}
