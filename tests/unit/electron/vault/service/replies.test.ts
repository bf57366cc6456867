import { beforeEach, describe, expect, it } from 'vitest';
import { repliesAtOnce } from '#shared/contract/reply-calls.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import type { replyStatuses } from '#shared/domain/reply.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { receiptKeys } from '#shared/sealed-tip/receipt.ts';
import { openReplyBundle, replyEntryBytes } from '#shared/sealed-tip/reply-bundle.ts';
import type { TipContent } from '#shared/domain/tip-content.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { must, testPassphrase, vaultHarness, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';

const seed = new Uint8Array(32).fill(71);
const { publicKey } = intakeKeyFromSeed(seed);
const ours = receiptKeys(new Uint8Array(16).fill(1));
const theirs = receiptKeys(new Uint8Array(16).fill(2));
const nobodys = receiptKeys(new Uint8Array(16).fill(3));
const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 };
const dayMs = 24 * 60 * 60 * 1000;
const answered = { country: 'KH', province: 'KH-18', happened: 'now', people: '10-49', danger: ['violence', 'raid'], contact: 'confidential' } as const satisfies TipContent['answers'];

let files: MemoryFileSystem;
let harness: Harness;
let carried = 0;

async function bring(narrative: string, content: Partial<TipContent> = {}, attachments: readonly Uint8Array[] = []): Promise<string> {
  carried += 1;
  const path = `/carried/${String(carried)}.tip`;
  const descriptor = files.open(path, 'create');
  files.write(descriptor, sealedTip(publicKey, narrative, { content, attachments }), 0);
  files.close(descriptor);
  const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-files', path) }));
  expect(must(await harness.api['import.commit']({ previewId }))).toMatchObject({ opened: 1 });
  const rows = must(await harness.api['tips.list'](everything)).rows;
  return rows.reduce((newest, row) => (row.number > newest.number ? row : newest)).tipId;
}

const write = async (tipId: string, text: string, status: (typeof replyStatuses)[number] = 'acting') => must(await harness.api['reply.write']({ tipId, status, text }));
const list = async () => must(await harness.api['reply.list']({ offset: 0, limit: 50 }));
async function save(name = 'answers.tkr'): Promise<Uint8Array> {
  must(await harness.api['reply.saveBundle']({ handle: harness.grant('reply-bundle', `/carried/${name}`) }));
  return files.contents(`/carried/${name}`)!;
}
const opened = async (bundle: Uint8Array, key: string) => {
  const outcome = await openReplyBundle(bundle, key, () => Promise.resolve());
  return outcome.ok ? outcome.value.map(({ status, text }) => `${status}: ${text}`) : outcome.code;
};
const intact = async () => must(await harness.api['vault.verify']({}));

beforeEach(async () => {
  files = memoryFileSystem();
  harness = await vaultWithKey(seed, { files });
  files.makeFolder('/carried');
});

