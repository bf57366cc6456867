import { importItemsAtMost, type ImportItem } from '#shared/contract/intake-calls.ts';
import { eachCandidate, type Candidate } from './import-item.ts';
import { shownName } from './shown-name.ts';

/** The part of a summary that names files one by one. `listed`: how many are not simply new; `items` are the first of them. */
export interface ShownItems {
  readonly items: ImportItem[];
  readonly listed: number;
}

/**
 * Problems first, in the order of the files within each kind. What is left where it is comes before all else: no other list names it, and what goes to
 * quarantine stands there as well. The ordinary text of mails is not a problem of a file, and may be as frequent as mails.
 */
export function shownItems(candidates: readonly Candidate[]): ShownItems {
  const named = eachCandidate(candidates).filter((candidate) => candidate.class !== 'new');
  // Sorting keeps the order of equals.
  const items = named.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, importItemsAtMost);
  return { items: items.map(shownItem), listed: named.length };
}

const ranks: Readonly<Record<Candidate['class'], number>> = { left: 0, unreadable: 1, deleted: 3, part: 4, duplicate: 5, new: 6 };
const plainTextRank = 2;

function rankOf({ class: kind, code }: Candidate): number {
  return code === 'entry-plain-text' ? plainTextRank : ranks[kind];
}

function shownItem({ file, entry, class: kind, code, sizeBytes, deletedAt }: Candidate): ImportItem {
  return { name: shownName(file), ...(entry === undefined ? {} : { entry }), class: kind, code, sizeBytes, deletedAt: deletedAt ?? null };
}
