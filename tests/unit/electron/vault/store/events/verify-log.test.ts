import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#shared/domain/role.ts';
import { signerFromSeed, type Signer } from '#vault/crypto/signing.ts';
import { addIntakeKey } from '#vault/store/commands/add-intake-key.ts';
import { addMember } from '#vault/store/commands/add-member.ts';
import { removeMember, renameMember, setMemberKey, setMemberRole } from '#vault/store/commands/change-members.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import { canonicalJson } from '#vault/store/events/canonical-json.ts';
import { eventHash, transactionMessage } from '#vault/store/events/event-hash.ts';
import { readPayload } from '#vault/store/events/event-types.ts';
import { storedEventColumns, storedEventOf } from '#vault/store/events/stored-event.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { memberIn, type Member } from '#vault/store/member-roll.ts';
import { deleteTip } from '../../../../../support/delete-tip.ts';
import { inventedTip } from '../../../../../support/invented-tips.ts';
import { openMemoryVault, type MemoryVault } from '../../../../../support/memory-vault.ts';

const log = ['event', 'event_payload', 'event_signature'];
let vault: MemoryVault;
let database: Database;
const makeKey = ({ context, time }: MemoryVault): void => void addIntakeKey(context, { seed: new Uint8Array(32), publicKey: new Uint8Array(1216), expiresAt: time.ms });
const stored = (from: Database, sequence: number): SqlRow => from.all(`SELECT ${storedEventColumns} FROM event LEFT JOIN event_payload USING (event_id) WHERE sequence = ?`, [sequence])[0]!;
/** Past the triggers, as somebody could who holds the vault key and edits the pages. */
const dropGuards = (): void => log.forEach((table) => database.run(`DROP TRIGGER ${table}_never_changes`));

beforeEach(async () => {
  vault = await openMemoryVault();
  ({ database } = vault.context);
});