describe('what a reporter chose', () => {
  it('comes through sealing, importing and storing as the codes it was, and the whole vault verifies', async () => {
    const tipId = await bring('Spoken and chosen (invented).', { answers: answered, safeContact: 'Only at night.\nAsk for the cook.', receipt: ours, attachments: [{ mediaType: 'image/jpeg', sizeBytes: 3, handling: 'from-pixels' }, { mediaType: 'image/jpeg', sizeBytes: 4, handling: 'original' }] }, [new Uint8Array(3), new Uint8Array(4)]);
    const view = must(await harness.api['tips.get']({ tipId }));
    expect(view).toMatchObject({ answers: answered, safeContact: 'Only at night.\nAsk for the cook.', hasReceipt: true, sameReceipt: [] });
    expect(view.attachments.map(({ handling }) => handling)).toEqual(['from-pixels', 'original']);
    expect(await intact()).toMatchObject({ alteredRows: 0, chainIntact: true, damagedBlobs: 0 });
  });

  it('is nothing, and not "no", where nothing was chosen', async () => {
    const tipId = await bring('A plain one (invented).');
    expect(must(await harness.api['tips.get']({ tipId }))).toMatchObject({ answers: {}, safeContact: null, hasReceipt: false, sameReceipt: [] });
    expect(must(await harness.api['tips.list'](everything)).rows[0]).toMatchObject({ saidDanger: null });
  });

  it('takes an empty narrative where a voice stands in its place', async () => {
    const tipId = await bring('', { attachments: [{ mediaType: 'audio/wav', sizeBytes: 2, handling: 'voice' }] }, [new Uint8Array(2)]);
    expect(must(await harness.api['tips.get']({ tipId }))).toMatchObject({ narrative: '', attachments: [{ handling: 'voice' }] });
    expect(await intact()).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('shows danger in the list and lists only such tips when asked, with and without a search', async () => {
    await bring('Pressing (invented).', { answers: { danger: ['suicide', 'raid'] } });
    await bring('Said (invented).', { answers: { danger: ['threat'] } });
    await bring('None (invented).', { answers: { danger: ['none'] } });
    await bring('Unsure (invented).', { answers: { danger: ['unsure'] } });
    await bring('Not asked (invented).');
    const danger = async (request: object) => must(await harness.api['tips.list']({ ...everything, ...request }));
    expect((await danger({})).rows.map(({ number, saidDanger }) => [number, saidDanger])).toEqual([[5, null], [4, null], [3, null], [2, 'said'], [1, 'pressing']]);
    expect(await danger({ onlyHinted: true })).toMatchObject({ total: 2, rows: [{ number: 2 }, { number: 1 }] });
    expect(await danger({ onlyHinted: true, limit: 1, offset: 1 })).toMatchObject({ total: 2, rows: [{ number: 1 }] });
    expect(await danger({ onlyHinted: true, search: 'invented' })).toMatchObject({ total: 2 });
    expect(await danger({ onlyHinted: true, urgencies: ['U1'] })).toMatchObject({ total: 0 });
  });
});

describe('tips under one receipt', () => {
  it('name each other, and only each other', async () => {
    const first = await bring('First (invented).', { receipt: ours });
    await bring('Of somebody else (invented).', { receipt: theirs });
    const third = await bring('Follow-up (invented).', { receipt: ours });
    await bring('Without (invented).');
    expect(must(await harness.api['tips.get']({ tipId: first })).sameReceipt).toEqual([{ tipId: third, number: 3 }]);
    expect(must(await harness.api['tips.get']({ tipId: third })).sameReceipt).toEqual([{ tipId: first, number: 1 }]);
  });

  it('are counted, and given from the one that is asked for', async () => {
    const tipIds = [];
    for (const narrative of ['First (invented).', 'Second (invented).', 'Third (invented).']) tipIds.push(await bring(narrative, { receipt: ours }));
    const [first = '', , third = ''] = tipIds;
    expect(must(await harness.api['tips.get']({ tipId: first }))).toMatchObject({ sameReceiptTotal: 2, sameReceipt: [{ number: 2 }, { number: 3 }] });
    expect(must(await harness.api['tips.get']({ tipId: first, sameReceiptOffset: 1 }))).toMatchObject({ sameReceiptTotal: 2, sameReceipt: [{ tipId: third, number: 3 }] });
  });
});

describe('answering', () => {
  it('makes one file in which each receipt opens its own answers, newest first, and another receipt none', async () => {
    const first = await bring('First (invented).', { receipt: ours });
    const other = await bring('Other (invented).', { receipt: theirs });
    const followUp = await bring('Follow-up (invented).', { receipt: ours });
    await write(first, 'We have read it.', 'read');
    await write(other, 'ជួយ', 'question');
    await write(followUp, 'Somebody is on the way.');
    const bundle = await save();
    expect(await opened(bundle, ours.replyKey)).toEqual(['acting: Somebody is on the way.', 'read: We have read it.']);
    expect(await opened(bundle, theirs.replyKey)).toEqual(['question: ជួយ']);
    expect(await opened(bundle, nobodys.replyKey)).toBe('bundle-no-entry');
    expect(must(await harness.api['reply.ofTip']({ tipId: followUp })).replies).toMatchObject([{ sequence: 2, day: '2026-06-01', standing: 'open' }]);
    expect(await intact()).toMatchObject({ alteredRows: 0, chainIntact: true, unpermittedEvents: 0 });
  });

  it('shares no entry between two files of the same answers', async () => {
    const tipId = await bring('First (invented).', { receipt: ours });
    await write(tipId, 'Wait.');
    const entries = (bundle: Uint8Array) => Array.from({ length: 64 }, (_, index) => Buffer.from(bundle.subarray(11 + index * replyEntryBytes, 11 + (index + 1) * replyEntryBytes)).toString('hex'));
    const [one, two] = [await save('one.tkr'), await save('two.tkr')];
    expect(new Set([...entries(one), ...entries(two)]).size).toBe(128);
    expect(await opened(one, ours.replyKey)).toEqual(await opened(two, ours.replyKey));
  });

  it('makes a file of decoys alone when nothing is open', async () => {
    const bundle = await save();
    expect(bundle).toHaveLength(11 + 64 * replyEntryBytes + 32);
    expect(await opened(bundle, ours.replyKey)).toBe('bundle-no-entry');
  });

  it('leaves out what was withdrawn and what is too old, and says so; closing a tip takes no answer away', async () => {
    const open = await bring('Open (invented).', { receipt: ours });
    const closed = await bring('Closed (invented).', { receipt: theirs });
    await write(open, 'Withdrawn.');
    await write(open, 'Old.');
    await write(closed, 'Of a closed tip.');
    const [withdrawn] = must(await harness.api['reply.ofTip']({ tipId: open })).replies.filter(({ text }) => text === 'Withdrawn.');
    must(await harness.api['reply.withdraw']({ replyId: withdrawn!.replyId }));
    expect(await harness.api['reply.withdraw']({ replyId: withdrawn!.replyId })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['tips.setStatus']({ tipId: closed, status: 'closed', outcomeId: startingOutcomes.actedOn.outcomeId }));
    must(await harness.api['reply.setTerm']({ days: 2 }));
    harness.clock.wallMs += 2 * dayMs;
    expect(await list()).toMatchObject({ total: 2, open: 2, termDays: 2 });
    harness.clock.wallMs += 1;
    await write(open, 'New.');
    expect(must(await harness.api['reply.ofTip']({ tipId: open })).replies.map(({ text, standing }) => [text, standing])).toEqual([['New.', 'open'], ['Old.', 'too-old'], ['Withdrawn.', 'withdrawn']]);
    expect((await list()).replies.map(({ excerpt, standing }) => [excerpt, standing]).sort()).toEqual([['New.', 'open'], ['Of a closed tip.', 'too-old'], ['Old.', 'too-old']]);
    const bundle = await save();
    expect(await opened(bundle, ours.replyKey)).toEqual(['acting: New.']);
    expect(await opened(bundle, theirs.replyKey)).toBe('bundle-no-entry');
    must(await harness.api['reply.setTerm']({ days: 30 }));
    expect(await opened(await save(), theirs.replyKey)).toEqual(['acting: Of a closed tip.']);
    expect(await intact()).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('counts what was written since the last file', async () => {
    const tipId = await bring('First (invented).', { receipt: ours });
    await write(tipId, 'One.');
    expect(await list()).toMatchObject({ open: 1, writtenSince: 1, lastSavedAt: null });
    harness.clock.wallMs += 1;
    await save();
    expect(await list()).toMatchObject({ open: 1, writtenSince: 0, lastSavedAt: harness.clock.wallMs });
    harness.clock.wallMs += 1;
    await write(tipId, 'Two.');
    expect(await list()).toMatchObject({ open: 2, writtenSince: 1 });
  });

  it('does not say that a file was saved on a disk that takes none', async () => {
    const tipId = await bring('First (invented).', { receipt: ours });
    await write(tipId, 'One.');
    const outcome = await harness.api['reply.saveBundle']({ handle: harness.grant('reply-bundle', '/nowhere/answers.tkr') });
    expect(outcome.ok).toBe(false);
    expect(await list()).toMatchObject({ open: 1, writtenSince: 1, lastSavedAt: null });
  });

  it('is listed under its tip so many at a time, the newest first, with how many there are', async () => {
    const tipId = await bring('Invented, with a receipt', { receipt: ours });
    const texts = Array.from({ length: repliesAtOnce + 1 }, (_, index) => `Invented answer ${index + 1}`);
    for (const text of texts) await write(tipId, text);
    const first = must(await harness.api['reply.ofTip']({ tipId }));
    expect([first.total, first.replies.map(({ text }) => text)]).toEqual([texts.length, texts.toReversed().slice(0, repliesAtOnce)]);
    expect(must(await harness.api['reply.ofTip']({ tipId, offset: repliesAtOnce }))).toMatchObject({ total: texts.length, replies: [{ text: 'Invented answer 1' }] });
  });

  it('is refused under a tip without a receipt, and under none', async () => {
    const tipId = await bring('Without (invented).');
    expect(await harness.api['reply.write']({ tipId, status: 'read', text: '' })).toEqual({ ok: false, code: 'receipt-absent' });
    expect(await harness.api['reply.write']({ tipId: '0'.repeat(32), status: 'read', text: '' })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['reply.write']({ tipId, status: 'read', text: 'a'.repeat(601) })).toEqual({ ok: false, code: 'bad-request' });
    expect(await harness.api['reply.saveBundle']({ handle: harness.grant('custody', '/carried/x') })).toEqual({ ok: false, code: 'handle-invalid' });
  });

  it('makes control characters and line ends of a pasted text what an answer may hold', async () => {
    const tipId = await bring('First (invented).', { receipt: ours });
    await write(tipId, '\ufeffa\r\nb\u0000\ud800c');
    expect(await opened(await save(), ours.replyKey)).toEqual(['acting: \ufeffa\nb\ufffd\ufffdc']);
    expect(await intact()).toMatchObject({ chainIntact: true });
  });

  it('keeps a draft over a lock and a restart, and forgets it when it is sent or given up', async () => {
    const tipId = await bring('First (invented).', { receipt: ours });
    const draft = { status: 'question', text: 'Which floor' } as const;
    must(await harness.api['reply.keepDraft']({ tipId, draft }));
    harness.service.close();
    harness = vaultHarness({ files });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(must(await harness.api['reply.ofTip']({ tipId })).draft).toEqual(draft);
    expect(await intact()).toMatchObject({ alteredRows: 0, chainIntact: true });
    expect((await write(tipId, 'Which floor?', 'question')).draft).toBeNull();
    must(await harness.api['reply.keepDraft']({ tipId, draft }));
    must(await harness.api['reply.keepDraft']({ tipId, draft: null }));
    expect(must(await harness.api['reply.ofTip']({ tipId })).draft).toBeNull();
  });
});

describe('deleting a tip', () => {
  it('takes what was chosen, its answers and its draft with it, from the file of answers and from every page of the disk', async () => {
    const kept = await bring('Kept (invented).', { receipt: ours });
    const gone = await bring('Gone (invented).', { answers: answered, safeContact: 'Quarzfeldsafe', receipt: theirs });
    await write(kept, 'Kept answer.');
    await write(gone, 'Obsidiananswer');
    must(await harness.api['reply.keepDraft']({ tipId: gone, draft: { status: 'read', text: 'Zanzibardraft' } }));
    must(await harness.api['deletion.begin']({ tipIds: [gone], reason: 'asked-to', note: '' }));
    harness.clock.monotonicMs += 60_000;
    harness.clock.wallMs += 60_000;
    harness.service.tick();
    expect((await list()).replies.map(({ excerpt }) => excerpt)).toEqual(['Kept answer.']);
    const bundle = await save();
    expect(await opened(bundle, theirs.replyKey)).toBe('bundle-no-entry');
    expect(await opened(bundle, ours.replyKey)).toEqual(['acting: Kept answer.']);
    expect(await intact()).toMatchObject({ alteredRows: 0, chainIntact: true });
    harness.service.close();
    const { pages, frames } = await openedBytes(files, harness.folder, testPassphrase, cheapArgon2);
    for (const trace of ['Quarzfeldsafe', 'Obsidiananswer', 'Zanzibardraft', theirs.id, theirs.replyKey]) expect([pages.includes(trace), frames.includes(trace)], trace).toEqual([false, false]);
    expect(pages.includes('Kept answer.')).toBe(true);
  });
});

describe('deleting a tip with replies', () => {
  it('says before how many go, without those that were taken back', async () => {
    const tipId = await bring('To be deleted (invented).', { receipt: ours });
    await write(tipId, 'First (invented).');
    const { replies } = await write(tipId, 'Second (invented).');
    await write(tipId, 'Third (invented).');
    must(await harness.api['reply.withdraw']({ replyId: replies[0]?.replyId ?? '' }));
    expect(must(await harness.api['deletion.preview']({ tipIds: [tipId] }))).toMatchObject({ tips: 1, replies: 2, transcripts: 0 });
  });
});
