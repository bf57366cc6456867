import { mergedAtOnce, namesAtOnce } from '#shared/contract/compound-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { compoundNameKinds, compoundNameLanguages } from '#shared/domain/compound.ts';
import { organisationKinds } from '#shared/domain/organisation.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import type { EventDraft } from '#vault/store/events/event-types.ts';
import { eventsAbout } from './events-about.ts';
import { named } from './get-compound.ts';
import { latestLines } from './latest-lines.ts';
import { linksOf, namedOrganisation } from './organisation-links.ts';
import { organisationsMergedInto } from './organisation-roots.ts';
import { pick, textIn } from './tip-row.ts';

/** What is recorded of an organisation, and of those that are merged into it, from the offsets on. */
export function getOrganisation(database: Database, { organisationId, namesOffset = 0, mergedOffset = 0 }: Request<'organisations.get'>): Result<OrganisationView, 'not-found'> {
  const row = database.get('SELECT number, kind, registration_number, jurisdiction, note, merged_into, recorded_at FROM organisation WHERE organisation_id = ?', [organisationId]);
  if (row === undefined) return fail('not-found');
  const merged = organisationsMergedInto(database, organisationId);
  const members = [organisationId, ...merged];
  const these = members.map(() => '?').join(', ');
  const names = database.all(`SELECT name_id, organisation_id, text, language, kind, source FROM organisation_name WHERE organisation_id IN (${these}) ORDER BY organisation_id <> ?, rowid LIMIT ${namesAtOnce} OFFSET ?`, [...members, organisationId, namesOffset]).map((name) => ({
    nameId: textIn(name, 'name_id'),
    text: textIn(name, 'text'),
    language: pick(compoundNameLanguages, name['language']),
    kind: pick(compoundNameKinds, name['kind']),
    source: textIn(name, 'source'),
    isMerged: name['organisation_id'] !== organisationId,
  }));
  const { total, links } = linksOf(database, 'organisation_id', members);
  return ok({
    organisationId,
    number: Number(row['number']),
    name: namedOrganisation(database, organisationId)?.name ?? '',
    kind: pick(organisationKinds, row['kind']),
    registrationNumber: textIn(row, 'registration_number'),
    jurisdiction: textIn(row, 'jurisdiction'),
    note: textIn(row, 'note'),
    recordedAt: Number(row['recorded_at']),
    names,
    namesTotal: Number(database.get(`SELECT count(*) AS names FROM organisation_name WHERE organisation_id IN (${these})`, members)?.['names'] ?? 0),
    links,
    linksTotal: total,
    mergedInto: row['merged_into'] === null ? null : (namedOrganisation(database, textIn(row, 'merged_into')) ?? null),
    merged: merged.slice(mergedOffset, mergedOffset + mergedAtOnce).flatMap((id) => namedOrganisation(database, id) ?? []),
    mergedTotal: merged.length,
    ...latestLines(organisationHistory(database, organisationId)),
  });
}

type HistoryLine = OrganisationView['history'][number];

function organisationHistory(database: Database, organisationId: string): HistoryLine[] {
  const names = new Map<string, string>();
  const compounds = new Map<string, string | null>();
  return eventsAbout(database, organisationId).flatMap(({ event, at, actor, actorRemoved }): HistoryLine[] => {
    if (!isOfOrganisation(event)) return [];
    const line = (type: HistoryLine['type'], what: string | null = null): HistoryLine[] => [{ at, actor, actorRemoved, type, what }];
    switch (event.type) {
      case 'organisation-recorded':
        return line('recorded');
      case 'organisation-changed':
        return line('changed');
      case 'organisation-name-added':
        names.set(event.payload.nameId, event.payload.text);
        return line('name-added', event.payload.text);
      case 'organisation-name-removed':
        return line('name-removed', names.get(event.payload.nameId) ?? null);
      case 'organisation-linked':
        compounds.set(event.payload.linkId, named(database, event.payload.compoundId)?.name ?? null);
        return line('linked', compounds.get(event.payload.linkId));
      case 'organisation-link-changed':
        return line('link-changed', compounds.get(event.payload.linkId));
      case 'organisation-link-withdrawn':
        return line('link-withdrawn', compounds.get(event.payload.linkId));
      case 'organisation-link-restored':
        return line('link-restored', compounds.get(event.payload.linkId));
      case 'organisation-merged':
        return event.payload.into === null ? line('parted') : line('merged', namedOrganisation(database, event.payload.into)?.name ?? null);
    }
  });
}

type OrganisationEvent = Extract<EventDraft, { readonly type: `organisation-${string}` }>;

const isOfOrganisation = (event: EventDraft): event is OrganisationEvent => event.type.startsWith('organisation-');
