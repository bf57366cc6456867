import { beforeEach, describe, expect, it } from 'vitest';
import { startingOutcomes } from '#shared/domain/outcome.ts';
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

  it('stands still while somebody waits for an answer', () => {
    setStatus(vault.context, tipId, 'waiting');
    days(4000);
    expect(due().total).toBe(0);
  });

  it('starts anew when another text with the same id comes', () => {
    receive('one', { narrative: 'The same tip, told again. Invented.' });
    expect(due().due).toBe(0);
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
