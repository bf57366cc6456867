import { beforeEach, describe, expect, it } from 'vitest';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import type { Database } from '#vault/store/database.ts';
import { migrate, migrations, schemaVersion } from '#vault/store/migrations/migrate.ts';
import { bitsPerColumn, signatureKinds } from '#vault/store/search/text-signature.ts';
import { openMemoryDatabase } from '../../../../../support/memory-database.ts';

const id = '0'.repeat(32);
const bytes = new Uint8Array(32).fill(1);
let database: Database;
const one = (sql: string): unknown => Object.values(database.get(sql) ?? {})[0];
const to = (number: number): unknown => migrate(database, () => number * 10, number);
const insert = (table: string, row: Readonly<Record<string, string | number | Uint8Array | null>>): void =>
  database.run(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row));

const member = { member_id: id, name: 'Dara (invented)', public_key: bytes, added_at: 1 };
const event = { event_id: id, device_id: id, sequence: 1, previous: bytes, clock: 'c', member_id: id, type: 't', version: 1, subject: null, batch_id: null, payload_hash: bytes, transaction_id: id, event_hash: bytes };
const tip = { tip_id: id, number: 1, inner_id: id, plaintext_sha256: bytes, sealed_sha256: bytes, format: 'age', key_id: id, received_at: 5, urgency: 'U0', status: 'new', language: 'km', excerpt: 'ផ្សារ', place: null, written_at: null, attachment_count: 0, same_id_other_text: 0 };
const text = { text_id: id, tip_id: id, field: 'narrative', body: 'ផ្សារ', language: 'km', sha256: bytes };
const dossier = { dossier_id: id, title: 'Invented', created_at: 1, exported_at: null, pseudonym_seed: bytes };

beforeEach(async () => {
  database = await openMemoryDatabase();
});

