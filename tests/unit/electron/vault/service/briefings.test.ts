import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import { openZip } from '#vault/dossier/sealing/seal-zip.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { must, testMember, testPassphrase, type Harness } from '../../../../support/vault-harness.ts';
import { bringTips, vaultWithTips } from '../../../../support/vault-with-tips.ts';

const forDara = 'invented lantern quarry willow anchor thimble';
const target = '/carried/briefing.md';
const why = 'Invented: nobody else is in the office this week';
const narrative = 'Invented: they keep us there by force';

type Export = Request<'briefing.export'>;
let files: MemoryFileSystem;
let harness: Harness;
let ministry: string;

beforeEach(async () => {
  ({ files, harness } = await vaultWithTips([narrative, 'Invented: another one']));
  ({ receiverId: ministry } = must(await harness.api['receivers.record']({ name: 'A ministry (invented)', kind: 'other', contact: '' })));
});

const year = new Date().getUTCFullYear();
const asked = (): Omit<Export, 'format' | 'handle' | 'leaving' | 'sealing'> => ({ period: { from: `${year - 1}-01`, until: `${year}-12` }, preset: 'public', language: 'en', title: 'March (invented)', estimates: [] });
const addDara = async () => must(await harness.api['people.add']({ name: 'Dara', role: 'export', passphrase: forDara, secret: testPassphrase }));
const approved = () => ({ receiverId: ministry, purpose: 'other', purposeWords: 'For a report (invented)', approval: { kind: 'member', passphrase: forDara } }) as const;
const leave = async (part: Partial<Export> = {}) => harness.api['briefing.export']({ ...asked(), format: 'markdown', handle: harness.grant('dossier', target), leaving: approved(), sealing: inOffice.sealing, ...part });
const register = async () => must(await harness.api['disclosures.list']({ receiverId: null, unreviewed: false, offset: 0, limit: 50 }));
const written = (): string => new TextDecoder().decode(files.contents(target));
const refused = (code: string) => ({ ok: false, code });
const whole = async (): Promise<void> => {
  expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
};

describe('a briefing that leaves the office', () => {
  it('names a receiver and a purpose and is approved by somebody else, but asks for nobody’s consent; the register says all of it', async () => {
    await addDara();
    const reply = must(await leave());
    expect(reply).toMatchObject({ outcome: 'written', savedAs: 'briefing.md' });
    expect(written()).toContain('TLP:CLEAR');
    expect(written()).not.toContain(narrative);
    expect(await register()).toMatchObject({
      total: 1,
      disclosures: [{ kind: 'briefing', title: 'March (invented)', by: { actor: testMember }, preset: 'public', receiver: { receiverId: ministry }, purpose: 'other', purposeWords: 'For a report (invented)', approval: { kind: 'member', by: { actor: 'Dara' } }, tips: [], tipsTotal: 0, needsReview: false }],
    });
    await whole();
  });

  it('is not made for nobody, nor without a second person while there is one', async () => {
    expect(await leave({ leaving: null })).toEqual(refused('receiver-needed'));
    expect(await leave({ leaving: { receiverId: 'e'.repeat(32), purpose: 'other', purposeWords: 'x', approval: { kind: 'override', words: why } } })).toEqual(refused('not-found'));
    await addDara();
    expect(await leave({ leaving: { receiverId: ministry, purpose: 'other', purposeWords: 'x', approval: { kind: 'override', words: why } } })).toEqual(refused('approval-needed'));
    expect(await leave({ leaving: { receiverId: ministry, purpose: 'other', purposeWords: 'x', approval: { kind: 'member', passphrase: 'some invented words that open nothing' } } })).toEqual(refused('wrong-passphrase'));
    expect(files.contents(target)).toBeUndefined();
    expect(await register()).toMatchObject({ total: 0 });
  });

  it('leaves on one person’s word where nobody else could approve, and is then to be reviewed', async () => {
    must(await leave({ leaving: { receiverId: ministry, purpose: 'other', purposeWords: 'x', approval: { kind: 'override', words: why } } }));
    expect((await register()).disclosures).toMatchObject([{ kind: 'briefing', approval: { kind: 'override', override: 'nobody-else', words: why }, needsReview: true }]);
    await whole();
  });

  it('is refused when a name of the vault or a number was typed into it', async () => {
    await addDara();
    must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: { text: 'Quarzfeld Park (invented)', language: 'en', kind: 'official', source: '' } }));
    expect(must(await leave({ title: 'About Quarzfeld Park (invented)' }))).toMatchObject({ outcome: 'refused' });
    expect(must(await leave({ estimates: ['Call +855 12 345 678'] }))).toMatchObject({ outcome: 'refused', findings: [{ check: 'unreviewed-detail' }], findingsTotal: 1 });
    expect(await register()).toMatchObject({ total: 0 });
  });
});

