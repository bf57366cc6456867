import type { FoundPlace } from '#shared/domain/found-place.ts';
import type { Database } from '#vault/store/database.ts';
import { foldedBody } from '#vault/store/search/folded-body.ts';
import { either, type SearchCondition } from '#vault/store/search/search-condition.ts';
import type { NamedTips, SearchQuery } from '#vault/store/search/search-query.ts';
import { withRoots } from './compound-roots.ts';
import { withIncidentRoots } from './incident-roots.ts';
import { withOrganisationRoots } from './organisation-roots.ts';
import { textIn } from './tip-row.ts';

/** Most names, and notes, of one kind that a search looks through: a register has hundreds. */
const readAtMost = 10_000;

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

/** Read once for each search; what has no tips is left out. */
export function namesSearched(database: Database): NamesSearched {
  const read = (sql: string): readonly FoldedName[] =>
    database.all(`${sql} LIMIT ${readAtMost}`).flatMap((row) => {
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

/** Of these tips those that a name of each kind leads to, by any stretch or by the whole. */
export function tipsByName(database: Database, names: NamesSearched, { stretches, folded }: SearchQuery, tipIds: readonly string[]): Readonly<Record<NamedPlace, readonly string[]>> {
  const isIn = (name: string): boolean => wholeIn(folded)(name) || stretches.some((stretch) => stretch.isIn(name));
  const among = (place: NamedPlace): readonly string[] => {
    const condition = leadingTo[place](idsOf(names[place], isIn));
    return condition === undefined ? [] : database.all(`SELECT tip_id FROM tip WHERE tip_id IN (${marks(tipIds)}) AND ${condition.sql}`, [...tipIds, ...condition.parameters]).map((row) => textIn(row, 'tip_id'));
  };
  return { tag: among('tag'), compound: among('compound'), incident: among('incident'), organisation: among('organisation') };
}

/** One character of ASCII alone would be in most names. */
const wholeIn =
  (folded: string) =>
  (name: string): boolean =>
    folded.length > 1 || folded > '\x7e' ? name.includes(folded) : name === folded;

function ofNames(names: NamesSearched, isIn: (name: string) => boolean): SearchCondition | undefined {
  const [first, ...others] = namedPlaces.flatMap((place) => leadingTo[place](idsOf(names[place], isIn)) ?? []);
  return first && others.reduce(either, first);
}

function idsOf(names: readonly FoldedName[], isIn: (name: string) => boolean): readonly string[] {
  return [...new Set(names.flatMap(({ id, folded }) => (isIn(folded) ? [id] : [])))];
}

function among(ids: readonly string[], sql: string): SearchCondition | undefined {
  return ids.length === 0 ? undefined : { sql: `tip_id IN (${sql} IN (SELECT value FROM json_each(?)))`, parameters: [JSON.stringify(ids)] };
}

/** Linked to one of these, or to one that was merged into it. */
export const linkedTo = (rootIds: readonly string[]): SearchCondition | undefined => among(rootIds, `${withRoots} SELECT tip_compound.tip_id FROM tip_compound JOIN root USING (compound_id) WHERE tip_compound.decision = 'linked' AND root.root_id`);

/** Tagged with one of these. */
export const taggedWith = (tagIds: readonly string[]): SearchCondition | undefined => among(tagIds, 'SELECT tip_id FROM tip_tag WHERE tag_id');

/** To an organisation no tip is linked: claims that count are the link. */
const leadingTo: Readonly<Record<NamedPlace, (ids: readonly string[]) => SearchCondition | undefined>> = {
  tag: taggedWith,
  compound: linkedTo,
  incident: (ids) => among(ids, `${withIncidentRoots} SELECT tip_incident.tip_id FROM tip_incident JOIN incident_root USING (incident_id) WHERE tip_incident.decision = 'linked' AND incident_root.root_id`),
  organisation: (ids) => among(ids, `${withOrganisationRoots} SELECT claim.tip_id FROM claim JOIN organisation_root USING (organisation_id) WHERE claim.withdrawn_at IS NULL AND organisation_root.root_id`),
};

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
