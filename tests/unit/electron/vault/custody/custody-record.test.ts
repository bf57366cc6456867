import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { custody as english } from '#shared/locales/en/custody.ts';
import { custody as khmer } from '#shared/locales/km/custody.ts';
import { signerFromSeed } from '#vault/crypto/signing.ts';
import { hex } from '#vault/crypto/hash.ts';
import { readCustodyRecord, type CheckedRecord } from '#vault/custody/check-record.ts';
import { custodyPage } from '#vault/custody/custody-page.ts';
import { custodyMessage, encodeCustodyRecord, type CustodyRecord } from '#vault/custody/custody-record.ts';
import { makeCustodyRecord } from '#vault/custody/make-record.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { isPrintFont } from '#vault/dossier/print-fonts.ts';
import { askDeletion, undoDeletion } from '#vault/store/commands/ask-deletion.ts';
import { setMemberKey } from '#vault/store/commands/change-members.ts';
import { addMember } from '#vault/store/commands/add-member.ts';
import { openQuarantined, quarantineItems } from '#vault/store/commands/quarantine-items.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { inventedNarratives, inventedTip, sealedAs } from '../../../../support/invented-tips.ts';
import { openMemoryVault, repeatableBytes, type MemoryVault } from '../../../../support/memory-vault.ts';
import { popplerText } from '../../../../support/outside-readers.ts';
import { must } from '../../../../support/vault-harness.ts';

let vault: MemoryVault;
let record: CustodyRecord;
let bytes: Uint8Array;

/** A tip that came with two others, waited in quarantine, and was worked on by somebody whose name is markup. */
beforeAll(async () => {
  vault = await openMemoryVault();
  const { context } = vault;
  receiveTips(context, [inventedTip('first'), inventedTip('second')]);
  const sealed = repeatableBytes('sealed')(64);
  const [item] = quarantineItems(context, [{ code: 'not-for-us', receivedAt: vault.time.ms, sizeBytes: 64, sha256: repeatableBytes('hash')(32), bytes: { kind: 'inline', bytes: sealed } }]);
  vault.time.ms += 60_000;
  const receipt = openQuarantined(context, item!.quarantineId, inventedTip('third', { narrative: inventedNarratives.km, place: 'ផ្សារ' }, sealedAs('third')));
  const tipId = receipt!.tipId;
  const other = signerFromSeed('b'.repeat(32), new Uint8Array(32).fill(9));
  addMember(context, { memberId: other.memberId, name: '<b>Bopha & co</b>', publicKey: other.publicKey });
  setStatus({ ...context, signer: other }, tipId, 'referred');
  const { deletionId } = must(askDeletion(context, { target: 'tip', ids: [tipId], reason: 'test', note: 'A note that stays.' }));
  must(undoDeletion(context, deletionId));
  record = must(makeCustodyRecord(context, tipId));
  bytes = encodeCustodyRecord(record);
});

const resigned = (changed: CustodyRecord): Uint8Array => encodeCustodyRecord({ ...changed, signature: hex(vault.context.signer.sign(custodyMessage(changed))) });
const faultsOf = (read: Uint8Array): readonly string[] => must(readCustodyRecord(read)).faults;

describe('a record of custody', () => {
  it('holds together, and says what happened from quarantine on', () => {
    const checked = must(readCustodyRecord(bytes));
    expect(checked.faults).toEqual([]);
    expect(checked.history.map(({ event }) => event.type)).toEqual(['tip-quarantined', 'tip-received', 'quarantine-opened', 'status-set', 'deletion-asked', 'deletion-undone']);
  });

  it('has no text of the tip, and none of staff about it', () => {
    const text = new TextDecoder().decode(bytes);
    for (const word of [inventedNarratives.km.slice(0, 10), 'ផ្សារ', 'A note that stays.']) expect(text.includes(word)).toBe(false);
    expect(record.events.filter(({ opened }) => opened === null).map(({ type }) => type)).toEqual(['deletion-asked', 'deletion-undone']);
  });

  it('shows any digit that is changed in it', () => {
    const text = new TextDecoder().decode(bytes);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (from) => {
        const at = from + Math.max(0, text.slice(from).search(/[0-9a-f]/));
        const changed = text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1);
        const read = readCustodyRecord(new TextEncoder().encode(changed));
        expect(read.ok ? read.value.faults : [read.code]).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is not made true by signing it again: each kind of change is named', () => {
    const [first, ...rest] = record.events as [CustodyRecord['events'][number], ...CustodyRecord['events'][number][]];
    expect(faultsOf(encodeCustodyRecord({ ...record, exportedAt: record.exportedAt + 1 }))).toEqual(['record-signature']);
    expect(faultsOf(resigned({ ...record, events: [{ ...first, type: 'tip-received' }, ...rest] }))).toContain('event-hash');
    expect(faultsOf(resigned({ ...record, events: [{ ...first, opened: { salt: first.opened!.salt, payload: first.opened!.payload.replace('64', '65') } }, ...rest] }))).toContain('payload-hash');
    expect(faultsOf(resigned({ ...record, events: [...record.events].reverse() }))).toContain('chain');
    const [transaction, ...others] = record.transactions as [CustodyRecord['transactions'][number], ...CustodyRecord['transactions'][number][]];
    expect(faultsOf(resigned({ ...record, transactions: [{ ...transaction, lastSequence: transaction.lastSequence + 1 }, ...others] }))).toContain('transaction-signature');
    expect(faultsOf(resigned({ ...record, tip: { ...record.tip, number: 77 } }))).toEqual(['summary']);
    expect(faultsOf(resigned({ ...record, events: rest }))).toContain('transaction-signature');
  });

  it('is refused when it is anything else than what is written, and named when it is newer', () => {
    const text = new TextDecoder().decode(bytes);
    const read = (changed: string): unknown => readCustodyRecord(new TextEncoder().encode(changed));
    expect(read(text.replace('"version": 1', '"version": 2'))).toEqual({ ok: false, code: 'custody-newer' });
    for (const changed of [` ${text}`, text.trimEnd(), text.replace('"format"', '"formal"'), text.replace('{', '{"extra": 1,'), '', '[', 'null', '['.repeat(100_000)]) expect(read(changed)).toEqual({ ok: false, code: 'custody-unreadable' });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => !readCustodyRecord(noise).ok));
    fc.assert(
      fc.property(fc.json(), (json) => !readCustodyRecord(new TextEncoder().encode(json)).ok),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        readCustodyRecord(changed);
      }),
      { numRuns: 150 },
    );
  });
});

