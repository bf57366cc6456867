import { beforeEach, describe, expect, it } from 'vitest';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { replyStatuses } from '#shared/domain/reply.ts';
import { receiptKeys } from '#shared/sealed-tip/receipt.ts';
import { setReplyTerm, withdrawReply, writeReply } from '#vault/store/commands/keep-replies.ts';
import { tellOfIndividual } from '#vault/store/commands/keep-individuals.ts';
import { recordCustodyExport } from '#vault/store/commands/record-leaving.ts';
import { setDue } from '#vault/store/commands/keep-work.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { askDeletion } from '#vault/store/commands/ask-deletion.ts';
import { dueTips, keepTips, retentionRules, setRetentionRule } from '#vault/triage/retention.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { inventedTip, sealedAs } from '../../../../support/invented-tips.ts';
import { openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';

const dayMs = 86_400_000;
let vault: MemoryVault;
let tipId: string;

const due = () => dueTips(vault.context.database, vault.time.ms, { offset: 0, limit: 50 });
const days = (count: number): void => void (vault.time.ms += count * dayMs);
const receive = (identity: string, fields: Parameters<typeof inventedTip>[1] = {}): string => {
  const [receipt] = receiveTips(vault.context, [inventedTip(identity, fields, { ...sealedAs(JSON.stringify([identity, fields])), receivedAt: vault.time.ms })]);
  return receipt!.tipId;
};

beforeEach(async () => {
  vault = await openMemoryVault();
  tipId = receive('one');
  setStatus(vault.context, tipId, 'closed', startingOutcomes.actedOn.outcomeId);
});

describe('rules for keeping', () => {
  it('say never at first, and then nothing is ever due', () => {
    expect(retentionRules(vault.context.database).rules).toEqual(['new', 'in-review', 'referred', 'closed'].map((status) => ({ status, days: null })));
    days(3000);
    expect(due()).toEqual({ total: 0, due: 0, tips: [] });
  });

  it('show a tip two weeks before it is due, and say why and since when', () => {
    setRetentionRule(vault.context, { status: 'closed', days: 30 });
    const lastNewsAt = vault.time.ms;
    days(15);
    expect(due().total).toBe(0);
    days(2);
    expect(due()).toMatchObject({ total: 1, due: 0, tips: [{ tipId, number: 1, status: 'closed', lastNewsAt, days: 30, dueAt: lastNewsAt + 30 * dayMs }] });
    days(13);
    expect(due()).toMatchObject({ total: 1, due: 1 });
  });

  it('write an event only when something changes', () => {
    const events = () => vault.context.database.get('SELECT count(*) AS events FROM event')?.['events'];
    setRetentionRule(vault.context, { status: 'closed', days: 30 });
    const before = events();
    setRetentionRule(vault.context, { status: 'closed', days: 30 });
    expect(events()).toBe(before);
  });
});

describe('the clock of a tip', () => {
  beforeEach(() => {
    setRetentionRule(vault.context, { status: 'closed', days: 30 });
    setRetentionRule(vault.context, { status: 'new', days: 30 });
    days(31);
    expect(due().due).toBe(1);
  });

  it('starts anew with a decision about it', () => {
    setUrgency(vault.context, tipId, 'U4');
    expect(due().due).toBe(0);
    days(31);
    expect(due().due).toBe(1);
  });

  it('starts anew when somebody says whom it tells of', () => {
    expect(tellOfIndividual(vault.context, tipId, null, 'Invented').ok).toBe(true);
    expect(due().due).toBe(0);
    days(31);
    expect(due().due).toBe(1);
  });

  it('goes on when something of it leaves: that is no news', () => {
    recordCustodyExport(vault.context, tipId, 'json', { sizeBytes: 1, sha256: new Uint8Array(32) });
    expect(due().due).toBe(1);
  });

  it('stands still while somebody waits for an answer', () => {
    setStatus(vault.context, tipId, 'waiting');
    days(4000);
    expect(due().total).toBe(0);
  });

  it('starts anew when another text with the same id comes', () => {
    receive('one', { narrative: 'The same tip, told again. Invented.' });
    expect(due().due).toBe(0);
  });

  it('is not touched by another tip that has nothing to do with it', () => {
    receive('two');
    expect(due().due).toBe(1);
  });

  it('is overruled for as long as a person says', () => {
    expect(keepTips(vault.context, { tipIds: [tipId], days: 60 })).toEqual({ ok: true, value: {} });
    days(45);
    expect(due().due).toBe(0);
    days(16);
    expect(due()).toMatchObject({ due: 1, tips: [{ tipId }] });
    expect(keepTips(vault.context, { tipIds: ['f'.repeat(32)], days: 1 })).toEqual({ ok: false, code: 'not-found' });
  });

  it('has nothing to say about a tip that is going already', () => {
    askDeletion(vault.context, { target: 'tip', ids: [tipId], reason: 'kept-long-enough', note: '' });
    expect(due().total).toBe(0);
  });
});

describe('the clock of a tip whose reporter has a receipt', () => {
  const receipt = receiptKeys(new Uint8Array(16).fill(1));
  const otherReceipt = receiptKeys(new Uint8Array(16).fill(2));
  let told: string;
  const isDue = (id: string): boolean => due().tips.some((tip) => tip.tipId === id && tip.dueAt <= vault.time.ms);
  const close = (id: string): void => void setStatus(vault.context, id, 'closed', startingOutcomes.actedOn.outcomeId);

  beforeEach(() => {
    setRetentionRule(vault.context, { status: 'closed', days: 30 });
    told = receive('told', { receipt });
    close(told);
    days(31);
    expect(isDue(told)).toBe(true);
  });

  it('starts anew when a follow-up comes under the same receipt, and counts from that', () => {
    const followUp = receive('follow-up', { narrative: 'They moved us to another floor. Invented.', receipt });
    const cameAt = vault.time.ms;
    expect(isDue(told)).toBe(false);
    close(followUp);
    days(20);
    expect(due().tips.find((tip) => tip.tipId === told)).toMatchObject({ lastNewsAt: cameAt, dueAt: cameAt + 30 * dayMs });
    days(11);
    expect(isDue(told)).toBe(true);
  });

  it('goes on when what comes is under another receipt', () => {
    receive('somebody else', { receipt: otherReceipt });
    expect(isDue(told)).toBe(true);
  });

  it('starts anew with an answer that staff write, and with one that they take back', () => {
    writeReply(vault.context, told, { status: 'acting', text: 'We are looking into it. Invented.' });
    expect(isDue(told)).toBe(false);
    days(31);
    expect(isDue(told)).toBe(true);
    const replyId = String(vault.context.database.get('SELECT reply_id FROM reply')?.['reply_id']);
    withdrawReply(vault.context, replyId);
    expect(isDue(told)).toBe(false);
  });

  it('stands still while a question to the reporter is open, under whichever of their tips it was asked', () => {
    const followUp = receive('follow-up', { receipt });
    close(followUp);
    setReplyTerm(vault.context, 90, 0);
    writeReply(vault.context, followUp, { status: 'question', text: 'Which floor? Invented.' });
    days(80);
    expect(due().tips.map((tip) => tip.tipId)).toEqual([tipId]);
    // Nobody can read the question any more: it has left the file of answers.
    days(11);
    expect(isDue(told)).toBe(true);
    expect(isDue(followUp)).toBe(true);
  });

  it('goes on when the question is taken back', () => {
    writeReply(vault.context, told, { status: 'question', text: 'Which floor? Invented.' });
    days(40);
    expect(isDue(told)).toBe(false);
    const replyId = String(vault.context.database.get('SELECT reply_id FROM reply')?.['reply_id']);
    withdrawReply(vault.context, replyId);
    days(31);
    expect(isDue(told)).toBe(true);
  });

  it.each(replyStatuses.filter((status) => status !== 'question'))('is not held by an open answer that asks nothing: %s', (status) => {
    writeReply(vault.context, told, { status, text: '' });
    days(31);
    expect(isDue(told)).toBe(true);
  });

  it('is read in one look for each receipt, however many tips there are under it', () => {
    for (let count = 0; count < 40; count += 1) close(receive(`more ${String(count)}`, { narrative: `More of it, ${String(count)}. Invented.`, receipt }));
    days(31);
    const { database } = vault.context;
    let looks = 0;
    const watched: typeof database = { ...database, get: (...asked) => ((looks += 1), database.get(...asked)) };
    const { due: found } = dueTips(watched, vault.time.ms, { offset: 0, limit: 200 });
    expect(found).toBe(42);
    expect(looks).toBeLessThan(10);
  });
});

describe('a date by which something is to be done', () => {
  beforeEach(() => {
    setRetentionRule(vault.context, { status: 'closed', days: 30 });
  });

  it('holds a tip back while it is ahead', () => {
    setDue(vault.context, tipId, vault.time.ms + 100 * dayMs, 'Ask again. Invented.');
    days(99);
    expect(due().total).toBe(0);
    days(2);
    expect(due().due).toBe(1);
  });
});
