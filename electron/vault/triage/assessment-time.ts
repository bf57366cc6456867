import { assessMinutesDefault } from '#shared/domain/assessment-time.ts';
import type { Database } from '#vault/store/database.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';

/** Minutes after receipt at which an unassessed tip of this vault is overdue. */
export function assessMinutes(database: Database): number {
  return Number(database.get("SELECT minutes FROM assessment_time WHERE scope = 'assessment'")?.['minutes'] ?? assessMinutesDefault);
}

/** The same in milliseconds. */
export function assessWithin(database: Database): number {
  return assessMinutes(database) * 60_000;
}

/** One event, or none when it is so already. Nothing is stored with the tips: what is overdue follows at once. */
export function setAssessMinutes(context: VaultContext, minutes: number): void {
  const { database } = context;
  const from = assessMinutes(database);
  if (from !== minutes) database.transaction(() => appendEvents(context, [{ type: 'assessment-time-set', payload: { scope: 'assessment', from, to: minutes } }]));
}
