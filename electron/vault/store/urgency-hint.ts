import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import type { TipContent } from '#shared/domain/tip-content.ts';
import type { UrgencyHint } from '#shared/domain/urgency-sign.ts';
import { suggestUrgency } from '#shared/urgency/suggest-urgency.ts';
import type { Database } from './database.ts';
import { detailsOf } from './tip-details.ts';
import { bodyOf } from './tip-text.ts';

/** Goes up whenever rules or cue words change: all hints are made again then. */
const rules = '1';
const rulesKey = 'hint-rules';
const reachedKey = 'hint-reached';

const reporterFields = ['narrative', 'place', 'when'] as const;

/** What a suggestion is made from: the reporter's own words, and what staff heard in their recordings. */
export function suggestionTexts(database: Database, tipId: string): readonly string[] {
  return [...reporterFields.flatMap((field) => bodyOf(database, tipId, field) ?? []), ...transcriptsOf(database, tipId)];
}

/** Of each recording the latest version. */
function transcriptsOf(database: Database, tipId: string): readonly string[] {
  const rows = database.all('SELECT file_id, body FROM transcript WHERE tip_id = ? AND body IS NOT NULL ORDER BY rowid', [tipId]);
  return [...new Map(rows.map((row) => [String(row['file_id']), String(row['body'])])).values()];
}

/** The hint of a tip that is about to be stored. */
export function hintOf(content: TipContent): UrgencyHint | null {
  return hintFrom(content.answers ?? {}, reporterFields.flatMap((field) => content[field] ?? []));
}

function hintFrom(answers: TipAnswers, texts: readonly string[]): UrgencyHint | null {
  const urgency = suggestUrgency(answers, texts)?.urgency;
  return urgency === 'U1' || urgency === 'U2' ? urgency : null;
}

/** Keeps the hint of tips that have just been stored, in their transaction. `before`: the last number given before them. */
export function keepHints(database: Database, hints: readonly { readonly number: number; readonly hint: UrgencyHint | null }[], before: number): void {
  for (const { number, hint } of hints) if (hint !== null) setHint(database, number, hint);
  const last = hints.at(-1)?.number;
  // Where all before are looked through, these are too.
  if (last !== undefined && reached(database) === before) setReached(database, last);
}

/** Looks through one tip again, because words about it have changed. */
export function renewHint(database: Database, tipId: string): void {
  const number = database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'];
  if (number !== undefined) setHint(database, Number(number), hintFrom(detailsOf(database, tipId).answers ?? {}, suggestionTexts(database, tipId)));
}

/** Looks through the next tips that were not, in one transaction; false when there were none. Throws what storage refuses. */
export function hintNext(database: Database, tipsAtMost: number): boolean {
  const from = reached(database);
  if (database.get('SELECT 1 AS found FROM tip WHERE number > ? LIMIT 1', [from]) === undefined) return false;
  return database.transaction(() => {
    const tips = database.all('SELECT tip_id, number FROM tip WHERE number > ? ORDER BY number LIMIT ?', [from, tipsAtMost]);
    for (const tip of tips) renewHint(database, String(tip['tip_id']));
    setReached(database, Number(tips.at(-1)?.['number'] ?? from));
    return tips.length > 0;
  });
}

/** The number of the last tip that was looked through by today's rules, with all before it. */
function reached(database: Database): number {
  const isCurrent = database.get('SELECT value FROM meta WHERE key = ?', [rulesKey])?.['value'] === rules;
  return isCurrent ? Number(database.get('SELECT value FROM meta WHERE key = ?', [reachedKey])?.['value'] ?? 0) : 0;
}

function setReached(database: Database, number: number): void {
  for (const [key, value] of [[rulesKey, rules], [reachedKey, String(number)]] as const) {
    database.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [key, value]);
  }
}

function setHint(database: Database, number: number, hint: UrgencyHint | null): void {
  database.run('UPDATE tip SET hint = ? WHERE number = ? AND hint IS NOT ?', [hint, number, hint]);
}
