import type { ReferralDone } from '#shared/contract/referral-calls.ts';
import type { Database } from '#vault/store/database.ts';
import { readPayload, type EventType } from '#vault/store/events/event-types.ts';
import { textIn } from './tip-row.ts';

/** Who signed a step of a consent or a referral. */
export interface Signer extends Omit<ReferralDone, 'at'> {
  readonly memberId: string;
}

const unknown: Signer = { memberId: '', actor: '', actorRemoved: false };

/** Who did what with the consents and referrals of a tip, from the log: a signature cannot be given in another's name. `id`: of the consent or the referral. The latest where one thing was done twice. */
export function signersOfTip(database: Database, tipId: string): (type: EventType, id: string) => Signer {
  const rows = database.all(
    `SELECT event.type, event.version, event.member_id, event_payload.payload, coalesce(member.name, '') AS name, member.removed_at IS NOT NULL AS removed
     FROM event JOIN event_payload USING (event_id) LEFT JOIN member USING (member_id)
     WHERE event.subject = ? AND (event.type LIKE 'consent-%' OR event.type LIKE 'referral-%') ORDER BY event.clock`,
    [tipId],
  );
  const signers = new Map<string, Signer>();
  for (const row of rows) {
    const payload = row['payload'];
    const event = payload instanceof Uint8Array ? readPayload(textIn(row, 'type'), Number(row['version']), payload) : undefined;
    if (event === undefined) continue;
    const id = 'referralId' in event.payload ? event.payload.referralId : 'consentId' in event.payload ? event.payload.consentId : '';
    signers.set(`${event.type} ${id}`, { memberId: textIn(row, 'member_id'), actor: textIn(row, 'name').slice(0, 200), actorRemoved: row['removed'] === 1 });
  }
  return (type, id) => signers.get(`${type} ${id}`) ?? unknown;
}
