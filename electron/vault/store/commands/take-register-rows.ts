import type { CompoundPoint } from '#shared/domain/compound-point.ts';
import { cutToUnits } from '#shared/domain/cut-to-units.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { rowNoteUnits } from '#shared/domain/register-table.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import type { CompoundFacts, CompoundName, CompoundStatus } from './keep-compounds.ts';
import { buildingRecorded, buildingsAtMost, pointSet, type Building } from './keep-site.ts';

/** What is taken from a row, or from the rows of one compound. */
export interface RegisterRow {
  /** Of the compound that it makes, or adds to. */
  readonly compoundId: string;
  readonly isNew: boolean;
  readonly facts: CompoundFacts;
  readonly names: readonly CompoundName[];
  /** A place that it went to is in the register by now, or null. */
  readonly statuses: readonly CompoundStatus[];
  /** The compound that this one is the same as, in the register by now. */
  readonly sameAs: string | null;
  readonly row: number;
  readonly rowSha256: Uint8Array;
  /** What no field holds, a line each. */
  readonly kept: string;
  /** What stands where; nothing where the table has none of it. */
  readonly site?: { readonly point: { readonly point: CompoundPoint; readonly source: string } | null; readonly buildings: readonly Building[] };
}

/** From what rows are taken. */
export interface RegisterFile {
  readonly fileName: string;
  readonly sha256: Uint8Array;
  readonly sizeBytes: number;
  readonly sheet: string;
}

/**
 * Takes the first rows of a table, and notes it in the same transaction: no table is listed of which nothing was tried. The rows that follow are taken under the id that is returned.
 */
export function beginRegisterImport(context: VaultContext, file: RegisterFile, rows: readonly RegisterRow[]): { readonly importId: string; readonly taken: number } {
  const importId = newId(context.randomBytes);
  const payload = { importId, fileName: file.fileName, fileSha256: hex(file.sha256), sizeBytes: file.sizeBytes, sheet: oneLine(file.sheet), begunAt: context.now() };
  return context.database.transaction(() => {
    appendEvents(context, [{ type: 'register-import-begun', payload }], importId);
    return { importId, taken: takeRows(context, importId, rows) };
  });
}

/**
 * Takes rows in one transaction, all under the import's id as batch: first compounds and names, then what points from one to another, so that rows of one call may point to each other in any order. Names and entries
 * that a compound has already are not written twice. Returns how many were taken: a row whose compound is gone by now is left.
 */
export function takeRegisterRows(context: VaultContext, importId: string, rows: readonly RegisterRow[]): number {
  return context.database.transaction(() => takeRows(context, importId, rows));
}

function takeRows(context: VaultContext, importId: string, rows: readonly RegisterRow[]): number {
  const { database } = context;
  let number = Number(database.get('SELECT coalesce(max(number), 0) AS last FROM compound')?.['last']);
  const taken: RegisterRow[] = [];
  for (const row of rows) {
    if (row.isNew) number += 1;
    else if (!isThere(database, row.compoundId)) continue;
    appendEvents(context, [...(row.isNew ? [recorded(context, row, number)] : []), ...newNames(context, row)], importId);
    taken.push(row);
  }
  for (const row of taken) {
    const { drafts, left } = newSite(context, row);
    appendEvents(context, [...newStatuses(context, row), ...drafts, rowTaken(context, importId, row, left)], importId);
  }
  for (const { compoundId, sameAs } of deepestFirst(taken)) {
    if (sameAs !== null && database.get('SELECT 1 AS found FROM compound WHERE compound_id = ? AND merged_into IS NULL', [sameAs]) !== undefined) appendEvents(context, [{ type: 'compound-merged', payload: { compoundId, into: sameAs } }], importId);
  }
  return taken.length;
}

/**
 * New rows that are the same as others, each before the one it is the same as: what is merged cannot be merged into. Rows that point in a circle are left out. What was in the register before was decided about by people,
 * so only new compounds are merged.
 */
function deepestFirst(rows: readonly RegisterRow[]): readonly RegisterRow[] {
  const pointing = new Map(rows.filter(({ isNew, sameAs, compoundId }) => isNew && sameAs !== null && sameAs !== compoundId).map((row) => [row.compoundId, row]));
  const waitsFor = new Map<string, number>();
  for (const { sameAs } of pointing.values()) waitsFor.set(sameAs ?? '', (waitsFor.get(sameAs ?? '') ?? 0) + 1);
  const ready = [...pointing.values()].filter(({ compoundId }) => !waitsFor.has(compoundId));
  for (let at = 0; at < ready.length; at += 1) {
    const target = ready[at]?.sameAs ?? '';
    const left = (waitsFor.get(target) ?? 0) - 1;
    waitsFor.set(target, left);
    const next = pointing.get(target);
    if (left === 0 && next !== undefined) ready.push(next);
  }
  return ready;
}

