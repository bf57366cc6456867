import { rowMatchesAtMost } from '#shared/contract/register-calls.ts';
import type { RowReason } from '#shared/domain/register-table.ts';
import { NameIndex } from '#shared/gazetteer/name-index.ts';
import { spellingKey } from '#shared/gazetteer/spelling-key.ts';
import type { Database } from '#vault/store/database.ts';
import { withRoots } from '#vault/triage/compound-roots.ts';
import { nullableTextIn } from '#vault/triage/tip-row.ts';
import type { Proposal } from './proposal.ts';
import { bare } from './table-columns.ts';

/** A compound that a row may be about. */
export interface RowMatch {
  readonly compoundId: string;
  /** In the register; null for one that an earlier row of the table makes. */
  readonly number: number | null;
  /** Of the table; null for one of the register. */
  readonly row: number | null;
  readonly name: string;
  readonly reason: RowReason;
  /** Both say in which province they are, and it is not the same. */
  readonly isElsewhere: boolean;
}

interface Known {
  readonly compoundId: string;
  readonly number: number | null;
  readonly row: number | null;
  readonly name: string;
  readonly province: string | null;
}

/** Fewer signs than this are alike by chance. */
const shortestKey = 5;
const strength: Readonly<Record<RowReason, number>> = { 'same-name': 0, spelling: 1, 'name-inside': 2 };

/** Finds which compounds a row of a table may be about, by names alone: the same letters in any script, a spelling much alike, a name of the register inside of the row's. Knows the register as it was when this was made. */
export class RowMatcher {
  readonly #known = new Map<string, Known>();
  readonly #byLetters = new Map<string, Set<string>>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #index: NameIndex;

  constructor(database: Database) {
    for (const row of database.all('SELECT compound_id, number, province FROM compound WHERE merged_into IS NULL')) {
      this.#known.set(String(row['compound_id']), { compoundId: String(row['compound_id']), number: Number(row['number']), row: null, name: '', province: nullableTextIn(row, 'province') });
    }
    const names = new Map<string, string[]>();
    for (const row of database.all(`${withRoots} SELECT root_id, text FROM compound_name JOIN root USING (compound_id) ORDER BY compound_id <> root_id, compound_name.rowid`)) {
      const rootId = String(row['root_id']);
      names.set(rootId, [...(names.get(rootId) ?? []), String(row['text'])]);
    }
    for (const [id, ofId] of names) {
      const known = this.#known.get(id);
      if (known !== undefined) this.#learn({ ...known, name: ofId[0] ?? '' }, ofId);
    }
    this.#index = new NameIndex([...names].map(([id, ofId]) => ({ id, names: ofId })));
  }

  /** The likeliest first, as many as a person chooses between, and how many there are. */
  match({ names, facts }: Proposal): { readonly matches: readonly RowMatch[]; readonly total: number } {
    const found = new Map<string, RowReason>();
    const add = (id: string, reason: RowReason): void => {
      const before = found.get(id);
      if (before === undefined || strength[reason] < strength[before]) found.set(id, reason);
    };
    for (const { text } of names) {
      for (const id of this.#byLetters.get(bare(text)) ?? []) add(id, 'same-name');
      const key = spellingKey(text);
      if (key.length >= shortestKey) for (const id of this.#byKey.get(key) ?? []) add(id, 'spelling');
      for (const { id } of this.#index.find(text)) add(id, 'name-inside');
    }
    const all = [...found]
      .flatMap(([id, reason]): readonly RowMatch[] => {
        const known = this.#known.get(id);
        if (known === undefined) return [];
        const { province, ...shown } = known;
        return [{ ...shown, reason, isElsewhere: province !== null && facts.province !== null && province !== facts.province }];
      })
      .sort((one, other) => Number(one.isElsewhere) - Number(other.isElsewhere) || strength[one.reason] - strength[other.reason] || (one.number ?? Infinity) - (other.number ?? Infinity) || (one.row ?? 0) - (other.row ?? 0));
    return { matches: all.slice(0, rowMatchesAtMost), total: all.length };
  }

  /** Later rows may be about the compound that this row makes. */
  learn(compoundId: string, { row, names, facts }: Proposal): void {
    if (names.length > 0) this.#learn({ compoundId, number: null, row, name: names[0]?.text ?? '', province: facts.province }, names.map(({ text }) => text));
  }

  #learn(known: Known, names: readonly string[]): void {
    this.#known.set(known.compoundId, known);
    const put = (map: Map<string, Set<string>>, key: string): void => {
      if (key === '') return;
      const ids = map.get(key);
      if (ids === undefined) map.set(key, new Set([known.compoundId]));
      else ids.add(known.compoundId);
    };
    for (const name of names) {
      put(this.#byLetters, bare(name));
      put(this.#byKey, spellingKey(name));
    }
  }
}
