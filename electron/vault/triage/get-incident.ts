import { mergedAtOnce } from '#shared/contract/compound-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import { figuresAtOnce, placesGivenAtMost, type IncidentView, type NamedIncident } from '#shared/contract/incident-calls.ts';
import { incidentKinds, type IncidentCount, type IncidentKind } from '#shared/domain/incident.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import type { EventDraft } from '#vault/store/events/event-types.ts';
import { eventsAbout } from './events-about.ts';
import { named } from './get-compound.ts';
import { figuresOf, talliesOf } from './incident-figures.ts';
import { incidentsMergedInto } from './incident-roots.ts';
import { latestLines } from './latest-lines.ts';
import { sameCompounds } from './list-incidents.ts';
import { pick, textIn } from './tip-row.ts';

/** What is recorded of an incident, and of those that are merged into it, from the offsets on. One that is merged itself is shown with its own figures, as it was recorded. */
export function getIncident(database: Database, { incidentId, figuresOffset = 0, mergedOffset = 0 }: Request<'incidents.get'>): Result<IncidentView, 'not-found'> {
  const row = database.get('SELECT number, kind, date, agency, note, merged_into, recorded_at FROM incident WHERE incident_id = ?', [incidentId]);
  if (row === undefined) return fail('not-found');
  const merged = incidentsMergedInto(database, incidentId);
  const kind = pick(incidentKinds, row['kind']);
  const date = textIn(row, 'date');
  // The tallies are over all figures, so all are read and then cut.
  const figures = figuresOf(database, incidentId, merged);
  const allPlaces = placesOf(database, [incidentId, ...merged]);
  const places = allPlaces.slice(0, placesGivenAtMost);
  return ok({
    incidentId,
    number: Number(row['number']),
    kind,
    date,
    agency: textIn(row, 'agency'),
    note: textIn(row, 'note'),
    recordedAt: Number(row['recorded_at']),
    places,
    placesTotal: allPlaces.length,
    figures: figures.slice(figuresOffset, figuresOffset + figuresAtOnce),
    figuresTotal: figures.length,
    tallies: talliesOf(figures),
    unmarked: row['merged_into'] === null ? unmarked(database, kind, date, places) : [],
    mergedInto: row['merged_into'] === null ? null : (namedIncident(database, textIn(row, 'merged_into')) ?? null),
    merged: merged.slice(mergedOffset, mergedOffset + mergedAtOnce).flatMap((id) => namedIncident(database, id) ?? []),
    mergedTotal: merged.length,
    ...latestLines(incidentHistory(database, incidentId)),
  });
}

/** An incident as it is called in one line: what it was and when. */
export function namedIncident(database: Database, incidentId: string): NamedIncident | undefined {
  const row = database.get('SELECT number, kind, date FROM incident WHERE incident_id = ?', [incidentId]);
  return row === undefined ? undefined : { incidentId, number: Number(row['number']), kind: pick(incidentKinds, row['kind']), date: textIn(row, 'date') };
}

/** Each place once, those of the incident itself first. */
export function placesOf(database: Database, [incidentId = '', ...merged]: readonly string[]): IncidentView['places'] {
  const ids = [incidentId, ...merged].flatMap((id) => database.all('SELECT compound_id FROM incident_compound WHERE incident_id = ? ORDER BY position', [id]).map((row) => ({ compoundId: textIn(row, 'compound_id'), isMerged: id !== incidentId })));
  const firsts = ids.filter(({ compoundId }, index) => ids.findIndex((other) => other.compoundId === compoundId) === index);
  return firsts.flatMap(({ compoundId, isMerged }) => {
    const compound = named(database, compoundId);
    return compound === undefined ? [] : [{ ...compound, isMerged }];
  });
}

/** Places whose status says nothing of a raid at that date; of one without a date, nothing of any raid. */
function unmarked(database: Database, kind: IncidentKind, date: string, places: IncidentView['places']): IncidentView['unmarked'] {
  if (kind !== 'raid') return [];
  const offered = new Set<string>();
  return places
    .filter(({ compoundId }) => {
      const same = [...sameCompounds(database, compoundId)];
      // Compounds that are the same are offered once.
      if (same.some((id) => offered.has(id))) return false;
      offered.add(compoundId);
      const raids = database.all(`SELECT since FROM compound_status WHERE state = 'raided' AND compound_id IN (${same.map(() => '?').join(', ')})`, same).map((row) => textIn(row, 'since'));
      // A date that is known less exactly may mean the same day.
      return !raids.some((since) => since.startsWith(date) || date.startsWith(since));
    })
    .map(({ isMerged: _isMerged, ...place }) => place);
}

type HistoryLine = IncidentView['history'][number];

function incidentHistory(database: Database, incidentId: string): HistoryLine[] {
  const figures = new Map<string, IncidentCount>();
  return eventsAbout(database, incidentId).flatMap(({ event, at, actor, actorRemoved }): HistoryLine[] => {
    if (!isOfIncident(event)) return [];
    const line = (type: HistoryLine['type'], about: Partial<Pick<HistoryLine, 'counted' | 'other'>> = {}): HistoryLine[] => [{ at, actor, actorRemoved, type, counted: null, other: null, ...about }];
    switch (event.type) {
      case 'incident-recorded':
        return line('recorded');
      case 'incident-changed':
        return line('changed');
      case 'incident-figure-recorded':
        figures.set(event.payload.figureId, event.payload.counted);
        return line('figure-recorded', { counted: event.payload.counted });
      case 'incident-figure-withdrawn':
        return line('figure-withdrawn', { counted: figures.get(event.payload.figureId) ?? null });
      case 'incident-first-set':
        return line(event.payload.figureId === null ? 'first-unset' : 'first-set', { counted: event.payload.counted });
      case 'incident-merged':
        return event.payload.into === null ? line('parted') : line('merged', { other: namedIncident(database, event.payload.into)?.number ?? null });
    }
  });
}

type IncidentEvent = Extract<EventDraft, { readonly type: `incident-${string}` }>;

const isOfIncident = (event: EventDraft): event is IncidentEvent => event.type.startsWith('incident-');