describe('verifying the log', () => {
  it('is content with an empty one', () => {
    for (const table of log) database.run(`DELETE FROM ${table}`);
    expect(verifyLog(database)).toEqual({ events: 0, intact: true });
  });

  it('follows a transaction across the edge of what it reads at once', () => {
    const many = Array.from({ length: 1500 }, () => ({ type: 'urgency-set', payload: { tipId: 'a'.repeat(32), from: 'U0', to: 'U1' } }) as const);
    for (let round = 0; round < 2; round++) database.transaction(() => appendEvents(vault.context, many));
    expect(verifyLog(database)).toEqual({ events: 3001, intact: true });
  });

  it('is content without a payload only where the tip was deleted later', () => {
    makeKey(vault);
    const [receipt] = receiveTips(vault.context, [inventedTip('one')]);
    deleteTip(vault.context, receipt!.tipId);
    expect(verifyLog(database)).toEqual({ events: 5, intact: true });
    for (const sequence of [1, 2, 5]) {
      const event = storedEventOf(stored(database, sequence));
      database.run('SAVEPOINT before');
      database.run('DELETE FROM event_payload WHERE event_id = ?', [event.eventId]);
      expect(verifyLog(database)).toEqual({ events: 5, intact: false, firstBadEvent: event.eventId });
      database.run('ROLLBACK TO before');
    }
  });

  it('refuses a genuine signed transaction that was taken from another history of the same device', async () => {
    const other = await openMemoryVault();
    other.context.randomBytes(1);
    for (const each of [vault, other]) {
      makeKey(each);
      each.time.ms += 1;
      makeKey(each);
    }
    const spliced = storedEventOf(stored(other.context.database, 2));
    const replaced = storedEventOf(stored(database, 2));
    const following = storedEventOf(stored(database, 3));
    for (const [table, key, value, old] of [
      ['event', 'event_id', spliced.eventId, replaced.eventId],
      ['event_payload', 'event_id', spliced.eventId, replaced.eventId],
      ['event_signature', 'transaction_id', spliced.transactionId, replaced.transactionId],
    ] as const) {
      const row = other.context.database.get(`SELECT * FROM ${table} WHERE ${key} = ?`, [value])!;
      database.run(`DELETE FROM ${table} WHERE ${key} = ?`, [old]);
      database.run(`INSERT INTO ${table} VALUES (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row));
    }
    expect(verifyLog(database)).toEqual({ events: 3, intact: false, firstBadEvent: following.eventId });
  });

  it('refuses an event that another member rewrote, hashes and all, in the name of the one who acted', () => {
    makeKey(vault);
    dropGuards();
    const event = storedEventOf(stored(database, 2));
    const rewritten = { ...event, batchId: 'b'.repeat(32) };
    const hash = eventHash(rewritten);
    const forger = signerFromSeed(event.memberId, new Uint8Array(32).fill(7));
    const { transactionId, memberId, deviceId } = event;
    const signature = forger.sign(transactionMessage({ transactionId, memberId, deviceId, firstSequence: 2, lastSequence: 2 }, [hash]));
    database.run('UPDATE event SET batch_id = ?, event_hash = ? WHERE event_id = ?', [rewritten.batchId, hash, event.eventId]);
    database.run('UPDATE event_signature SET signature = ? WHERE transaction_id = ?', [signature, transactionId]);
    expect(verifyLog(database)).toEqual({ events: 2, intact: false, firstBadEvent: event.eventId });
    // Nor does it help to put the forger's key into the table of members.
    database.run('UPDATE member SET public_key = ?', [forger.publicKey]);
    expect(verifyLog(database)).toEqual({ events: 2, intact: false, firstBadEvent: storedEventOf(stored(database, 1)).eventId });
  });

  it('refuses a member who adds themselves to a log that others began', () => {
    const intruder = signerFromSeed('c'.repeat(32), new Uint8Array(32).fill(9));
    addMember({ ...vault.context, signer: intruder }, { memberId: intruder.memberId, name: 'Intruder (invented)', publicKey: intruder.publicKey });
    expect(verifyLog(database)).toEqual({ events: 2, intact: false, firstBadEvent: storedEventOf(stored(database, 2)).eventId });
  });

  describe('of people', () => {
    const signers = Object.fromEntries(['bopha', 'thiri'].map((name, index) => [name, signerFromSeed(String(index + 1).repeat(32), new Uint8Array(32).fill(index + 20))])) as Record<'bopha' | 'thiri', Signer>;
    const as = (signer: Signer): MemoryVault => ({ ...vault, context: { ...vault.context, signer } });
    /** Tries something and takes it back. */
    const trying = (act: () => void, check: () => void): void => {
      const transaction = database.transaction.bind(database);
      database.run('SAVEPOINT before');
      Object.assign(database, { transaction: (work: () => unknown) => work() });
      try {
        act();
        check();
      } finally {
        database.run('ROLLBACK TO before');
        database.run('RELEASE before');
        Object.assign(database, { transaction });
      }
    };
    const join = (name: 'bopha' | 'thiri', role: Role = 'manage'): void => addMember(vault.context, { memberId: signers[name].memberId, name, publicKey: signers[name].publicKey, role });
    const member = (name: 'bopha' | 'thiri'): Member => memberIn(database, signers[name].memberId)!;
    const lastEvent = (): string => String(database.get('SELECT event_id FROM event ORDER BY clock DESC LIMIT 1')?.['event_id']);

    it('takes each signature with the key that counted then, and no other', () => {
      join('bopha');
      makeKey(as(signers.bopha));
      const later = signerFromSeed(signers.bopha.memberId, new Uint8Array(32).fill(99));
      setMemberKey(vault.context, later.memberId, later.publicKey);
      makeKey(as(later));
      expect(verifyLog(database)).toEqual({ events: 5, intact: true });
      makeKey(as(signers.bopha));
      expect(verifyLog(database)).toEqual({ events: 6, intact: false, firstBadEvent: lastEvent() });
    });

    it('lets no key count twice, and nobody be added twice', () => {
      join('bopha');
      trying(
        () => setMemberKey(vault.context, signers.bopha.memberId, signers.bopha.publicKey),
        () => expect(verifyLog(database)).toEqual({ events: 3, intact: false, firstBadEvent: lastEvent() }),
      );
      addMember(vault.context, { memberId: signers.bopha.memberId, name: 'bopha', publicKey: signers.thiri.publicKey });
      expect(verifyLog(database)).toEqual({ events: 3, intact: false, firstBadEvent: lastEvent() });
    });

    it('refuses what somebody did after they were removed, and what was done with them after that', () => {
      join('bopha');
      makeKey(as(signers.bopha));
      removeMember(vault.context, signers.bopha.memberId, undefined);
      expect(verifyLog(database)).toEqual({ events: 4, intact: true });
      for (const act of [() => makeKey(as(signers.bopha)), () => addMember(as(signers.bopha).context, { ...signers.thiri, name: 'thiri' }), () => renameMember(vault.context, member('bopha'), 'Back'), () => setMemberRole(vault.context, member('bopha'), 'read')]) {
        trying(act, () => expect(verifyLog(database)).toEqual({ events: 5, intact: false, firstBadEvent: lastEvent() }));
      }
    });

    it('counts what somebody did whose role did not cover it, from the moment it did not', () => {
      join('bopha');
      makeKey(as(signers.bopha));
      setMemberRole(vault.context, member('bopha'), 'export');
      expect(verifyLog(database)).toEqual({ events: 4, intact: true });
      makeKey(as(signers.bopha));
      join('thiri', 'read');
      receiveTips(as(signers.thiri).context, [inventedTip('one')]);
      expect(verifyLog(database)).toEqual({ events: 7, intact: true, unpermittedEvents: 2 });
      // Giving oneself a role is such an event, too.
      setMemberRole(as(signers.thiri).context, member('thiri'), 'manage');
      makeKey(as(signers.thiri));
      expect(verifyLog(database)).toEqual({ events: 9, intact: true, unpermittedEvents: 3 });
    });

    it('reads a member of version 1, from before there were roles, as one who may do everything', () => {
      expect(readPayload('member-added', 1, canonicalJson({ addedAt: 1, memberId: 'a'.repeat(32), name: 'Dara', publicKey: 'b'.repeat(64) }))).toEqual({
        type: 'member-added',
        payload: { addedAt: 1, memberId: 'a'.repeat(32), name: 'Dara', publicKey: 'b'.repeat(64), role: 'manage' },
      });
      expect(readPayload('member-added', 3, canonicalJson({}))).toBeUndefined();
    });
  });

  it('refuses an actor whom nobody added', () => {
    const stranger = signerFromSeed('d'.repeat(32), new Uint8Array(32).fill(9));
    makeKey({ ...vault, context: { ...vault.context, signer: stranger } });
    expect(verifyLog(database)).toEqual({ events: 2, intact: false, firstBadEvent: storedEventOf(stored(database, 2)).eventId });
  });

  it('refuses a text that is not the one that came, and a tip that lost an attachment or a text', () => {
    receiveTips(vault.context, [inventedTip('one', { attachments: [{ mediaType: 'image/png', sizeBytes: 3 }] })]);
    expect(verifyLog(database)).toEqual({ events: 2, intact: true });
    const bad = { events: 2, intact: false, firstBadEvent: storedEventOf(stored(database, 2)).eventId };
    database.run('DROP TRIGGER text_never_changes');
    for (const damage of ["UPDATE text SET body = body || ' '", 'DELETE FROM text', 'DELETE FROM attachment', "UPDATE attachment SET size_bytes = 4", "UPDATE original SET sealed = x'00'", 'DELETE FROM original', "INSERT INTO text SELECT 'more', tip_id, 'when', 'Yesterday', language, sha256 FROM text"]) {
      database.run('SAVEPOINT before');
      database.run(damage);
      expect(verifyLog(database)).toEqual(bad);
      database.run('ROLLBACK TO before');
    }
    expect(verifyLog(database).intact).toBe(true);
  });

  it('names a payload or signature that belongs to no event', () => {
    database.run('INSERT INTO event_payload (event_id, salt, payload) VALUES (?, ?, ?)', ['e'.repeat(32), new Uint8Array(32), new Uint8Array(1)]);
    expect(verifyLog(database)).toEqual({ events: 1, intact: false, firstBadEvent: 'e'.repeat(32) });
  });

  it('is guarded by triggers against changing a row by mistake', () => {
    for (const table of log) expect(() => database.run(`UPDATE ${table} SET rowid = rowid`)).toThrow('never change');
  });
});
