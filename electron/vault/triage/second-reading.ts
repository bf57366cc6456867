import type { SecondReading } from '#shared/contract/second-reading-calls.ts';
import { rolesFrom } from '#shared/domain/role.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { notAside } from './not-aside.ts';

/** Somebody other than whoever set it could be the second: they may triage and can open the vault. */
const couldBeSecond = `role IN (${rolesFrom('triage').map((role) => `'${role}'`).join(', ')}) AND removed_at IS NULL AND name <> ''`;

const openInDanger = "urgency = 'U1' AND status <> 'closed' AND second_read_by IS NULL";
/** A condition on `tip`: about danger now, open, not set aside and read by one person. It wants a second where `hasSecond` says that there is one. */
export const readByOne = `${openInDanger} AND set_aside IS NULL`;
/** How many those are, told from indexes. */
export const countReadByOne = `SELECT count(*) AS items FROM tip INDEXED BY tip_without_second WHERE ${openInDanger} AND ${notAside}`;

/** Whether more than one person could read what is about danger. */
export function hasSecond(database: Database): boolean {
  return Number(database.get(`SELECT count(*) AS people FROM member WHERE ${couldBeSecond}`)?.['people'] ?? 0) > 1;
}

/** Who set a tip to danger now and who read it as the second. `self`: the member who asks. */
export function secondReadingOf(database: Database, tipId: string, self: string): Result<{ readonly reading: SecondReading }, 'not-found'> {
  const tip = database.get('SELECT urgency, status, second_read_by, second_read_at, member.name FROM tip LEFT JOIN member ON member.member_id = second_read_by WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  // Of a closed tip nobody is asked any more; that it was read by two is still told.
  if (tip['urgency'] !== 'U1' || (tip['status'] === 'closed' && tip['second_read_by'] === null)) return ok({ reading: null });
  const setter = setterOf(database, tipId);
  const nameOf = (name: unknown): string => (typeof name === 'string' ? name : '').slice(0, 200);
  return ok({
    reading: {
      setBy: nameOf(database.get('SELECT name FROM member WHERE member_id = ?', [setter])?.['name']),
      isOwn: setter === self,
      readBy: tip['second_read_by'] === null ? null : nameOf(tip['name']),
      readAt: typeof tip['second_read_at'] === 'number' ? tip['second_read_at'] : null,
      others: Number(database.get(`SELECT count(*) AS others FROM member WHERE ${couldBeSecond} AND member_id <> ?`, [setter])?.['others'] ?? 0),
    },
  });
}

/** One event, or none when somebody has been the second already. `not-second`: the signer set it themselves, or it is not set to danger now. */
export function confirmSecondReading(context: VaultContext, tipId: string): Result<undefined, 'not-found' | 'not-second'> {
  const { database, signer } = context;
  const tip = database.get('SELECT urgency, second_read_by FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  if (tip['urgency'] !== 'U1' || setterOf(database, tipId) === signer.memberId) return fail('not-second');
  if (tip['second_read_by'] === null) database.transaction(() => appendEvents(context, [{ type: 'second-read', payload: { tipId, memberId: signer.memberId, readAt: context.now() } }]));
  return ok(undefined);
}

/** Whoever signed the last setting of the urgency. */
function setterOf(database: Database, tipId: string): string {
  return String(database.get("SELECT member_id FROM event WHERE subject = ? AND type = 'urgency-set' ORDER BY clock DESC LIMIT 1", [tipId])?.['member_id'] ?? '');
}
