import { compoundNameUnits, mergedAtOnce, namesAtOnce, otherNamesShown, statusesAtOnce, tableRowsShown, type CompoundView, type LinkedTip, type NamedCompound } from '#shared/contract/compound-calls.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import { cutToUnits } from '#shared/domain/cut-to-units.ts';
import { compoundNameKinds, compoundNameLanguages, compoundStates } from '#shared/domain/compound.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { rowNoteUnits } from '#shared/domain/register-table.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import type { EventDraft } from '#vault/store/events/event-types.ts';
import { withRoots } from './compound-roots.ts';
import { eventsAbout } from './events-about.ts';
import { latestLines } from './latest-lines.ts';
import { countSources, factsIn, latestFirst } from './list-compounds.ts';
import { pick, textIn } from './tip-row.ts';

/** What is recorded of a compound, and of those that are merged into it, from the offsets on. */
export function getCompound(database: Database, { compoundId, namesOffset = 0, statusesOffset = 0, mergedOffset = 0 }: Request<'compounds.get'>): Result<CompoundView, 'not-found'> {
  const row = database.get('SELECT number, kind, standing, province, district, place, merged_into, recorded_at FROM compound WHERE compound_id = ?', [compoundId]);
  if (row === undefined) return fail('not-found');
  const members = [compoundId, ...mergedInto(database, compoundId)];
  const these = members.map(() => '?').join(', ');
  const names = database.all(`SELECT name_id, compound_id, text, language, kind, source FROM compound_name WHERE compound_id IN (${these}) ORDER BY compound_id <> ?, rowid LIMIT ${namesAtOnce} OFFSET ?`, [...members, compoundId, namesOffset]).map((name) => ({
    nameId: textIn(name, 'name_id'),
    text: textIn(name, 'text'),
    language: pick(compoundNameLanguages, name['language']),
    kind: pick(compoundNameKinds, name['kind']),
    source: textIn(name, 'source'),
    isMerged: name['compound_id'] !== compoundId,
  }));
  const statuses = database.all(`SELECT * FROM compound_status WHERE compound_id IN (${these}) ORDER BY ${latestFirst} LIMIT ${statusesAtOnce} OFFSET ?`, [...members, statusesOffset]).map((status) => ({
    entryId: textIn(status, 'entry_id'),
    state: pick(compoundStates, status['state']),
    since: textIn(status, 'since'),
    relocatedTo: typeof status['relocated_to'] === 'string' ? (named(database, status['relocated_to']) ?? null) : null,
    source: textIn(status, 'source'),
    reliability: pick(reliabilities, status['reliability']),
    credibility: pick(credibilities, status['credibility']),
    recordedAt: Number(status['recorded_at']),
    isMerged: status['compound_id'] !== compoundId,
  }));
  const isRoot = row['merged_into'] === null;
  const latest = database.get(`SELECT state, since FROM compound_status WHERE compound_id IN (${these}) ORDER BY ${latestFirst} LIMIT 1`, members);
  const totalOf = (table: string, counted = '*'): number => Number(database.get(`SELECT count(${counted}) AS found FROM ${table} WHERE compound_id IN (${these})`, members)?.['found'] ?? 0);
  const [name = '', ...otherNames] = database
    .all(`SELECT text FROM compound_name WHERE compound_id IN (${these}) GROUP BY text ORDER BY min(compound_id <> ?), min(CASE WHEN compound_id = ? THEN rowid END), min(rowid) LIMIT ${otherNamesShown + 1}`, [...members, compoundId, compoundId])
    .map((row) => textIn(row, 'text'));
  return ok({
    compoundId,
    number: Number(row['number']),
    name,
    otherNames,
    otherNamesTotal: Math.max(0, totalOf('compound_name', 'DISTINCT text') - 1),
    ...factsIn(row),
    state: latest === undefined ? null : { state: pick(compoundStates, latest['state']), since: textIn(latest, 'since') },
    ...(countSources(database, compoundId).get(compoundId) ?? { tips: 0, sources: 0 }),
    recordedAt: Number(row['recorded_at']),
    names,
    namesTotal: totalOf('compound_name'),
    statuses,
    statusesTotal: totalOf('compound_status'),
    mergedInto: isRoot ? null : (named(database, textIn(row, 'merged_into')) ?? null),
    merged: members.slice(1 + mergedOffset, 1 + mergedOffset + mergedAtOnce).flatMap((member) => named(database, member) ?? []),
    mergedTotal: members.length - 1,
    tableRows: rowsOfTables(database, members),
    tableRowsTotal: totalOf('compound_row'),
    ...latestLines(compoundHistory(database, compoundId)),
  });
}

/** A compound as it is called in one line: by its first name. */
export function named(database: Database, compoundId: string): NamedCompound | undefined {
  const row = database.get('SELECT number, (SELECT text FROM compound_name WHERE compound_name.compound_id = compound.compound_id ORDER BY compound_name.rowid LIMIT 1) AS name FROM compound WHERE compound_id = ?', [compoundId]);
  return row === undefined ? undefined : { compoundId, number: Number(row['number']), name: typeof row['name'] === 'string' ? row['name'] : '' };
}

