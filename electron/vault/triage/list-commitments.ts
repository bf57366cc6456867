import type { Reply, Request } from '#shared/contract/contract.ts';
import { openingsAtOnce } from '#shared/contract/commitment-calls.ts';
import type { Database } from '#vault/store/database.ts';
import { keptCommitments } from '#vault/store/kept-commitments.ts';
import { eventsAbout } from './events-about.ts';
import { receiverNamed } from './referral-view.ts';
import { textIn } from './tip-row.ts';

/** What can be opened of a disclosure, and a page of what was; nothing of a tip that was deleted. */
export function listCommitments(database: Database, { disclosureId, openingsOffset = 0 }: Request<'commitments.list'>): Reply<'commitments.list'> {
  const positions = new Map(database.all('SELECT tip_id, position FROM disclosure_tip WHERE disclosure_id = ?', [disclosureId]).map((row) => [textIn(row, 'tip_id'), Number(row['position']) + 1]));
  const items = keptCommitments(database, disclosureId).map(({ tipId, number }) => ({ tipId, number, report: positions.get(tipId) ?? 0, tipNumber: Number(database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'] ?? 0) }));
  const openings = database.all('SELECT * FROM commitment_opening WHERE disclosure_id = ? ORDER BY opened_at DESC, rowid DESC LIMIT ? OFFSET ?', [disclosureId, openingsAtOnce, openingsOffset]);
  // From the log: a signature cannot be given in another's name.
  const openers = new Map(eventsAbout(database, disclosureId, 'commitment-opened').flatMap(({ event, actor, actorRemoved }) => (event.type === 'commitment-opened' ? [[event.payload.openingId, { actor, actorRemoved }] as const] : [])));
  const removers = new Map(eventsAbout(database, disclosureId, 'opening-file-removed').flatMap(({ event, actor, actorRemoved }) => (event.type === 'opening-file-removed' ? [[event.payload.openingId, { at: event.payload.removedAt, actor, actorRemoved }] as const] : [])));
  return {
    items,
    openings: openings.map((row) => ({
      openingId: textIn(row, 'opening_id'),
      report: positions.get(textIn(row, 'tip_id')) ?? 0,
      number: Number(row['number']),
      receiver: receiverNamed(database, textIn(row, 'receiver_id')),
      openedAt: Number(row['opened_at']),
      because: textIn(row, 'because'),
      ...(openers.get(textIn(row, 'opening_id')) ?? { actor: '', actorRemoved: false }),
      fileRemoved: removers.get(textIn(row, 'opening_id')) ?? null,
    })),
    openingsTotal: Number(database.get('SELECT count(*) AS found FROM commitment_opening WHERE disclosure_id = ?', [disclosureId])?.['found']),
  };
}
