import { isPressing } from '#shared/domain/pressing-dangers.ts';
import type { TipRow } from '#shared/contract/tip-calls.ts';
import type { FoundPlace } from '#shared/domain/found-place.ts';
import { clockOf, isOverdue } from '#shared/domain/response-time.ts';
import { statuses, type Status } from '#shared/domain/status.ts';
import { setAsideReasons } from '#shared/domain/set-aside.ts';
import { urgencyHints } from '#shared/domain/urgency-sign.ts';
import { urgencies, type Urgency } from '#shared/domain/urgency.ts';
import type { LanguageTag } from '#shared/domain/writing-system.ts';
import type { SqlRow, SqlValue } from '#vault/store/database.ts';
import type { FoundPassage } from './found-passages.ts';
import { outcomeFields } from './outcomes.ts';
import type { FirstTags } from './tags.ts';
import { dangersIn } from '#vault/store/tip-details.ts';

/** The columns of `tip` that a line of the inbox is made of. */
export const tipRowColumns = 'tip_id, number, urgency, status, received_at, excerpt, language, place, attachment_count, same_id_other_text, danger, hint, due_at, (SELECT name FROM member WHERE member_id = assignee) AS assignee_name, format, EXISTS (SELECT 1 FROM pending_deletion WHERE target_id = tip_id) AS is_pending, second_read_by, outcome_id, set_aside';

/** What a line of the inbox says beside what stands in its row. */
export interface RowFacts {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** So long after receipt an unassessed tip is due. */
  readonly withinMs: number;
  /** Whether the vault has a second person to read what is about danger. */
  readonly isSecondThere: boolean;
  /** Its first tags; undefined: it has none. */
  readonly tags: FirstTags | undefined;
  /** What outcomes are called now, by their ids. */
  readonly outcomes: ReadonlyMap<string, string>;
  /** Whether the member who asks has not opened it. */
  readonly isUnread: boolean;
  /** Where a search found something in it. */
  readonly foundIn: readonly FoundPlace[];
  /** The words around the first hit, where its beginning does not show one. */
  readonly passage: FoundPassage | undefined;
}

/** A line of the inbox from a row of `tip`. */
export function tipRowOf(row: SqlRow, { now, withinMs, isSecondThere, tags, outcomes, isUnread, foundIn, passage }: RowFacts): TipRow {
  return {
    ...standingOf(row, now, withinMs),
    tipId: textIn(row, 'tip_id'),
    number: Number(row['number']),
    excerpt: textIn(row, 'excerpt'),
    language: textIn(row, 'language') as LanguageTag,
    place: nullableTextIn(row, 'place'),
    attachments: Number(row['attachment_count']),
    sameIdOtherText: row['same_id_other_text'] === 1,
    isBeingDeleted: row['is_pending'] === 1,
    saidDanger: row['danger'] === null ? null : dangersIn(row['danger']).some(isPressing) ? 'pressing' : 'said',
    hint: row['hint'] === null ? null : pick(urgencyHints, row['hint']),
    assignee: nullableTextIn(row, 'assignee_name')?.slice(0, 200) ?? null,
    dueAt: row['due_at'] === null ? null : Number(row['due_at']),
    isWrittenDown: row['format'] === 'manual',
    wantsSecond: isSecondThere && row['urgency'] === 'U1' && row['status'] !== 'closed' && row['second_read_by'] === null && row['set_aside'] === null,
    tags: [...(tags?.names ?? [])],
    moreTags: tags?.more ?? 0,
    foundIn: [...foundIn],
    passage: passage ?? null,
    ...(typeof row['outcome_id'] === 'string' ? outcomeFields(row['outcome_id'], outcomes.get(row['outcome_id'])) : { outcome: null }),
    setAside: row['set_aside'] === null ? null : pick(setAsideReasons, row['set_aside']),
    isUnread,
  };
}

/** Where a tip stands, and its clock. */
export function standingOf(row: SqlRow, now: number, withinMs: number): { urgency: Urgency; status: Status; receivedAt: number; dueBy: number | null; overdue: boolean } {
  const urgency = pick(urgencies, row['urgency']);
  const status = pick(statuses, row['status']);
  const receivedAt = Number(row['received_at']);
  const clock = clockOf({ urgency, status, receivedAt, isAside: row['set_aside'] !== null }, withinMs);
  return { urgency, status, receivedAt, dueBy: clock?.by ?? null, overdue: isOverdue(urgency, clock, now) };
}

export function textIn(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`${column} is not a text`);
  return value;
}

export function nullableTextIn(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : textIn(row, column);
}

/** A stored word as one of those it can be. */
export function pick<T extends string>(values: readonly T[], value: SqlValue | undefined): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new Error('a stored word that this program does not know');
  return found;
}