/** Tips that speak of a compound or of one merged into it, newest first, without those that were set aside. Sources are numbered in the order in which their first tip came, whatever page is shown. */
export function tipsOfCompound(database: Database, { compoundId, offset, limit }: Request<'compounds.tips'>): Result<Reply<'compounds.tips'>, 'not-found'> {
  if (named(database, compoundId) === undefined) return fail('not-found');
  const linked = `${withRoots}, linked AS (
    SELECT DISTINCT tip.tip_id, tip.number, tip.urgency, tip.received_at, tip.excerpt, coalesce(tip.source_group, tip.tip_id) AS source
    FROM root CROSS JOIN tip_compound USING (compound_id) CROSS JOIN tip USING (tip_id) WHERE decision = 'linked' AND set_aside IS NULL AND root_id = ?
  )`;
  const total = Number(database.get(`${linked} SELECT count(*) AS tips FROM linked`, [compoundId])?.['tips'] ?? 0);
  const rows = database.all(
    `${linked}, numbered AS (SELECT source, row_number() OVER (ORDER BY min(number)) AS source_number FROM linked GROUP BY source),
     beside AS (SELECT *, first_value(number) OVER (PARTITION BY source ORDER BY number) AS first_number, lead(number) OVER (PARTITION BY source ORDER BY number) AS next_number FROM linked)
     SELECT beside.*, source_number, other.tip_id AS other_id, other.number AS other_number FROM beside JOIN numbered USING (source)
     LEFT JOIN tip AS other ON other.number = CASE WHEN beside.number = first_number THEN next_number ELSE first_number END
     ORDER BY beside.received_at DESC, beside.number DESC LIMIT ? OFFSET ?`,
    [compoundId, limit, offset],
  );
  return ok({
    total,
    rows: rows.map((tip): LinkedTip => ({
      tipId: textIn(tip, 'tip_id'),
      number: Number(tip['number']),
      urgency: pick(urgencies, tip['urgency']),
      receivedAt: Number(tip['received_at']),
      excerpt: textIn(tip, 'excerpt'),
      source: Number(tip['source_number']),
      sameAs: typeof tip['other_id'] === 'string' ? { tipId: tip['other_id'], number: Number(tip['other_number']) } : null,
    })),
  });
}

/** All that end at this one, in the order in which they were recorded. */
export function mergedInto(database: Database, compoundId: string): readonly string[] {
  return database
    .all(
      `WITH RECURSIVE below (compound_id) AS (SELECT compound_id FROM compound WHERE merged_into = ? UNION SELECT compound.compound_id FROM compound JOIN below ON compound.merged_into = below.compound_id)
       SELECT compound_id FROM compound JOIN below USING (compound_id) ORDER BY number`,
      [compoundId],
    )
    .map((row) => textIn(row, 'compound_id'));
}

type HistoryLine = CompoundView['history'][number];

function compoundHistory(database: Database, compoundId: string): HistoryLine[] {
  const names = new Map<string, string>();
  const states = new Map<string, string>();
  const buildings = new Map<string, string>();
  return eventsAbout(database, compoundId).flatMap(({ event, at, actor, actorRemoved }): HistoryLine[] => {
    if (!isOfRegister(event)) return [];
    const line = (type: HistoryLine['type'], what: string | null = null): HistoryLine[] => [{ at, actor, actorRemoved, type, what }];
    switch (event.type) {
      case 'compound-recorded':
        return line('recorded');
      case 'compound-changed':
        return line('changed');
      case 'compound-name-added':
        names.set(event.payload.nameId, event.payload.text);
        return line('name-added', event.payload.text);
      case 'compound-name-removed':
        return line('name-removed', names.get(event.payload.nameId) ?? null);
      case 'compound-status-recorded':
        states.set(event.payload.entryId, event.payload.state);
        return line('status-recorded', event.payload.state);
      case 'compound-status-withdrawn':
        return line('status-withdrawn', states.get(event.payload.entryId) ?? null);
      case 'compound-building-recorded':
      case 'compound-building-changed':
        buildings.set(event.payload.buildingId, event.payload.name);
        return line(event.type === 'compound-building-recorded' ? 'building-recorded' : 'building-changed', event.payload.name);
      case 'compound-building-withdrawn':
      case 'compound-building-restored':
        return line(event.type === 'compound-building-withdrawn' ? 'building-withdrawn' : 'building-restored', buildings.get(event.payload.buildingId) ?? null);
      case 'compound-point-set':
        // Where it is said to stand is in no list of changes.
        return line(event.payload.point === null ? 'point-removed' : 'point-set');
      case 'compound-row-taken':
        return line('row-taken', rowName(database, event.payload.importId, event.payload.row));
      case 'compound-row-undone':
        return line('row-undone');
      case 'compound-removed':
        return [];
      case 'compound-merged':
        return event.payload.into === null ? line('parted') : line('merged', named(database, event.payload.into)?.name ?? null);
    }
  });
}

function rowName(database: Database, importId: string, row: number): string {
  const table = database.get('SELECT file_name FROM register_import WHERE import_id = ?', [importId]);
  return cutToUnits(`${String(table?.['file_name'] ?? '')}, ${row}`, compoundNameUnits);
}

/** Rows of tables that went into these compounds, in the order in which they came. */
function rowsOfTables(database: Database, members: readonly string[]): CompoundView['tableRows'] {
  const these = members.map(() => '?').join(', ');
  return database
    .all(`SELECT file_name, row, kept, taken_at FROM compound_row JOIN register_import USING (import_id) WHERE compound_id IN (${these}) ORDER BY compound_row.rowid LIMIT ${tableRowsShown}`, members)
    .map((row) => ({ fileName: textIn(row, 'file_name'), row: Number(row['row']), kept: cutToUnits(textIn(row, 'kept'), rowNoteUnits), takenAt: Number(row['taken_at']) }));
}

type RegisterEvent = Extract<EventDraft, { readonly type: `compound-${string}` }>;

const isOfRegister = (event: EventDraft): event is RegisterEvent => event.type.startsWith('compound-');