it('holds together after a member was given another key, with both keys in it', async () => {
  const { context } = await openMemoryVault('another');
  const [receipt] = receiveTips(context, [inventedTip('one')]);
  const next = signerFromSeed(context.signer.memberId, new Uint8Array(32).fill(8));
  setMemberKey(context, next.memberId, next.publicKey);
  const later = { ...context, signer: next };
  setStatus(later, receipt!.tipId, 'closed', startingOutcomes.actedOn.outcomeId);
  const made = must(makeCustodyRecord(later, receipt!.tipId));
  expect(made.members).toHaveLength(2);
  expect(must(readCustodyRecord(encodeCustodyRecord(made))).faults).toEqual([]);
});

describe('the page of a record', () => {
  it('escapes every text in it', () => {
    const html = custodyPage(must(readCustodyRecord(bytes)), 'en');
    expect(html).toContain('&lt;b&gt;Bopha &amp; co&lt;/b&gt;');
    expect(html).not.toContain('<b>Bopha');
    expect(html).not.toMatch(/<script|javascript:|on\w+=/i);
    expect(html).toContain('Received');
  });

  it('says in Khmer what it says in English, with the same times, names and hashes', () => {
    const checked = must(readCustodyRecord(bytes));
    const [inEnglish, inKhmer] = [custodyPage(checked, 'en'), custodyPage(checked, 'km')];
    const untranslated = (html: string): readonly string[] => html.match(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|[0-9a-f]{64}|&lt;b&gt;Bopha[^<]*|<td lang="en">[^<]*/gu) ?? [];
    expect(untranslated(inKhmer)).toEqual(untranslated(inEnglish));
    expect(untranslated(inKhmer).length).toBeGreaterThan(10);
    expect(inKhmer).toContain('<html lang="km">');
    for (const words of [khmer.title, khmer.savedAt, khmer.entries, khmer.who, khmer.fingerprint, khmer.event['tip-received'], khmer.event['deletion-undone'], khmer.printed.note]) expect(inKhmer).toContain(words);
    for (const words of [english.savedAt, english.who, english.fingerprint, english.event['tip-received'], english.event['deletion-undone'], 'Custody record']) {
      expect(inEnglish).toContain(words);
      expect(inKhmer).not.toContain(words);
    }
  });

  it('names an entry of a kind that is not known yet by its kind, in either language', () => {
    const checked = must(readCustodyRecord(bytes));
    const [first, ...rest] = checked.history as [CheckedRecord['history'][number], ...CheckedRecord['history'][number][]];
    const later: CheckedRecord = { ...checked, history: [{ ...first, event: { ...first.event, type: 'invented-later' } }, ...rest] };
    expect(custodyPage(later, 'en')).toContain('Entry of the kind “invented-later”');
    expect(custodyPage(later, 'km')).toContain('ធាតុប្រភេទ “invented-later”');
  });

  it('is read back from the printed Khmer word for word, in no font but those of the house, with nothing of where or when it was made', async () => {
    const pdf = must(await cleanPdf(await printWithChromium(custodyPage(must(readCustodyRecord(bytes)), 'km'))));
    const text = await popplerText(pdf);
    const close = (words: string): string => words.replace(/\s+/gu, '');
    for (const words of [khmer.printed.title.replace('{number}', '3'), khmer.event['tip-quarantined'], khmer.event['deletion-asked'], khmer.people, khmer.printed.note]) expect(close(text)).toContain(close(words));
    const file = Buffer.from(pdf).toString('latin1');
    expect(file).not.toMatch(/\/Producer|\/Creator|CreationDate|Chromium|Skia/);
    expect([...file.matchAll(/\/FontName \/([\w+-]+)/gu)].map(([, name]) => isPrintFont((name ?? '').replace(/^[A-Z]{6}\+/u, '')))).not.toContain(false);
    expect(file).toContain('NotoSansKhmer');
  });
});