describe('a briefing beside those that left before', () => {
  const june = { from: '2026-06', until: '2026-06' } as const;
  const toJuly = { from: '2026-06', until: '2026-07' } as const;
  const july = { from: '2026-07', until: '2026-07' } as const;
  const monthMs = 31 * 86_400_000;

  /** Thirty tips of June and three of July. */
  beforeEach(async () => {
    ({ files, harness } = await vaultWithTips(Array.from({ length: 30 }, (_, index) => `Invented: ${index}`)));
    harness.clock.wallMs += monthMs;
    await bringTips({ files, harness }, '/later', ['Invented: a', 'Invented: b', 'Invented: c']);
    harness.clock.wallMs += monthMs;
    ({ receiverId: ministry } = must(await harness.api['receivers.record']({ name: 'A ministry (invented)', kind: 'other', contact: '' })));
    await addDara();
  });

  const together = async (period: Export['period'], preset: Export['preset'] = 'public') => must(await harness.api['briefing.together']({ ...asked(), period, preset }));

  it('does not leave while it tells a small count with one of them, until somebody says that they know', async () => {
    expect(await together(toJuly)).toMatchObject({ smallCounts: 0, files: [], notKept: 0 });
    must(await leave({ period: june }));
    const told = await together(toJuly);
    expect(told).toMatchObject({ files: [{ receiver: 'A ministry (invented)', from: '2026-06', until: '2026-06' }] });
    expect(told.smallCounts).toBeGreaterThan(0);
    for (const compared of [undefined, 'ab'.repeat(32)]) expect(await leave({ period: toJuly, ...(compared === undefined ? {} : { compared }) })).toEqual(refused('briefings-tell-together'));
    expect((await register()).total).toBe(1);
    must(await leave({ period: toJuly, compared: told.digest }));
    expect((await register()).disclosures).toMatchObject([{ comparedWith: 1 }, { comparedWith: null }]);
    await whole();
    // What is out is out: the same once more tells nothing new.
    expect(await together(toJuly)).toMatchObject({ smallCounts: 0, files: [{}, {}] });
  });

  it('does not leave when another one has left while its file was made', async () => {
    const { people } = must(await harness.api['people.list']({}));
    must(await harness.api['people.remove']({ memberId: people.find(({ name }) => name === 'Dara')?.memberId ?? '', secret: testPassphrase }));
    // Nobody else has to type anything, so that both are made at the same time.
    const leaving = { receiverId: ministry, purpose: 'other', purposeWords: 'x', approval: { kind: 'override', words: why } } as const;
    const outcomes = await Promise.all([leave({ period: june, leaving }), leave({ period: toJuly, leaving, handle: harness.grant('dossier', '/carried/other.md') })]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.outcome : outcome.code)).sort()).toEqual(['briefings-tell-together', 'written']);
    expect((await register()).total).toBe(1);
  });

  it('is laid beside what left once, however many files of another briefing left after it', async () => {
    must(await leave({ period: june }));
    for (let index = 0; index < 30; index += 1) must(await leave({ period: july, language: index % 2 === 0 ? 'en' : 'km', handle: harness.grant('dossier', `/carried/again-${index}.md`) }));
    const told = await together(toJuly);
    expect(told).toMatchObject({ leftOut: 0, files: [{ from: '2026-07', others: 29 }, { from: '2026-06', others: 0 }] });
    expect(told.smallCounts).toBeGreaterThan(0);
  });

  it('is laid beside one with which it shares no month, by way of a third', async () => {
    const [toAugust, toSeptember] = [{ from: '2026-07', until: '2026-08' }, { from: '2026-08', until: '2026-09' }] as const;
    must(await leave({ period: june }));
    for (const period of [toJuly, toAugust]) must(await leave({ period, compared: (await together(period)).digest }));
    expect((await together(toSeptember)).files.map(({ from }) => from)).toEqual(['2026-07', '2026-06', '2026-06']);
  });

  it('leaves without a word where it shares no month with them, where the office keeps it, and where every count is shown', async () => {
    must(await leave({ period: june }));
    expect(await together(july)).toMatchObject({ smallCounts: 0, files: [] });
    expect(await together(toJuly, 'police')).toMatchObject({ smallCounts: 0, files: [] });
    must(await leave({ period: toJuly, preset: 'police' }));
    must(await leave({ period: toJuly, preset: 'internal', leaving: null }));
    // What the police got is no part of what the public has.
    expect((await together(toJuly)).files).toHaveLength(1);
  });
});