describe('the runner', () => {
  it('numbers the steps without a gap', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('goes from nothing to the newest, notes when, and does nothing the second time', () => {
    expect(migrate(database, () => 42)).toEqual({ ok: true, value: { from: 0, to: migrations.length } });
    expect(one("SELECT value FROM meta WHERE key = 'migration-1'")).toBe('42');
    expect(migrate(database, () => 43)).toEqual({ ok: true, value: { from: migrations.length, to: migrations.length } });
    expect(one("SELECT count(*) FROM meta WHERE value = '43'")).toBe(0);
  });

  it('refuses a database of a newer version and leaves it as it is', () => {
    database.run(`PRAGMA user_version = ${migrations.length + 1}`);
    expect(migrate(database, () => 1)).toEqual({ ok: false, code: 'vault-newer' });
    expect(schemaVersion(database)).toBe(migrations.length + 1);
    expect(one('SELECT count(*) FROM sqlite_schema')).toBe(0);
  });

  it('takes all steps of an empty database or none', () => {
    // In the way of the last trigger of step 3, which nothing before it knows of.
    database.run('CREATE TABLE original (wrong TEXT)');
    expect(() => migrate(database, () => 1)).toThrow('original');
    expect(schemaVersion(database)).toBe(0);
    expect(database.all('SELECT name FROM sqlite_schema')).toEqual([{ name: 'original' }]);
    database.run('DROP TABLE original');
    expect(migrate(database, () => 1)).toMatchObject({ ok: true, value: { from: 0, to: migrations.length } });
  });

  it('takes a step whole or not at all, and goes on where it stopped', () => {
    to(2);
    // In the way of the last trigger of step 3.
    database.run('CREATE TABLE original (wrong TEXT)');
    expect(() => migrate(database, () => 1)).toThrow('original');
    expect(schemaVersion(database)).toBe(2);
    expect(one("SELECT count(*) FROM sqlite_schema WHERE name = 'tip'")).toBe(0);
    database.run('DROP TABLE original');
    expect(migrate(database, () => 1)).toMatchObject({ ok: true, value: { from: 2 } });
  });
});

describe('each step', () => {
  it('1 makes the facts and the members', () => {
    to(1);
    insert('member', member);
    expect(() => insert('member', member)).toThrow('UNIQUE');
    expect(one('SELECT name FROM member')).toBe('Dara (invented)');
  });

  it('2 adds the log beside the members, and its rows never change', () => {
    to(1);
    insert('member', member);
    to(2);
    expect(one('SELECT count(*) FROM member')).toBe(1);
    insert('event', event);
    expect(() => insert('event', { ...event, event_id: '1'.repeat(32) })).toThrow('UNIQUE');
    expect(() => database.run("UPDATE event SET type = 'other'")).toThrow('never change');
    expect(() => insert('event_payload', { event_id: id, salt: new Uint8Array(31), payload: bytes })).toThrow('CHECK');
    insert('event_payload', { event_id: id, salt: bytes, payload: bytes });
    database.run('DELETE FROM event_payload');
  });

  it('3 adds tips beside the log, counts them, and keeps texts as they came', () => {
    to(2);
    insert('event', event);
    to(3);
    expect(one('SELECT count(*) FROM event')).toBe(1);
    insert('tip', tip);
    insert('tip', { ...tip, tip_id: '1'.repeat(32), number: 2 });
    database.run("UPDATE tip SET urgency = 'U1' WHERE number = 2");
    database.run('DELETE FROM tip WHERE number = 1');
    expect(database.all('SELECT * FROM tip_count ORDER BY urgency')).toEqual([
      { urgency: 'U0', status: 'new', tips: 0 },
      { urgency: 'U1', status: 'new', tips: 1 },
    ]);
    insert('text', text);
    expect(() => database.run("UPDATE text SET body = ''")).toThrow('never change');
    for (const row of [{ sealed: null, blob_name: null, blob_key: null }, { sealed: bytes, blob_name: 'b', blob_key: bytes }, { sealed: null, blob_name: 'b', blob_key: null }]) {
      expect(() => insert('original', { tip_id: id, ...row })).toThrow('CHECK');
    }
    insert('original', { tip_id: id, sealed: bytes, blob_name: null, blob_key: null });
  });

  it('4 adds keys and quarantine beside the tips', () => {
    to(3);
    insert('tip', tip);
    to(4);
    expect(one('SELECT excerpt FROM tip')).toBe('ផ្សារ');
    const key = { key_id: id, epoch: 1, seed: null, public_key: bytes, created_at: 1, expires_at: 2 };
    insert('intake_key', key);
    expect(() => insert('intake_key', { ...key, key_id: '1'.repeat(32) })).toThrow('UNIQUE');
    insert('quarantine', { quarantine_id: id, code: 'not-for-us', received_at: 1, size_bytes: 3, sha256: bytes, sealed: bytes, blob_name: null, blob_key: null });
    insert('import_run', { run_id: id, started_at: 1, finished_at: null });
  });

  it('5 adds dossiers beside the texts', () => {
    to(4);
    insert('text', text);
    to(5);
    expect(one('SELECT body FROM text')).toBe('ផ្សារ');
    insert('dossier', dossier);
    insert('dossier_tip', { dossier_id: id, tip_id: id, position: 0 });
    expect(() => insert('dossier_tip', { dossier_id: id, tip_id: id, position: 1 })).toThrow('UNIQUE');
    insert('redaction', { redaction_id: id, dossier_id: id, text_id: id, start_unit: 0, end_unit: 2, action: 'remove', entity: 'e' });
    insert('dossier_review', { dossier_id: id, text_id: id });
  });

  it('6 adds the index beside the dossiers; it holds words and no copy of them', () => {
    to(5);
    insert('dossier', dossier);
    to(6);
    expect(one('SELECT title FROM dossier')).toBe('Invented');
    database.run("INSERT INTO search_index (docid, tokens) VALUES (7, 'ផ្សារ market')");
    expect(one("SELECT docid FROM search_index WHERE tokens MATCH '\"mark*\"'")).toBe(7);
    expect(one('SELECT count(*) FROM search_source')).toBe(0);
    insert('folded_text', { text_id: id, folded: 'ផ្សារ' });
  });

  it('7 finds the rows that name a blob without walking those that hold their bytes', () => {
    to(6);
    insert('tip', tip);
    insert('original', { tip_id: id, sealed: null, blob_name: 'b', blob_key: bytes });
    to(7);
    expect(one('SELECT blob_name FROM original WHERE blob_name IS NOT NULL')).toBe('b');
    for (const table of ['original', 'quarantine']) {
      const plan = database.all(`EXPLAIN QUERY PLAN SELECT blob_name, blob_key FROM ${table} WHERE blob_name IS NOT NULL`).map((row) => String(row['detail']));
      expect(plan).toEqual([expect.stringContaining(`COVERING INDEX ${table}_in_blob`)]);
    }
  });

  it('8 gives everybody who is there the right to everything, and notes the key they have', () => {
    to(7);
    insert('member', member);
    to(8);
    expect(database.get('SELECT role, removed_at FROM member')).toEqual({ role: 'manage', removed_at: null });
    expect(database.all('SELECT * FROM member_key')).toEqual([{ public_key: '01'.repeat(32), member_id: id, since: 1 }]);
    insert('header_generation', { vault_id: id, generation: 2 });
  });

  it('15 gives every key the destruction date it had without saying so, and makes room for what forms carry', () => {
    to(14);
    insert('intake_key', { key_id: id, epoch: 1, seed: null, public_key: bytes, created_at: 1, expires_at: 2000, destroyed_at: null });
    to(15);
    expect(database.get('SELECT expires_at, destroy_after FROM intake_key')).toEqual({ expires_at: 2000, destroy_after: 2000 + 90 * 86_400_000 });
    insert('epoch_days', { part: 'valid', days: 60 });
    expect(() => insert('epoch_days', { part: 'valid', days: 61 })).toThrow('UNIQUE');
    insert('laptop_key', { laptop_key_id: id, name: 'Second office (invented)', public_key: bytes, added_at: 1, expires_at: 2, destroy_after: 3, removed_at: null });
    insert('saved_form', { form_id: id, title: 'Notes', key_ids: id, saved_at: 1, expires_at: 2, destroyed_at: 3, size_bytes: 4, sha256: bytes });
  });

  it('16 adds answers and replies beside tips that have none, and what was chosen never changes', () => {
    to(15);
    insert('tip', tip);
    insert('attachment', { attachment_id: id, tip_id: id, position: 0, media_type: 'image/png', size_bytes: 1, sha256: bytes, blob_name: 'b', blob_key: bytes });
    to(16);
    expect(database.get('SELECT receipt_id, danger FROM tip')).toEqual({ receipt_id: null, danger: null });
    expect(one('SELECT handling FROM attachment')).toBeNull();
    expect(() => insert('tip_detail', { tip_id: id, body: '{}', salt: new Uint8Array(31), sha256: bytes })).toThrow('CHECK');
    insert('tip_detail', { tip_id: id, body: '{}', salt: bytes, sha256: bytes });
    expect(() => database.run("UPDATE tip_detail SET body = ''")).toThrow('never change');
    const plan = database.all("EXPLAIN QUERY PLAN SELECT tip_id FROM tip INDEXED BY tip_in_danger WHERE urgency = 'U0' AND danger IS NOT NULL ORDER BY received_at DESC, number DESC").map((row) => String(row['detail']));
    expect(plan).toEqual([expect.stringContaining('tip_in_danger')]);
  });

  it('18 hints at danger that was chosen, leaves words to be looked through, and lists hinted tips newest first without sorting', () => {
    to(17);
    for (const [index, danger] of ['threat,raid', 'medical,child', null].entries()) insert('tip', { ...tip, tip_id: `${index}`.padStart(32, '0'), number: index + 1, danger });
    to(18);
    expect(database.all('SELECT hint FROM tip ORDER BY number').map((row) => row['hint'])).toEqual(['U2', 'U1', null]);
    expect(() => database.run("UPDATE tip SET hint = 'U3'")).toThrow('CHECK');
    const plan = database.all("EXPLAIN QUERY PLAN SELECT tip_id FROM tip INDEXED BY tip_with_hint WHERE urgency = 'U0' AND hint IS NOT NULL ORDER BY received_at DESC, number DESC").map((row) => String(row['detail']));
    expect(plan).toEqual([expect.stringContaining('tip_with_hint')]);
  });

  it('19 gives tips to nobody, and lists what a member sees to newest first without sorting', () => {
    to(18);
    insert('tip', tip);
    to(19);
    expect(database.get('SELECT assignee, due_at, due_note FROM tip')).toEqual({ assignee: null, due_at: null, due_note: null });
    insert('note', { note_id: id, tip_id: id, body: null, sha256: bytes, written_at: 1 });
    insert('note_draft', { tip_id: id, body: 'Invented' });
    expect(() => insert('note_draft', { tip_id: id, body: 'Invented' })).toThrow('UNIQUE');
    const plan = database.all("EXPLAIN QUERY PLAN SELECT tip_id FROM tip INDEXED BY tip_assigned WHERE urgency = 'U0' AND assignee = 'x' ORDER BY received_at DESC, number DESC").map((row) => String(row['detail']));
    expect(plan).toEqual([expect.stringContaining('tip_assigned')]);
  });

  it('20 makes every tip a source of its own, and keeps one decision for a tip and a compound', () => {
    to(19);
    insert('tip', tip);
    to(20);
    expect(database.get('SELECT coalesce(source_group, tip_id) AS source FROM tip')).toEqual({ source: tip.tip_id });
    insert('tip_compound', { link_id: `${id}${id}`, tip_id: id, compound_id: id, decision: 'linked', decided_at: 1 });
    expect(() => insert('tip_compound', { link_id: `${id}${id}`, tip_id: id, compound_id: id, decision: 'refused', decided_at: 1 })).toThrow('UNIQUE');
  });

  it('24 has no incidents, keeps one decision for a tip and an incident, and no figure with one bound alone or upside down', () => {
    to(24);
    expect(database.get('SELECT count(*) AS incidents FROM incident')).toEqual({ incidents: 0 });
    insert('tip_incident', { link_id: `${id}${id}`, tip_id: id, incident_id: id, decision: 'linked', decided_at: 1 });
    expect(() => insert('tip_incident', { link_id: `${id}${id}`, tip_id: id, incident_id: id, decision: 'refused', decided_at: 1 })).toThrow('UNIQUE');
    const figure = { figure_id: id, incident_id: id, counted: 'detained', source: '', reliability: 'F', credibility: '6', recorded_at: 1 };
    for (const [least, most] of [[3, null], [null, 3], [4, 3], [-1, 3]]) expect(() => insert('incident_figure', { ...figure, least: least ?? null, most: most ?? null })).toThrow('CHECK');
    // What is not said is not known: there is no default of none.
    insert('incident_figure', figure);
    expect(database.get('SELECT least, most FROM incident_figure')).toEqual({ least: null, most: null });
  });

  it('21 has no tags, and keeps one for a tip and a word', () => {
    to(21);
    expect(database.get('SELECT count(*) AS tags FROM tag')).toEqual({ tags: 0 });
    insert('tip_tag', { link_id: `${id}${id}`, tip_id: id, tag_id: id });
    expect(() => insert('tip_tag', { link_id: `${id}${id}`, tip_id: id, tag_id: id })).toThrow('UNIQUE');
  });

  it('25 has no referrals, and counts those that a person still has to see to along an index', () => {
    to(25);
    expect(database.get('SELECT count(*) AS referrals FROM referral')).toEqual({ referrals: 0 });
    insert('receiver', { receiver_id: id, name: 'Invented', folded: 'invented', kind: 'ngo', contact: '' });
    expect(() => insert('receiver', { receiver_id: id, name: 'Another', folded: 'another', kind: 'ngo', contact: '' })).toThrow('UNIQUE');
    const plan = (sql: string): readonly string[] => database.all(`EXPLAIN QUERY PLAN ${sql}`).map((row) => String(row['detail']));
    expect(plan("SELECT count(*) FROM referral WHERE state <> 'closed'")).toEqual([expect.stringContaining('referral_open')]);
    expect(plan('SELECT count(*) FROM referral WHERE override_reason IS NOT NULL AND reviewed_at IS NULL')).toEqual([expect.stringContaining('referral_without_consent')]);
  });

  it('26 says of no tip in which language it is, keeps one draft of a kind, and makes room for the words of staff', () => {
    to(25);
    insert('tip', tip);
    to(26);
    expect(database.get('SELECT language_set FROM tip')).toEqual({ language_set: null });
    insert('rendering', { rendering_id: id, tip_id: id, kind: 'summary', source_id: null, language: 'en', translator: null, package_id: null, body: null, sha256: bytes, written_at: 1 });
    const draft = { tip_id: id, kind: 'summary', source_id: null, language: 'en', translator: '', body: 'Invented' };
    insert('rendering_draft', draft);
    insert('rendering_draft', { ...draft, kind: 'translation' });
    expect(() => insert('rendering_draft', draft)).toThrow('UNIQUE');
    database.run("INSERT INTO staff_index (docid, transcript, translation, summary, note) VALUES (7, '', 'ផ្សារ market', '', 'found')");
    expect(one("SELECT docid FROM staff_index WHERE staff_index MATCH '\"mark*\" \"found\"'")).toBe(7);
    expect(one('SELECT count(*) FROM staff_source')).toBe(0);
  });

  it('27 leaves compounds as they are, from no table, and finds by an index what was taken of a row before', () => {
    to(26);
    insert('compound', { compound_id: id, number: 1, kind: 'casino', standing: 'suspected', province: null, district: null, place: '', recorded_at: 1 });
    to(27);
    expect(database.get('SELECT count(*) AS compounds FROM compound')).toEqual({ compounds: 1 });
    expect(database.get('SELECT count(*) AS rows FROM compound_row')).toEqual({ rows: 0 });
    const plan = database.all("EXPLAIN QUERY PLAN SELECT taken_at FROM compound_row WHERE row_sha256 = x'00' ORDER BY taken_at").map((row) => String(row['detail']));
    expect(plan.join(' ')).toContain('compound_row_by_content');
  });

  it('23 adds claims beside the tips, one relation for two claims, one finding for a tip and an indicator, one record of screening and one draft for a tip', () => {
    to(22);
    insert('tip', tip);
    to(23);
    expect(one('SELECT excerpt FROM tip')).toBe('ផ្សារ');
    const claim = { claim_id: id, tip_id: id, text_id: id, start_unit: 0, end_unit: 4, statement: '', reliability: 'F', credibility: '6', compound_id: null, stance: 'supports', marked_at: 1, withdrawn_at: null };
    insert('claim', claim);
    expect(() => insert('claim', claim)).toThrow('UNIQUE');
    const relation = { relation_id: `${id}${'1'.repeat(32)}`, claim_id: id, tip_id: id, other_claim_id: '1'.repeat(32), other_tip_id: id, relation: 'supports' };
    insert('claim_relation', relation);
    expect(() => insert('claim_relation', relation)).toThrow('UNIQUE');
    const finding = { finding_id: `${id}isolation`, tip_id: id, indicator: 'isolation', answer: 'present', claim_id: null };
    insert('tip_indicator', finding);
    expect(() => insert('tip_indicator', finding)).toThrow('UNIQUE');
    for (const table of ['claim_draft', 'screening_draft']) {
      insert(table, { tip_id: id, body: '{}' });
      expect(() => insert(table, { tip_id: id, body: '{}' })).toThrow('UNIQUE');
    }
  });

  it('28 has the outcomes of the program, none on a tip that was closed before, counts as before, and nothing unopened but what nobody looked at', () => {
    to(27);
    insert('member', member);
    const [fresh, closed, assessed] = ['1', '2', '3'].map((digit) => digit.repeat(32));
    insert('tip', { ...tip, tip_id: fresh! });
    insert('tip', { ...tip, tip_id: closed!, number: 2, status: 'closed' });
    insert('tip', { ...tip, tip_id: assessed!, number: 3, urgency: 'U2' });
    to(28);
    expect(database.all('SELECT outcome_id, name, retired_at FROM outcome ORDER BY outcome_id')).toEqual(Object.values(startingOutcomes).map(({ outcomeId, name }) => ({ outcome_id: outcomeId, name, retired_at: null })));
    expect(database.get('SELECT outcome_id, set_aside, set_aside_note FROM tip WHERE number = 2')).toEqual({ outcome_id: null, set_aside: null, set_aside_note: null });
    expect(database.all('SELECT * FROM tip_count ORDER BY urgency, status')).toEqual([
      { urgency: 'U0', status: 'closed', aside: 0, tips: 1 },
      { urgency: 'U0', status: 'new', aside: 0, tips: 1 },
      { urgency: 'U2', status: 'new', aside: 0, tips: 1 },
    ]);
    expect(database.all('SELECT * FROM tip_unopened')).toEqual([{ member_id: id, tip_id: fresh }]);
    database.run("UPDATE tip SET set_aside = 'spam' WHERE number = 3");
    expect(database.all("SELECT aside, tips FROM tip_count WHERE urgency = 'U2' ORDER BY aside")).toEqual([{ aside: 0, tips: 0 }, { aside: 1, tips: 1 }]);
    const plan = database.all("EXPLAIN QUERY PLAN SELECT tip_id FROM tip INDEXED BY tip_by_outcome WHERE urgency = 'U0' AND outcome_id = 'x' ORDER BY received_at DESC, number DESC").map((row) => String(row['detail']));
    expect(plan).toEqual([expect.stringContaining('tip_by_outcome')]);
  });

  it('29 keeps a search without its words until they are there, and walks tips by receipt, by date and by place without sorting', () => {
    to(28);
    insert('tip', { ...tip, place: 'Poipet (invented)' });
    to(29);
    insert('saved_search', { search_id: id, saved_at: 1, sha256: bytes, name: null, typed: null, salt: null });
    insert('list_choice', { member_id: id, left_out: 'tags' });
    expect(() => insert('list_choice', { member_id: id, left_out: '' })).toThrow('UNIQUE');
    for (const [index, where, order] of [['tip_by_received', 'true', 'received_at, number'], ['tip_by_due', 'due_at IS NOT NULL', 'due_at, received_at DESC, number DESC'], ['tip_by_place', 'place IS NOT NULL', 'substr(place, 1, 60) COLLATE NOCASE, received_at DESC, number DESC']] as const) {
      const plan = database.all(`EXPLAIN QUERY PLAN SELECT tip_id FROM tip INDEXED BY ${index} WHERE ${where} ORDER BY ${order}`).map((row) => String(row['detail']));
      expect(plan).toEqual([expect.stringContaining(index)]);
    }
  });

  it('31 keeps one half-filled form of a kind and a subject, with the tip it goes with', () => {
    to(31);
    insert('form_draft', { form: 'consent', subject: id, tip_id: id, body: '{}' });
    insert('form_draft', { form: 'consent', subject: '', tip_id: null, body: '{}' });
    expect(() => insert('form_draft', { form: 'consent', subject: id, tip_id: id, body: '{}' })).toThrow('UNIQUE');
  });

  it('32 has no individuals, and keeps the words of a tip about one of them once', () => {
    to(32);
    expect(database.get('SELECT count(*) AS individuals FROM individual')).toEqual({ individuals: 0 });
    insert('individual', { individual_id: id, number: 1, recorded_at: 1 });
    insert('tip_individual', { link_id: `${id}${id}`, tip_id: id, individual_id: id, words: '', told_at: 1 });
    expect(() => insert('tip_individual', { link_id: `${id}${id}`, tip_id: id, individual_id: id, words: 'invented', told_at: 1 })).toThrow('UNIQUE');
  });

  it('33 keeps one decision about a tip and a place', () => {
    to(33);
    insert('placed_tip', { link_id: `${id}1204`, tip_id: id, province: 'KH-12', district: '1204', decision: 'linked', decided_at: 1 });
    insert('placed_tip', { link_id: `${id}KH-12`, tip_id: id, province: 'KH-12', district: null, decision: 'refused', decided_at: 1 });
    expect(() => insert('placed_tip', { link_id: `${id}1204`, tip_id: id, province: 'KH-12', district: '1204', decision: 'refused', decided_at: 1 })).toThrow('UNIQUE');
  });

  it('39 leaves receivers without a key and files of before without a word how they were sealed, and keeps one place of a file', () => {
    to(37);
    insert('receiver', { receiver_id: id, name: 'Invented', folded: 'invented', kind: 'ngo', contact: '', retired_at: null });
    insert('disclosure', { disclosure_id: id, dossier_id: id, preset: 'police', tlp: 'TLP:AMBER', receiver_id: id, purpose: 'other', format: 'pdf', size_bytes: 1, sha256: bytes, disclosed_at: 1, approval_kind: 'none', needs_review: 0 });
    insert('disclosure_tip', { link_id: `${id}${id}`, disclosure_id: id, tip_id: id, position: 0, purpose_words: '', without_consent_words: '', approval_words: '', shown_because: '' });
    to(39);
    expect(database.get('SELECT sealing_key, sealing_key_at FROM receiver')).toEqual({ sealing_key: null, sealing_key_at: null });
    expect(database.get('SELECT sealing, key_sha256, file_removed_at FROM disclosure')).toEqual({ sealing: null, key_sha256: null, file_removed_at: null });
    expect(one('SELECT plain_because FROM disclosure_tip')).toBe('');
    insert('exported_file', { disclosure_id: id, path: '/invented' });
    expect(() => insert('exported_file', { disclosure_id: id, path: '/elsewhere' })).toThrow('UNIQUE');
  });

  it('34 says of each tip once which language it looks like', () => {
    to(34);
    insert('likely_language', { number: 1, language: 'id' });
    expect(() => insert('likely_language', { number: 1, language: 'vi' })).toThrow('UNIQUE');
  });

  it('35 keeps two signatures of a tip, each of so many columns', () => {
    to(35);
    for (const [table, columns] of [['pair_signature', 22], ['triple_signature', 44]] as const) {
      const row = { number: 1, ...Object.fromEntries(Array.from({ length: columns }, (_, index) => [`b${index}`, 2 ** bitsPerColumn - 1])) };
      insert(table, row);
      expect(() => insert(table, row)).toThrow('UNIQUE');
    }
  });

  it('36 keeps each passage that was let stand once, beside the dossiers', () => {
    to(35);
    insert('dossier', dossier);
    to(36);
    expect(one('SELECT title FROM dossier')).toBe('Invented');
    const kept = { dossier_id: id, text_id: id, start_unit: 3, end_unit: 5 };
    insert('redaction_kept', kept);
    expect(() => insert('redaction_kept', kept)).toThrow('UNIQUE');
  });

  it('37 begins an empty register of what left, beside what is there', () => {
    to(36);
    insert('dossier', dossier);
    to(37);
    expect(one('SELECT title FROM dossier')).toBe('Invented');
    expect(one('SELECT count(*) FROM disclosure')).toBe(0);
    const link = { link_id: `${id}${id}`, disclosure_id: id, tip_id: id, position: 0, consent_id: null, override_reason: null, purpose_words: '', without_consent_words: '', approval_words: '', shown_because: '' };
    insert('disclosure_tip', link);
    expect(() => insert('disclosure_tip', link)).toThrow('UNIQUE');
  });

  it('41 keeps one statement about each tip of a dossier, about which nobody decided yet', () => {
    to(40);
    insert('dossier', dossier);
    to(41);
    const statement = { dossier_id: id, tip_id: id, body: '', verbatim_because: '', told_words: '' };
    insert('dossier_statement', statement);
    expect(one('SELECT told_why FROM dossier_statement')).toBeNull();
    expect(() => insert('dossier_statement', statement)).toThrow('UNIQUE');
  });

  it('42 keeps each file of a dossier once as a picture, not looked at yet', () => {
    to(41);
    insert('dossier', dossier);
    to(42);
    expect(one('SELECT title FROM dossier')).toBe('Invented');
    const picture = { picture_id: id, dossier_id: id, tip_id: id, file_kind: 'attachment', file_id: id, position: 1, caption: '', rectangles: '[]', version: 0 };
    insert('dossier_picture', picture);
    expect(one('SELECT seen_sha256 FROM dossier_picture')).toBeNull();
    expect(() => insert('dossier_picture', { ...picture, picture_id: 'another' })).toThrow('UNIQUE');
  });

  it('43 keeps one statement of each claim and one answer of each organisation, about which nobody decided yet; what left before was about no compound', () => {
    to(42);
    const columns = database.all('PRAGMA table_info(disclosure)').filter((column) => column['notnull'] === 1 && column['dflt_value'] === null);
    insert('disclosure', Object.fromEntries(columns.map((column) => [String(column['name']), column['type'] === 'TEXT' ? id : column['type'] === 'BLOB' ? new Uint8Array(32) : 0])));
    to(43);
    expect(one('SELECT compound_id FROM disclosure')).toBeNull();
    const statement = { claim_id: id, tip_id: id, is_chosen: 0, body: '', told_words: '' };
    insert('claim_statement', statement);
    expect(one('SELECT told_why FROM claim_statement')).toBeNull();
    expect(() => insert('claim_statement', statement)).toThrow('UNIQUE');
    const reply = { link_id: id, state: 'not-asked', words: '' };
    insert('right_of_reply', reply);
    expect(() => insert('right_of_reply', reply)).toThrow('UNIQUE');
    insert('compound_dossier', { compound_id: id, pseudonym_seed: new Uint8Array(16) });
    expect(() => insert('compound_dossier', { compound_id: id, pseudonym_seed: new Uint8Array(16) })).toThrow('UNIQUE');
  });

  it('44 begins without anything to open or to compare, beside what has left', () => {
    to(43);
    insert('disclosure', { disclosure_id: id, dossier_id: id, preset: 'police', tlp: 'TLP:AMBER', format: 'pdf', size_bytes: 1, sha256: bytes, disclosed_at: 1, approval_kind: 'none', needs_review: 0 });
    to(44);
    expect(one('SELECT compared_with FROM disclosure')).toBeNull();
    const commitment = { disclosure_id: id, tip_id: id, kind: 'report', number: 0, salt: bytes, commitment: bytes };
    insert('dossier_commitment', commitment);
    expect(() => insert('dossier_commitment', commitment)).toThrow('UNIQUE');
    expect(() => insert('dossier_commitment', { ...commitment, number: 1, salt: bytes.subarray(1) })).toThrow('CHECK');
    insert('held_report', { disclosure_id: id, tip_id: id, body: bytes });
    expect(() => insert('held_report', { disclosure_id: id, tip_id: id, body: bytes })).toThrow('UNIQUE');
    expect(one('SELECT count(*) FROM commitment_opening')).toBe(0);
  });

  it('45 does not know where openings of before were put, and keeps one place of an opening', () => {
    to(44);
    insert('commitment_opening', { opening_id: id, disclosure_id: id, tip_id: id, number: 0, receiver_id: id, opened_at: 1, size_bytes: 1, sha256: bytes, because: 'Invented' });
    to(45);
    expect(database.get('SELECT because, file_removed_at FROM commitment_opening')).toEqual({ because: 'Invented', file_removed_at: null });
    expect(one('SELECT count(*) FROM opening_file')).toBe(0);
    insert('opening_file', { opening_id: id, path: '/invented' });
    expect(() => insert('opening_file', { opening_id: id, path: '/elsewhere' })).toThrow('UNIQUE');
  });

  it('46 finds the tips of a compound, and what staff wrote down, in an index alone', () => {
    to(46);
    const plan = (sql: string): readonly string[] => database.all(`EXPLAIN QUERY PLAN ${sql}`).map((row) => String(row['detail']));
    expect(plan("SELECT tip_id FROM tip_compound WHERE compound_id = 'x' AND decision = 'linked'")).toEqual(['SEARCH tip_compound USING COVERING INDEX tip_compound_by_compound (compound_id=? AND decision=?)']);
    expect(plan("SELECT number FROM tip INDEXED BY tip_number_by_id WHERE tip_id = 'x'")).toEqual(['SEARCH tip USING COVERING INDEX tip_number_by_id (tip_id=?)']);
    expect(plan("SELECT number FROM tip INDEXED BY tip_written_down WHERE urgency = 'U0' AND set_aside IS NULL AND format = 'manual' ORDER BY received_at DESC, number DESC")).toEqual(['SEARCH tip USING COVERING INDEX tip_written_down (urgency=?)']);
  });

  it('47 keeps a signature more, of three characters in a row', () => {
    to(47);
    for (const { table, columns } of signatureKinds) {
      const row = { number: 1, ...Object.fromEntries(Array.from({ length: columns }, (_, index) => [`b${index}`, 2 ** bitsPerColumn - 1])) };
      insert(table, row);
      expect(() => insert(table, row)).toThrow('UNIQUE');
    }
  });

  it('48 keeps the state of every tip that was there before, and of none that was not', () => {
    to(47);
    insert('tip', tip);
    insert('tip', { ...tip, tip_id: '1'.repeat(32), number: 999, urgency: 'U4', status: 'closed', set_aside: 'spam' });
    insert('tip', { ...tip, tip_id: '2'.repeat(32), number: 2001, urgency: 'U1', status: 'waiting' });
    to(48);
    const nobody = '-'.repeat(1000);
    const withAt = (...states: readonly (readonly [place: number, state: string])[]): string => states.reduce((block, [place, state]) => block.slice(0, place) + state + block.slice(place + 1), nobody);
    const blocks = (): readonly unknown[] => database.all('SELECT states FROM tip_states ORDER BY block').map(({ states }) => states);
    expect(blocks()).toEqual([withAt([1, 'A'], [999, 'r']), nobody, withAt([1, 'W'])]);
    insert('tip', { ...tip, tip_id: '3'.repeat(32), number: 3000 });
    database.run("UPDATE tip SET urgency = 'U2' WHERE number = 1");
    database.run('DELETE FROM tip WHERE number = 999');
    expect(blocks()).toEqual([withAt([1, 'E']), nobody, withAt([1, 'W']), withAt([0, 'A'])]);
  });

  it('48 keeps nothing where there is no tip', () => {
    to(48);
    expect(database.all('SELECT * FROM tip_states')).toEqual([]);
  });

  it('49 knows by their numbers which tips nobody has opened', () => {
    to(48);
    insert('tip', { ...tip, number: 7 });
    insert('tip', { ...tip, tip_id: '1'.repeat(32), number: 9 });
    insert('tip_unopened', { member_id: id, tip_id: '1'.repeat(32) });
    insert('tip_unopened', { member_id: id, tip_id: 'gone' });
    to(49);
    expect(database.all('SELECT * FROM tip_unopened')).toEqual([{ member_id: id, number: 9 }]);
    expect(() => insert('tip_unopened', { member_id: id, number: 9 })).toThrow('UNIQUE');
  });

  it('50 keeps the counts of a briefing once', () => {
    to(50);
    insert('held_count', { disclosure_id: id, body: bytes });
    expect(() => insert('held_count', { disclosure_id: id, body: bytes })).toThrow('UNIQUE');
  });

  it('51 answers for the claims that a tip had when it was answered for as a whole, and for no other', () => {
    to(50);
    insert('dossier', dossier);
    const other = '1'.repeat(32);
    const claim = { text_id: id, start_unit: 0, end_unit: 3, statement: '', reliability: 'F', credibility: '6', stance: 'supports', marked_at: 1, withdrawn_at: null };
    const claimOf = (claimId: string, tipId: string, part: Readonly<Record<string, number>> = {}): void => insert('claim', { claim_id: claimId, tip_id: tipId, ...claim, ...part });
    insert('tip', tip);
    insert('tip', { ...tip, tip_id: other, number: 2, inner_id: other, sealed_sha256: new Uint8Array(32).fill(2) });
    claimOf('once', id);
    claimOf('withdrawn', id, { withdrawn_at: 2 });
    claimOf('twice', id);
    claimOf('elsewhere', other);
    insert('claim_relation', { relation_id: 'elsewheretwice', claim_id: 'elsewhere', tip_id: other, other_claim_id: 'twice', other_tip_id: id, relation: 'supports' });
    const statement = { dossier_id: id, body: 'Invented', verbatim_because: 'Invented reason for the whole text', told_why: 'needed', told_words: 'Invented: they must know' };
    insert('dossier_statement', { ...statement, tip_id: id });
    insert('dossier_statement', { ...statement, tip_id: other, told_why: null, told_words: '' });
    to(51);
    expect(database.all('SELECT * FROM dossier_claim')).toEqual([{ dossier_id: id, claim_id: 'once', tip_id: id, is_verbatim: 0, verbatim_because: '', told_why: 'needed', told_words: statement.told_words }]);
    expect(database.get('SELECT * FROM dossier_statement WHERE tip_id = ?', [id])).toEqual({ ...statement, tip_id: id });
    expect(() => insert('dossier_claim', { dossier_id: id, claim_id: 'once', tip_id: id, is_verbatim: 1, verbatim_because: '', told_words: '' })).toThrow('UNIQUE');
  });

  it('52 asks by place which tips are there, and keeps a vault openable that has a row which is no JSON', () => {
    to(51);
    insert('tip_detail', { tip_id: id, body: 'no JSON', salt: new Uint8Array(32), sha256: bytes });
    insert('tip_detail', { tip_id: '1'.repeat(32), body: '{"answers":{"province":"KH-20"}}', salt: new Uint8Array(32), sha256: bytes });
    to(52);
    const asked = "SELECT tip_id FROM tip_detail WHERE CASE WHEN json_valid(body) THEN body ->> '$.answers.province' END = 'KH-20'";
    expect(database.all(asked)).toEqual([{ tip_id: '1'.repeat(32) }]);
    expect(String(database.get(`EXPLAIN QUERY PLAN ${asked}`)?.['detail'])).toContain('tip_detail_by_province');
    const said = { other_word_id: id, dossier_id: id, text_id: id, start_unit: 1, end_unit: 2, text_sha256: bytes, decided_by: id, decided_at: 1 };
    insert('other_word', said);
    expect(() => insert('other_word', { ...said, other_word_id: '1'.repeat(32) })).toThrow('UNIQUE');
  });

  it('52 keeps with each decision the hash of the text of which it was made, and none where there is no text', () => {
    to(51);
    insert('text', { text_id: id, tip_id: id, field: 'narrative', body: 'Invented', language: 'en', sha256: bytes });
    const decided = { dossier_id: id, text_id: id, start_unit: 3, end_unit: 5 };
    insert('redaction', { ...decided, redaction_id: id, action: 'remove', entity: id });
    insert('redaction_kept', { ...decided, text_id: 'gone' });
    insert('dossier_review', { dossier_id: id, text_id: id });
    to(52);
    const hashes = ['redaction', 'redaction_kept', 'dossier_review'].map((table) => database.get(`SELECT text_sha256 FROM ${table}`)?.['text_sha256'] ?? null);
    expect(hashes).toEqual([bytes, null, bytes]);
  });

  it('38 lets decisions made before hide what they hid, about a third party, and has no links', () => {
    to(37);
    const decided = { redaction_id: id, dossier_id: id, text_id: id, start_unit: 3, end_unit: 5, action: 'pseudonym', entity: id };
    insert('redaction', decided);
    to(38);
    expect(database.get('SELECT * FROM redaction')).toEqual({ ...decided, role: 'third-party', instead: null, reason: null, reason_words: '' });
    insert('redaction_link', { dossier_id: id, entity: id, same_as: 'other' });
    expect(() => insert('redaction_link', { dossier_id: id, entity: id, same_as: 'another' })).toThrow('UNIQUE');
  });
});
