import type { Reply, Request } from '#shared/contract/contract.ts';
import { statuses, type Status } from '#shared/domain/status.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import { eventTypes, type EventType } from '#vault/store/events/event-types.ts';
import { clockTimeMs } from '#vault/store/events/hybrid-clock.ts';
import { newId, type VaultContext } from '#vault/store/events/vault-context.ts';
import { hasOpenReferral } from './list-referrals.ts';
import { receiptThreads, type ReceiptThread } from './receipt-threads.ts';
import { textIn } from './tip-row.ts';

type DueTip = Reply<'retention.due'>['tips'][number];
type RuledStatus = DueTip['status'];

const dayMs = 24 * 60 * 60 * 1000;
/** Tips are shown so long before they fall due. */
const shownBeforeMs = 14 * dayMs;

/**
 * What stops the clock of a tip and sets it going anew: its arrival, which is also its leaving quarantine, a decision about it,
 * what staff wrote to the reporter, and new material. Another tip with the same inner id and other text, or under the same receipt,
 * counts as well, by the time it came. Every event about a tip is news but those by which something leaves or goes.
 */
const noNews: ReadonlySet<string> = new Set<EventType>(['dossier-exported', 'disclosure-explained', 'opening-explained', 'card-left', 'dossier-of-compound-left', 'attachment-saved', 'evidence-saved', 'custody-exported', 'retention-kept', 'tip-deleted']);
const newsTypes = Object.entries(eventTypes).flatMap(([type, { subject }]) => (subject === 'tipId' && !noNews.has(type) ? [`'${type}'`] : [])).join(', ');

/** An open follow-up never falls due, whatever was set for it. */
const isRuled = (status: Status): status is RuledStatus => status !== 'waiting';

export function retentionRules(database: Database): Reply<'retention.rules'> {
  const days = new Map(database.all('SELECT status, days FROM retention_rule').map((row) => [row['status'], Number(row['days'])]));
  return { rules: statuses.filter(isRuled).map((status) => ({ status, days: days.get(status) ?? null })) };
}

/** Sets after how many days a tip of this status falls due, null for never: one event, or none when it is so already. */
export function setRetentionRule(context: VaultContext, { status, days }: Request<'retention.setRule'>): Reply<'retention.rules'> {
  const { database } = context;
  const before = retentionRules(database).rules.find((rule) => rule.status === status)?.days ?? null;
  if (before !== days) database.transaction(() => appendEvents(context, [{ type: 'retention-rule-set', payload: { status, days } }]));
  return retentionRules(database);
}

/** Keeps these tips for so many days from now, whatever the rules say. */
export function keepTips(context: VaultContext, { tipIds, days }: Request<'retention.keep'>): Result<Record<string, never>, 'not-found'> {
  const { database } = context;
  const wanted = [...new Set(tipIds)];
  if (wanted.some((tipId) => database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined)) return fail('not-found');
  const until = context.now() + days * dayMs;
  database.transaction(() =>
    appendEvents(
      context,
      wanted.map((tipId) => ({ type: 'retention-kept', payload: { tipId, until } })),
      newId(context.randomBytes),
    ),
  );
  return ok({});
}

/**
 * Tips that are due at `now` or within two weeks, the longest due first. What came too late to be due is passed over
 * within the inbox's index; a tip that is being deleted already is not due again. One with an open referral is not due before that is closed,
 * nor is one whose reporter was asked something while the question can still be read, or one that has a date ahead.
 */
export function dueTips(database: Database, now: number, request: Request<'retention.due'>): Reply<'retention.due'> {
  const threadOf = receiptThreads(database, now);
  const found = retentionRules(database).rules.flatMap(({ status, days }) => (days === null ? [] : dueOfStatus(database, status, days, now, threadOf)));
  found.sort((one, other) => one.dueAt - other.dueAt || one.number - other.number);
  return { total: found.length, due: found.filter(({ dueAt }) => dueAt <= now).length, tips: found.slice(request.offset, request.offset + request.limit) };
}

function dueOfStatus(database: Database, status: RuledStatus, days: number, now: number, threadOf: ReturnType<typeof receiptThreads>): readonly DueTip[] {
  const lastNewsBefore = now + shownBeforeMs - days * dayMs;
  return database
    .all(
      `SELECT tip.tip_id, tip.number, tip.excerpt, tip.language, tip.received_at, tip.receipt_id, retention_kept.until,
         (SELECT max(clock) FROM event WHERE subject = tip.tip_id AND type IN (${newsTypes})) AS last_clock,
         (SELECT max(received_at) FROM tip AS other WHERE other.inner_id = tip.inner_id AND other.tip_id <> tip.tip_id) AS other_at
       FROM (SELECT number AS found FROM tip INDEXED BY tip_inbox WHERE status = ? AND received_at <= ?)
         CROSS JOIN tip ON tip.number = found LEFT JOIN retention_kept USING (tip_id)
       WHERE NOT EXISTS (SELECT 1 FROM pending_deletion WHERE target_id = tip.tip_id) AND (tip.due_at IS NULL OR tip.due_at <= ?) AND NOT ${hasOpenReferral}`,
      [status, lastNewsBefore, now],
    )
    .flatMap((row) => {
      const thread = threadOf(row['receipt_id'] ?? null);
      return thread?.hasOpenQuestion === true ? [] : [dueTipOf(row, status, days, thread)];
    })
    .filter(({ dueAt }) => dueAt <= now + shownBeforeMs);
}

function dueTipOf(row: SqlRow, status: RuledStatus, days: number, thread: ReceiptThread | undefined): DueTip {
  const lastClock = row['last_clock'];
  const lastNewsAt = Math.max(Number(row['received_at']), typeof lastClock === 'string' ? clockTimeMs(lastClock) : 0, Number(row['other_at'] ?? 0), thread?.newestAt ?? 0);
  const dueAt = Math.max(lastNewsAt + days * dayMs, Number(row['until'] ?? 0));
  return { tipId: textIn(row, 'tip_id'), number: Number(row['number']), status, excerpt: textIn(row, 'excerpt'), language: textIn(row, 'language'), lastNewsAt, days, dueAt };
}