function recorded(context: VaultContext, { compoundId, facts }: RegisterRow, number: number): EventDraft {
  return { type: 'compound-recorded', payload: { compoundId, number, recordedAt: context.now(), kind: facts.kind, standing: facts.standing, province: facts.province, district: facts.district, place: oneLine(facts.place) } };
}

function newNames({ database, randomBytes }: VaultContext, { compoundId, isNew, names }: RegisterRow): readonly EventDraft[] {
  const known = new Set(isNew ? [] : database.all('SELECT text FROM compound_name WHERE compound_id = ?', [compoundId]).map((row) => String(row['text'])));
  return names.flatMap(({ text, language, kind, source }): readonly EventDraft[] => {
    // Of a new compound all are written, also two that read the same from two sources.
    if (!isNew && known.has(oneLine(text))) return [];
    known.add(oneLine(text));
    return [{ type: 'compound-name-added', payload: { compoundId, nameId: newId(randomBytes), text: oneLine(text), language, kind, source: oneLine(source) } }];
  });
}

function newStatuses({ database, randomBytes, now }: VaultContext, { compoundId, isNew, statuses }: RegisterRow): readonly EventDraft[] {
  return statuses.flatMap((status): readonly EventDraft[] => {
    const { state, since, reliability, credibility } = status;
    const source = oneLine(status.source);
    const relocatedTo = status.relocatedTo !== null && status.relocatedTo !== compoundId && isThere(database, status.relocatedTo) ? status.relocatedTo : null;
    const isKnown = !isNew && database.get('SELECT 1 AS found FROM compound_status WHERE compound_id = ? AND state = ? AND since = ? AND source = ? AND reliability = ? AND credibility = ?', [compoundId, state, since, source, reliability, credibility]) !== undefined;
    return isKnown ? [] : [{ type: 'compound-status-recorded', payload: { compoundId, entryId: newId(randomBytes), state, since, relocatedTo, source, reliability, credibility, recordedAt: now() } }];
  });
}

/** A point is taken where there is none, and buildings under names that are not there yet: what is there was decided about by people. `left`: names of buildings for which the compound has no room. */
function newSite(context: VaultContext, { compoundId, site }: RegisterRow): { readonly drafts: readonly EventDraft[]; readonly left: readonly string[] } {
  if (site === undefined) return { drafts: [], left: [] };
  const { database } = context;
  const recorded = database.all('SELECT name, withdrawn_at FROM compound_building WHERE compound_id = ?', [compoundId]);
  // One that was struck out, as an undone import leaves it, does not stand for the one that comes.
  const known = new Set(recorded.filter((row) => row['withdrawn_at'] === null).map((row) => String(row['name'])));
  const hasPoint = database.get('SELECT 1 AS found FROM compound_point WHERE compound_id = ?', [compoundId]) !== undefined;
  const fresh = site.buildings.filter(({ name }) => !known.has(oneLine(name)));
  const room = Math.max(0, buildingsAtMost - recorded.length);
  const point = site.point === null || hasPoint ? [] : [pointSet(context, compoundId, site.point.point, site.point.source)];
  return { drafts: [...point, ...fresh.slice(0, room).map((building) => buildingRecorded(context, compoundId, building))], left: fresh.slice(room).map(({ name }) => oneLine(name)) };
}

/** Of what found no room the names are kept with what no field holds, as far as a row has room for them. */
function rowTaken({ randomBytes, now }: VaultContext, importId: string, { compoundId, row, rowSha256, kept }: RegisterRow, left: readonly string[]): EventDraft {
  const whole = cutToUnits([...(kept === '' ? [] : [kept]), ...left].join('\n'), rowNoteUnits);
  return { type: 'compound-row-taken', payload: { compoundId, rowId: newId(randomBytes), importId, row, rowSha256: hex(rowSha256), kept: whole, takenAt: now() } };
}

const isThere = (database: Database, compoundId: string): boolean => database.get('SELECT 1 AS found FROM compound WHERE compound_id = ?', [compoundId]) !== undefined;

/** Notes that the register left, before it does. */
export function recordRegisterExport(context: VaultContext, compounds: number, file: { readonly sizeBytes: number; readonly sha256: Uint8Array }): void {
  const payload = { exportId: newId(context.randomBytes), compounds, sizeBytes: file.sizeBytes, sha256: hex(file.sha256), exportedAt: context.now() };
  context.database.transaction(() => appendEvents(context, [{ type: 'register-exported', payload }]));
}
