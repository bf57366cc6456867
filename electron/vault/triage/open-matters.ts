import { handOverTipsAtMost, handOverWithinMs, type HandOverReason } from '#shared/domain/hand-over.ts';
import type { Database, SqlValue } from '#vault/store/database.ts';
import { formSubjectIsThere } from '#vault/store/form-subjects.ts';
import { assessWithin } from './assessment-time.ts';
import { overdueTips } from './inbox-bands.ts';
import { textIn } from './tip-row.ts';

/** What somebody who goes leaves to whoever comes. */
export interface OpenMatters {
  readonly tips: readonly { readonly tipId: string; readonly reason: HandOverReason }[];
  /** How many there are for each reason; those without any are left out. */
  readonly totals: readonly { readonly reason: HandOverReason; readonly tips: number }[];
  /** Texts that were begun and not finished: notes, replies, transcripts, tips being written down, translations, claims, records of screening, forms. */
  readonly drafts: number;
}

const open = "status <> 'closed' AND set_aside IS NULL";

/** Open tips that cannot wait at `now` (milliseconds since 1970): each once, under the first reason that fits, the most urgent or the earliest first. */
export function openMatters(database: Database, now: number): OpenMatters {
  const soon = now + handOverWithinMs;
  const withinMs = assessWithin(database);
  const unassessed = overdueTips('U0', now, withinMs);
  const notActedOn = overdueTips('U3', now, withinMs);
  const notBefore = `urgency NOT IN ('U1', 'U2') AND NOT (${unassessed.sql}) AND NOT (${notActedOn.sql})`;
  const before = [...unassessed.parameters, ...notActedOn.parameters];
  const wanted: readonly (readonly [reason: HandOverReason, sql: string, parameters: readonly SqlValue[], order: string])[] = [
    ['danger', "urgency = 'U1'", [], 'received_at'],
    ['overdue', unassessed.sql, unassessed.parameters, 'received_at'],
    ['day', "urgency = 'U2'", [], 'received_at'],
    ['late', notActedOn.sql, notActedOn.parameters, 'received_at'],
    ['due', `due_at <= ? AND ${notBefore}`, [soon, ...before], 'due_at'],
    ['promised', `due_at > ? AND due_note IS NOT NULL AND ${notBefore}`, [soon, ...before], 'due_at'],
  ];
  const found = wanted.map(([reason, sql, parameters, order]) => ({
    reason,
    total: Number(database.get(`SELECT count(*) AS tips FROM tip WHERE ${open} AND ${sql}`, parameters)?.['tips'] ?? 0),
    tips: database.all(`SELECT tip_id FROM tip WHERE ${open} AND ${sql} ORDER BY ${order}, number LIMIT ?`, [...parameters, handOverTipsAtMost]).map((row) => ({ tipId: textIn(row, 'tip_id'), reason })),
  }));
  return { tips: found.flatMap(({ tips }) => tips), totals: found.flatMap(({ reason, total }) => (total === 0 ? [] : [{ reason, tips: total }])), drafts: draftsIn(database) };
}

/** Drafts have no author: whoever opens the vault may finish them. */
function draftsIn(database: Database): number {
  // Nobody can finish a form about what is not there any more.
  const tables = ['note_draft', 'reply_draft', 'transcript_draft', 'written_draft', 'rendering_draft', 'claim_draft', 'screening_draft', `form_draft WHERE ${formSubjectIsThere}`];
  return tables.reduce((sum, table) => sum + Number(database.get(`SELECT count(*) AS drafts FROM ${table}`)?.['drafts'] ?? 0), 0);
}
