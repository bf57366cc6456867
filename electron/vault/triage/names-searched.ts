import type { Database } from '#vault/store/database.ts';
import { foldForSearch } from '#vault/store/search/search-folding.ts';
import type { NamedTips, SearchCondition, SearchQuery } from '#vault/store/search/search-query.ts';
import { withRoots } from './compound-roots.ts';
import { textIn } from './tip-row.ts';

/** Most tags, and most compounds, that one search goes along. */
const namesAtMost = 500;

/** Names of staff's own that lead to tips: tags, and names of compounds. They stand in no index, since one that is changed would change thousands of tips. */
export interface NamesSearched {
  /** Of every tag: its id and folded name. */
  readonly tags: readonly FoldedName[];
  /** Of every compound that stands for itself or others: its id, and every folded name of them. */
  readonly compounds: readonly FoldedName[];
}

interface FoldedName {
  readonly id: string;
  readonly folded: string;
}

/** Read once for each search; what has no tips is left out. */
export function namesSearched(database: Database): NamesSearched {
  const tags = database.all('SELECT tag_id, folded FROM tag WHERE EXISTS (SELECT 1 FROM tip_tag WHERE tip_tag.tag_id = tag.tag_id)');
  const compounds = database.all(`${withRoots} SELECT root.root_id, compound_name.text FROM compound_name JOIN root USING (compound_id)`);
  return {
    tags: tags.map((row) => ({ id: textIn(row, 'tag_id'), folded: textIn(row, 'folded') })),
    compounds: compounds.map((row) => ({ id: textIn(row, 'root_id'), folded: foldForSearch(textIn(row, 'text')) })),
  };
}

/** The tips to which names lead. */
export function namedTips(names: NamesSearched, { stretches, folded }: SearchQuery): NamedTips {
  return { stretches: stretches.map(({ isIn }) => ofNames(names, isIn)), whole: ofNames(names, wholeIn(folded)) };
}

/** Of these tips those that a tag or a compound leads to, by any stretch or by the whole. */
export function tipsByName(database: Database, names: NamesSearched, { stretches, folded }: SearchQuery, tipIds: readonly string[]): { readonly tag: ReadonlySet<string>; readonly compound: ReadonlySet<string> } {
  const isIn = (name: string): boolean => wholeIn(folded)(name) || stretches.some((stretch) => stretch.isIn(name));
  const among = (condition: SearchCondition | undefined): ReadonlySet<string> =>
    condition === undefined ? new Set() : new Set(database.all(`SELECT tip_id FROM tip WHERE tip_id IN (${marks(tipIds)}) AND ${condition.sql}`, [...tipIds, ...condition.parameters]).map((row) => textIn(row, 'tip_id')));
  return { tag: among(taggedWith(idsOf(names.tags, isIn))), compound: among(linkedTo(idsOf(names.compounds, isIn))) };
}

/** One character of ASCII alone would be in most names. */
const wholeIn =
  (folded: string) =>
  (name: string): boolean =>
    folded.length > 1 || folded > '\x7e' ? name.includes(folded) : name === folded;

function ofNames({ tags, compounds }: NamesSearched, isIn: (name: string) => boolean): SearchCondition | undefined {
  const tagged = taggedWith(idsOf(tags, isIn));
  const linked = linkedTo(idsOf(compounds, isIn));
  if (tagged === undefined || linked === undefined) return tagged ?? linked;
  return { sql: `(${tagged.sql} OR ${linked.sql})`, parameters: [...tagged.parameters, ...linked.parameters] };
}

function idsOf(names: readonly FoldedName[], isIn: (name: string) => boolean): readonly string[] {
  return [...new Set(names.flatMap(({ id, folded }) => (isIn(folded) ? [id] : [])))].slice(0, namesAtMost);
}

function taggedWith(tagIds: readonly string[]): SearchCondition | undefined {
  return tagIds.length === 0 ? undefined : { sql: `tip_id IN (SELECT tip_id FROM tip_tag WHERE tag_id IN (${marks(tagIds)}))`, parameters: tagIds };
}

/** Linked to one of these, or to one that was merged into it. */
export function linkedTo(rootIds: readonly string[]): SearchCondition | undefined {
  return rootIds.length === 0 ? undefined : { sql: `tip_id IN (${withRoots} SELECT tip_compound.tip_id FROM tip_compound JOIN root USING (compound_id) WHERE tip_compound.decision = 'linked' AND root.root_id IN (${marks(rootIds)}))`, parameters: rootIds };
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