describe('a briefing that is sealed', () => {
  beforeEach(async () => {
    await addDara();
  });

  it('is opened with the seven words that are told this once', async () => {
    const plain = must(await leave());
    const reply = must(await leave({ sealing: { kind: 'zip' }, handle: harness.grant('dossier', '/carried/briefing.zip') }));
    if (reply.outcome !== 'written' || plain.outcome !== 'written' || reply.words === null) throw new Error('it was written under words');
    expect(reply.words).toHaveLength(7);
    const archive = files.contents('/carried/briefing.zip') ?? new Uint8Array();
    const opened = openZip(archive, 'dossier.md', plain.sizeBytes, reply.words);
    expect(opened.ok && new TextDecoder().decode(opened.value)).toContain('TLP:CLEAR');
    expect(Buffer.from(archive).includes('invented')).toBe(false);
    expect((await register()).disclosures).toMatchObject([{ sealing: 'zip', keyFingerprint: null, plainBecause: '', sizeBytes: archive.length, sha256: reply.sha256 }, { sealing: 'plain' }]);
    await whole();
  });

  it('to the receiver’s key is opened with that key, and the register says by fingerprint which it was', async () => {
    expect(await leave({ sealing: { kind: 'age' } })).toEqual(refused('receiver-key-missing'));
    const identity = await generateX25519Identity();
    const { key } = must(await harness.api['receivers.setKey']({ receiverId: ministry, from: { kind: 'text', text: await identityToRecipient(identity) } }));
    expect(must(await leave({ sealing: { kind: 'age' } }))).toMatchObject({ outcome: 'written', sealing: 'age', words: null });
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(new TextDecoder().decode(await decrypter.decrypt(files.contents(target) ?? new Uint8Array()))).toContain('TLP:CLEAR');
    expect((await register()).disclosures).toMatchObject([{ sealing: 'age', keyFingerprint: key?.fingerprint }]);
    await whole();
  });

  it('leaves in plain for a reason alone, which the register keeps', async () => {
    for (const because of ['', 'because', ' '.repeat(40)]) expect(await leave({ sealing: { kind: 'plain', because } })).toEqual(refused('plain-reason-missing'));
    expect(files.contents(target)).toBeUndefined();
    must(await leave({ sealing: { kind: 'plain', because: why } }));
    expect((await register()).disclosures).toMatchObject([{ sealing: 'plain', plainBecause: why }]);
    await whole();
  });

  it('lies on this laptop until somebody deletes it', async () => {
    must(await leave());
    const disclosureId = (await register()).disclosures[0]?.disclosureId ?? '';
    expect(must(await harness.api['disclosures.files']({}))).toEqual({ total: 1, lying: 1, files: [{ disclosureId, openingId: null, savedAs: 'briefing.md', state: 'there' }] });
    expect(must(await harness.api['disclosures.deleteFile']({ openingId: null, disclosureId }))).toMatchObject({ kind: 'briefing', fileRemoved: { actor: testMember } });
    expect(files.contents(target)).toBeUndefined();
    expect(must(await harness.api['disclosures.files']({}))).toMatchObject({ total: 0 });
    await whole();
  });
});

describe('a briefing that stays in the office', () => {
  it('needs nobody, and is the same that was shown before', async () => {
    const { blocks } = must(await harness.api['briefing.preview']({ ...asked(), preset: 'internal' }));
    expect(blocks[0]).toEqual({ kind: 'heading', level: 1, text: 'March (invented)' });
    must(await leave({ preset: 'internal', leaving: null }));
    for (const block of blocks) if (block.kind === 'table') expect(written()).toContain(`**${block.caption}**`);
    expect((await register()).disclosures).toMatchObject([{ kind: 'briefing', preset: 'internal', receiver: null, approval: { kind: 'none' } }]);
    await whole();
  });
});

