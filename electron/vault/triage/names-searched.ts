import type { FoundPlace } from '#shared/domain/found-place.ts';
import type { Database } from '#vault/store/database.ts';
import { foldedBody } from '#vault/store/search/folded-body.ts';
import type { NamedTips, TipIds } from '#vault/store/search/found-numbers.ts';
import type { SearchCondition } from '#vault/store/search/search-condition.ts';
import type { SearchQuery } from '#vault/store/search/search-query.ts';
import { withRoots } from './compound-roots.ts';
import { withIncidentRoots } from './incident-roots.ts';
import { withOrganisationRoots } from './organisation-roots.ts';
import { textIn } from './tip-row.ts';

/** Kinds of things whose names and notes lead to tips, as places in which a search finds something. */
export const namedPlaces = ['tag', 'compound', 'incident', 'organisation'] as const satisfies readonly FoundPlace[];
type NamedPlace = (typeof namedPlaces)[number];

/**
 * Words of staff's own that lead to tips: of every tag, compound, incident and organisation that has tips its id and, folded, what it is called and what is noted of it. Of those
 * that are the same as others, the id of the one that stands for them. They stand in no index, since one that is changed would change thousands of tips.
 */
export type NamesSearched = Readonly<Record<NamedPlace, readonly FoldedName[]>>;

interface FoldedName {
  readonly id: string;
  readonly folded: string;
}

/** Read once for each search, all of them: a register has hundreds. What has no tips is left out. */
export function namesSearched(database: Database): NamesSearched {
  const read = (sql: string): readonly FoldedName[] =>
    database.all(sql).flatMap((row) => {
      const text = textIn(row, 'text');
      return text === '' ? [] : [{ id: textIn(row, 'id'), folded: foldedBody(text) }];
    });
  const organisations = `${withOrganisationRoots}, claimed AS (SELECT DISTINCT root_id FROM claim JOIN organisation_root USING (organisation_id) WHERE withdrawn_at IS NULL)`;
  const incidents = `${withIncidentRoots}, spoken AS (SELECT DISTINCT root_id FROM tip_incident JOIN incident_root USING (incident_id) WHERE decision = 'linked')`;
  return {
    tag: read('SELECT tag_id AS id, name AS text FROM tag WHERE EXISTS (SELECT 1 FROM tip_tag WHERE tip_tag.tag_id = tag.tag_id)'),
    compound: read(`${withRoots} SELECT root.root_id AS id, compound_name.text FROM compound_name JOIN root USING (compound_id)`),
    incident: ['agency', 'note'].flatMap((column) => read(`${incidents} SELECT root_id AS id, ${column} AS text FROM incident JOIN incident_root USING (incident_id) WHERE root_id IN (SELECT root_id FROM spoken)`)),
    organisation: [
      ...read(`${organisations} SELECT root_id AS id, text FROM organisation_name JOIN organisation_root USING (organisation_id) WHERE root_id IN (SELECT root_id FROM claimed)`),
      ...['registration_number', 'note'].flatMap((column) => read(`${organisations} SELECT root_id AS id, ${column} AS text FROM organisation JOIN organisation_root USING (organisation_id) WHERE root_id IN (SELECT root_id FROM claimed)`)),
    ],
  };
}

/** The tips to which names lead. */
export function namedTips(names: NamesSearched, { stretches, folded }: SearchQuery): NamedTips {
  return { stretches: stretches.map(({ isIn }) => ofNames(names, isIn)), whole: ofNames(names, wholeIn(folded)) };
}

