// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '#shared/contract/contract.ts';
import { OpenedBanner } from '../../../../renderer/desk/OpenedBanner.tsx';
import { shownWithVault, type Shown } from '../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../support/vault-harness.ts';

const minuteMs = 60_000;
const yearMs = 365 * 24 * 60 * minuteMs;
const usual: Reply<'vault.unlock'> = { memberName: 'Dara (invented)', usedRecoveryKey: false, olderHeader: false, events: 7, lastChangeAt: Date.now() - 5 * minuteMs, recoveredTransactions: null, interruptedImport: false, clockBehindMs: null };
let shown: Shown | undefined;
afterEach(() => shown?.gone());
const wordsFor = async (said: Partial<Reply<'vault.unlock'>>): Promise<string> => {
  shown = await shownWithVault(vaultHarness(), <OpenedBanner opening={{ kind: 'unlocked', unlocked: { ...usual, ...said } }} onDismiss={() => undefined} />);
  return shown.place.textContent;
};

describe('what the vault says about itself right after it was opened', () => {
  it('is when it last changed', async () => {
    expect(await wordsFor({})).toContain('Last change 5 min ago, 7 events.');
    expect(shown?.place.querySelector('[role="alert"]')).toBeNull();
  });

  it('is that the clock of the computer is behind, what that means and what to do, and no change in a year to come', async () => {
    const lastChangeAt = Date.now() + yearMs;
    const words = await wordsFor({ lastChangeAt, clockBehindMs: yearMs });
    const year = String(new Date(lastChangeAt).getFullYear());
    expect(words).toMatch(new RegExp(`Check the date and time of this computer\\. It says .*, but the last entry in this vault is from .*${year}.*Nothing is lost\\.`, 'u'));
    expect(words).toContain('times that are due and times for keeping come later than they should');
    expect(words).toMatch(new RegExp(`Last change on .*${year}.*, 7 events\\.`, 'u'));
    expect(words).not.toMatch(/\bin \d|next year/u);
    expect(shown?.place.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('is that an import was interrupted, and what to do', async () => {
    expect(await wordsFor({ interruptedImport: true })).toContain('An import was interrupted. What it had opened is here. Import the same files again: those already here are recognised.');
  });
});
