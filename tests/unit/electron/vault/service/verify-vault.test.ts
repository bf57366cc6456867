import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { receiptKeys } from '#shared/sealed-tip/receipt.ts';
import { sha256 } from '#vault/crypto/hash.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { createVault } from '#vault/service/create-vault.ts';
import type { OpenVault } from '#vault/service/open-vault.ts';
import { saveAttachment } from '#vault/service/save-attachment.ts';
import { verifyVault } from '#vault/service/verify-vault.ts';
import { addIntakeKey } from '#vault/store/commands/add-intake-key.ts';
import { writeReply } from '#vault/store/commands/keep-replies.ts';
import { quarantineItems } from '#vault/store/commands/quarantine-items.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { deleteTip } from '../../../../support/delete-tip.ts';
import { inventedNarratives, inventedTip } from '../../../../support/invented-tips.ts';
import { createTestVault, must, testMember, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';

const photo = new Uint8Array(500).fill(1);
const letter = new Uint8Array(700).fill(2);
const large = new Uint8Array(70_000).fill(3);
const seed = new Uint8Array(32).fill(42);
const receipt = receiptKeys(new Uint8Array(16).fill(7));
let harness: Harness;
let vault: OpenVault;
let deletedTip = '';

const verify = async () => must(await verifyVault(vault, { wasm: harness.environment.sqliteWasm(), closing: () => false }));
const run = (sql: string): void => vault.context.database.run(sql);
const blob = (bytes: Uint8Array) => {
  const { name, key } = vault.blobs.write(bytes);
  return { sha256: sha256(bytes), blobName: name, blobKey: key };
};

beforeAll(async () => {
  harness = vaultHarness();
  const { environment, folder } = harness;
  vault = must(await createVault(environment, folder, { memberName: testMember, passphrase: testPassphrase, recoveryWords: newRecoveryWords(environment.randomBytes) }));
  const { context } = vault;
  addIntakeKey(context, { seed, publicKey: intakeKeyFromSeed(seed).publicKey, expiresAt: 1 });
  const original = blob(large);
  const receipts = receiveTips(context, [
    inventedTip('one', { narrative: inventedNarratives.km, place: 'ផ្សារ', answers: { country: 'KH', danger: ['violence'] }, receipt, attachments: [{ mediaType: 'image/png', sizeBytes: photo.length, handling: 'from-pixels' }, { mediaType: 'text/plain', sizeBytes: letter.length }] }, { attachments: [blob(photo), blob(letter)] }),
    inventedTip('two', { narrative: inventedNarratives.zh }, { original: { kind: 'blob', ...original }, sealedSha256: original.sha256 }),
    inventedTip('gone', { narrative: inventedNarratives.th }),
  ]);
  setUrgency(context, receipts[0]!.tipId, 'U2');
  must(writeReply(context, receipts[0]!.tipId, { status: 'read', text: 'We have read it.' }));
  deletedTip = receipts[2]!.tipId;
  deleteTip(context, deletedTip);
  quarantineItems(context, [
    { code: 'not-for-us', receivedAt: 1, sizeBytes: 4, sha256: sha256(new Uint8Array(4)), bytes: { kind: 'inline', bytes: new Uint8Array(4) } },
    { code: 'not-for-us', receivedAt: 1, sizeBytes: letter.length, sha256: sha256(letter), bytes: { kind: 'blob', ...blob(letter) } },
  ]);
  context.database.run("INSERT INTO dossier (dossier_id, title, created_at, pseudonym_seed) VALUES (?, 'Draft (invented)', 1, x'00')", ['d'.repeat(32)]);
});

afterAll(() => vault.close());

describe('verifying a vault', () => {
  it('finds nothing in one that nobody has altered', async () => {
    expect(await verify()).toMatchObject({ damagedPages: 0, blobs: 4, damagedBlobs: 0, missingBlobs: 0, alteredRows: 0, chainIntact: true });
  });

  const one = '(SELECT tip_id FROM tip WHERE number = 1)';
  it.each<readonly [string, string, object]>([
    ['a text replaced whose event lost its payload', `DELETE FROM event_payload WHERE event_id IN (SELECT event_id FROM event WHERE subject = ${one} AND type = 'tip-received'); UPDATE text SET body = 'Other', sha256 = x'00' WHERE tip_id = ${one}`, { chainIntact: false }],
    ['a payload taken away', `DELETE FROM event_payload WHERE event_id IN (SELECT event_id FROM event WHERE type = 'urgency-set')`, { chainIntact: false, alteredRows: 4 }],
    ['the payload of a deletion taken away', `DELETE FROM event_payload WHERE event_id IN (SELECT event_id FROM event WHERE type = 'tip-deleted')`, { chainIntact: false }],
    ['another urgency', `UPDATE tip SET urgency = 'U4' WHERE number = 1`, { chainIntact: false, alteredRows: 4 }],
    ['another status', `UPDATE tip SET status = 'closed' WHERE number = 2`, { chainIntact: false, alteredRows: 4 }],
    ['another place', `UPDATE tip SET place = 'Elsewhere' WHERE number = 1`, { chainIntact: false, alteredRows: 1 }],
    ['another excerpt', `UPDATE tip SET excerpt = 'Nothing of note' WHERE number = 1`, { chainIntact: false, alteredRows: 1 }],
    ['a tip taken out of the list', `DELETE FROM tip WHERE number = 1`, { chainIntact: false }],
    ['a tip that no event brought', `INSERT INTO tip SELECT '${'e'.repeat(32)}', 99, inner_id, plaintext_sha256, sealed_sha256, format, key_id, received_at, urgency, status, language, excerpt, place, written_at, attachment_count, same_id_other_text, receipt_id, danger, told_way, told_at, told_language, hint, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM tip WHERE number = 2`, { chainIntact: false, alteredRows: 3 }],
    ['a tip without an id', `INSERT INTO tip SELECT '', 99, inner_id, plaintext_sha256, sealed_sha256, format, key_id, received_at, urgency, status, language, excerpt, place, written_at, attachment_count, same_id_other_text, receipt_id, danger, told_way, told_at, told_language, hint, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM tip WHERE number = 2`, { chainIntact: false, alteredRows: 3 }],
    ['a text that did not come with the tip', `INSERT INTO text VALUES ('${'e'.repeat(32)}', ${one}, 'when', 'Yesterday', 'en', x'00')`, { chainIntact: false }],
    ['a text of a tip that is not there', `INSERT INTO text VALUES ('${'e'.repeat(32)}', 'nobody', 'when', 'Yesterday', 'en', x'00')`, { chainIntact: false, alteredRows: 1 }],
    ['another original', `UPDATE original SET sealed = x'00' WHERE tip_id = ${one}`, { chainIntact: false }],
    ['an original that is gone', `DELETE FROM original WHERE tip_id = ${one}`, { chainIntact: false }],
    ['an original in a blob that is another’s', `UPDATE original SET (blob_name, blob_key) = (SELECT blob_name, blob_key FROM attachment LIMIT 1) WHERE blob_name IS NOT NULL`, { chainIntact: true, damagedBlobs: 1 }],
    ['an attachment that names the blob of another', `UPDATE attachment SET (blob_name, blob_key) = (SELECT blob_name, blob_key FROM attachment AS other WHERE other.position = 1) WHERE position = 0`, { chainIntact: true, damagedBlobs: 1 }],
    ['an attachment of another type', `UPDATE attachment SET media_type = 'text/html' WHERE position = 0`, { chainIntact: false }],
    ['an attachment more', `INSERT INTO attachment SELECT '${'e'.repeat(32)}', tip_id, 7, media_type, size_bytes, sha256, blob_name, blob_key, handling FROM attachment LIMIT 1`, { chainIntact: false }],
    ['an attachment handled another way', `UPDATE attachment SET handling = 'original' WHERE position = 0`, { chainIntact: false }],
    ['another answer', `UPDATE tip_detail SET body = replace(body, '"KH"', '"MM"')`, { chainIntact: false, alteredRows: 0 }],
    ['answers that are gone', `DELETE FROM tip_detail`, { chainIntact: false }],
    ['answers that did not come with the tip', `INSERT INTO tip_detail SELECT (SELECT tip_id FROM tip WHERE number = 2), body, salt, sha256 FROM tip_detail`, { chainIntact: false }],
    ['answers of a tip that is not there', `INSERT INTO tip_detail SELECT 'nobody', body, salt, sha256 FROM tip_detail`, { chainIntact: false, alteredRows: 1 }],
    ['danger that nobody said', `UPDATE tip SET danger = 'violence' WHERE number = 2`, { chainIntact: false, alteredRows: 1 }],
    ['another receipt', `UPDATE tip SET receipt_id = '${'f'.repeat(32)}' WHERE number = 1`, { chainIntact: false, alteredRows: 1 }],
    ['another text of a reply', `UPDATE reply SET text = 'Come at once' WHERE sequence = 1`, { chainIntact: false }],
    ['a reply that nobody wrote', `INSERT INTO reply SELECT '${'e'.repeat(32)}', tip_id, 'acting', day, 9, text, text_sha256, written_at, NULL FROM reply`, { chainIntact: false, alteredRows: 1 }],
    ['a reply taken out', `DELETE FROM reply`, { chainIntact: false, alteredRows: 1 }],
    ['a reply that was never withdrawn', `UPDATE reply SET withdrawn_at = 5`, { chainIntact: false, alteredRows: 1 }],
    ['a draft of a reply to nobody', `INSERT INTO reply_draft VALUES ('nobody', 'read', '')`, { chainIntact: false, alteredRows: 1 }],
    ['other bytes in quarantine', `UPDATE quarantine SET sealed = x'01' WHERE sealed IS NOT NULL`, { chainIntact: false }],
    ['a quarantined blob that is another’s', `UPDATE quarantine SET (blob_name, blob_key) = (SELECT blob_name, blob_key FROM attachment LIMIT 1) WHERE blob_name IS NOT NULL`, { damagedBlobs: 1 }],
    ['a quarantined item taken out', `DELETE FROM quarantine WHERE sealed IS NOT NULL`, { chainIntact: false, alteredRows: 1 }],
    ['another name of a member', `UPDATE member SET name = 'Nobody (invented)'`, { chainIntact: false, alteredRows: 2 }],
    ['another seed of an intake key', `UPDATE intake_key SET seed = zeroblob(32)`, { chainIntact: false, alteredRows: 1 }],
    ['another end of an intake key', `UPDATE intake_key SET expires_at = 2`, { chainIntact: false, alteredRows: 1 }],
    ['a dossier said to have left', `UPDATE dossier SET exported_at = 5`, { chainIntact: false, alteredRows: 1 }],
    ['a state', `UPDATE tip_states SET states = replace(states, 'A', 'C')`, { chainIntact: false, alteredRows: 1 }],
    ['a count', `UPDATE tip_count SET tips = tips + 1 WHERE urgency = 'U2'`, { chainIntact: false, alteredRows: 1 }],
  ])('shows %s', async (_, damage, expected) => {
    const guards = vault.context.database.all("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%never_changes'");
    run('SAVEPOINT whole');
    for (const { name } of guards) run(`DROP TRIGGER ${String(name)}`);
    for (const statement of damage.split('; ')) run(statement);
    const steps = await verifyInSavepoint();
    run('ROLLBACK TO whole');
    run('RELEASE whole');
    expect(steps).toMatchObject(expected);
    expect(await verify()).toMatchObject({ alteredRows: 0, damagedBlobs: 0, chainIntact: true });
  });
});

/** A checkpoint cannot run inside a savepoint, and pages are not what these tests are about. */
async function verifyInSavepoint() {
  const { database } = vault.context;
  const inside = Object.create(database, { checkpoint: { value: () => undefined }, verify: { value: () => ({ pages: 0, damagedPages: [], tagSumMatches: true }) } }) as typeof database;
  for (const name of ['run', 'all', 'get'] as const) Object.defineProperty(inside, name, { value: database[name].bind(database) });
  const view = Object.create(vault, { context: { value: { ...vault.context, database: inside } } }) as OpenVault;
  return must(await verifyVault(view, { wasm: harness.environment.sqliteWasm(), closing: () => false }));
}

describe('verifying a vault without a tip', () => {
  it('takes a half-filled form about something new for what it is', async () => {
    const empty = vaultHarness();
    await createTestVault(empty);
    must(await empty.api['formDrafts.keep']({ subject: null, kept: { form: 'receiver', draft: { name: 'ឈ្មោះ', kind: null, contact: '' } } }));
    expect(must(await empty.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
    empty.service.close();
  });
});

describe('saving an attachment', () => {
  /** All steps at once. */
  const saved = (attachmentId: string) => {
    const { steps } = must(saveAttachment(vault, harness.environment, attachmentId, '/out/photo.png'));
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  };

  it('saves nothing when the row names another file’s blob', async () => {
    const { database } = vault.context;
    const row = database.get('SELECT attachment_id, blob_name, blob_key FROM attachment WHERE position = 0')!;
    const events = database.get('SELECT count(*) AS events FROM event');
    database.run('UPDATE attachment SET (blob_name, blob_key) = (SELECT blob_name, blob_key FROM attachment AS other WHERE other.position = 1) WHERE position = 0');
    harness.files.makeFolder('/out');
    expect(saved(String(row['attachment_id']))).toEqual({ ok: false, code: 'blob-damaged' });
    expect(harness.files.stat('/out/photo.png')).toBeUndefined();
    expect(database.get('SELECT count(*) AS events FROM event')).toEqual(events);
    database.run('UPDATE attachment SET blob_name = ?, blob_key = ? WHERE position = 0', [row['blob_name']!, row['blob_key']!]);
    expect(must(saved(String(row['attachment_id'])))).toEqual({ savedAs: 'photo.png', sizeBytes: photo.length });
    expect(await verify()).toMatchObject({ alteredRows: 0, chainIntact: true });
  });
});

describe('verifying while the desk is in use', () => {
  it('lets others in between its slices, whatever they change, and finds nothing', async () => {
    const { context } = vault;
    receiveTips(context, Array.from({ length: 600 }, (_, at) => inventedTip(`many ${at}`)));
    let turns = 0;
    const busy = setInterval(() => {
      const [receipt] = receiveTips(context, [inventedTip(`meanwhile ${turns}`)]);
      setUrgency(context, receipt!.tipId, 'U1');
      const some = turns % 2 === 0 ? receipt?.tipId : context.database.get('SELECT tip_id FROM tip ORDER BY tip_id LIMIT 1 OFFSET ?', [turns])?.['tip_id'];
      deleteTip(context, String(some));
      turns += 1;
    }, 1);
    const report = await verify();
    clearInterval(busy);
    expect(turns).toBeGreaterThan(5);
    expect(report).toMatchObject({ alteredRows: 0, damagedBlobs: 0, missingBlobs: 0, chainIntact: true });
    expect(await verify()).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('stops when the vault is locked', async () => {
    const other = vaultHarness();
    await createTestVault(other);
    const pending = other.api['vault.verify']({});
    await new Promise((resolve) => setImmediate(resolve));
    other.service.close();
    expect(await pending).toEqual({ ok: false, code: 'vault-locked' });
    expect(other.incidents).toEqual([]);
  });
});