/** Of these tips those that a name of each kind leads to, by any stretch or by the whole: of each tip it is asked what it is linked to, since a name may lead to thousands. */
export function tipsByName(database: Database, names: NamesSearched, { stretches, folded }: SearchQuery, tipIds: readonly string[]): Readonly<Record<NamedPlace, readonly string[]>> {
  const isIn = (name: string): boolean => wholeIn(folded)(name) || stretches.some((stretch) => stretch.isIn(name));
  const ledOf = (place: NamedPlace): readonly string[] => {
    const ids = idsOf(names[place], isIn);
    if (ids.length === 0) return [];
    const { roots, link, id, counts } = leads[place];
    const sql = `${roots?.sql ?? ''} SELECT DISTINCT tip_id FROM ${link}${roots === undefined ? '' : ` CROSS JOIN ${roots.name} USING (${id})`} WHERE tip_id IN (${marks(tipIds)})${counts} AND ${roots === undefined ? id : 'root_id'} IN (SELECT value FROM json_each(?))`;
    return database.all(sql, [...tipIds, JSON.stringify(ids)]).map((row) => textIn(row, 'tip_id'));
  };
  return { tag: ledOf('tag'), compound: ledOf('compound'), incident: ledOf('incident'), organisation: ledOf('organisation') };
}

/** One character of ASCII alone would be in most names. */
const wholeIn =
  (folded: string) =>
  (name: string): boolean =>
    folded.length > 1 || folded > '\x7e' ? name.includes(folded) : name === folded;

function ofNames(names: NamesSearched, isIn: (name: string) => boolean): TipIds | undefined {
  const parts = namedPlaces.flatMap((place) => ledTo(place, idsOf(names[place], isIn)) ?? []);
  return parts.length === 0 ? undefined : { sql: parts.map(({ sql }) => `SELECT tip_id FROM (${sql})`).join(' UNION ALL '), parameters: parts.flatMap(({ parameters }) => parameters) };
}

function idsOf(names: readonly FoldedName[], isIn: (name: string) => boolean): readonly string[] {
  return [...new Set(names.flatMap(({ id, folded }) => (isIn(folded) ? [id] : [])))];
}

/** Where tips are linked to what has a name. */
interface Lead {
  /** Of what can be merged, each beside the one that stands for it. */
  readonly roots?: { readonly sql: string; readonly name: string };
  readonly link: 'tip_tag' | 'tip_compound' | 'tip_incident' | 'claim';
  readonly id: string;
  /** Which of the links count. */
  readonly counts: string;
}

/** To an organisation no tip is linked: claims that count are the link. */
const leads: Readonly<Record<NamedPlace, Lead>> = {
  tag: { link: 'tip_tag', id: 'tag_id', counts: '' },
  compound: { roots: { sql: withRoots, name: 'root' }, link: 'tip_compound', id: 'compound_id', counts: " AND tip_compound.decision = 'linked'" },
  incident: { roots: { sql: withIncidentRoots, name: 'incident_root' }, link: 'tip_incident', id: 'incident_id', counts: " AND tip_incident.decision = 'linked'" },
  organisation: { roots: { sql: withOrganisationRoots, name: 'organisation_root' }, link: 'claim', id: 'organisation_id', counts: ' AND claim.withdrawn_at IS NULL' },
};

/** Tips linked to one of these, or to what was merged into it. CROSS JOIN keeps SQLite from beginning with the links of all. */
function ledTo(place: NamedPlace, ids: readonly string[]): TipIds | undefined {
  if (ids.length === 0) return undefined;
  const { roots, link, id, counts } = leads[place];
  const sql = roots === undefined ? `SELECT tip_id FROM ${link} WHERE ${id}` : `${roots.sql} SELECT ${link}.tip_id FROM ${roots.name} CROSS JOIN ${link} USING (${id}) WHERE root_id`;
  return { sql: `${sql} IN (SELECT value FROM json_each(?))${counts}`, parameters: [JSON.stringify(ids)] };
}

const among = (ids: TipIds | undefined): SearchCondition | undefined => ids && { sql: `tip_id IN (${ids.sql})`, parameters: ids.parameters };

/** Linked to one of these compounds, or to one that was merged into it. */
export const linkedTo = (rootIds: readonly string[]): SearchCondition | undefined => among(ledTo('compound', rootIds));

/** Tagged with one of these. */
export const taggedWith = (tagIds: readonly string[]): SearchCondition | undefined => among(ledTo('tag', tagIds));

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
