import { describe, expect, it } from 'vitest';
import { createTestVault, must, testPassphrase, vaultHarness } from '../../../../support/vault-harness.ts';

const minuteMs = 60_000;
const yearMs = 365 * 24 * 60 * minuteMs;

/** Makes a vault, closes it, and opens it again with the clock moved. */
async function openedAfter(movedMs: number) {
  const first = vaultHarness();
  await createTestVault(first);
  const lastChangeAt = first.clock.wallMs;
  first.service.close();
  const second = vaultHarness({ files: first.files });
  second.clock.wallMs = lastChangeAt + movedMs;
  const unlocked = must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  return { harness: second, lastChangeAt, unlocked };
}

describe('a clock that was set back', () => {
  it('by a year is told as it is opened, with everything still there and in order', async () => {
    const { harness, lastChangeAt, unlocked } = await openedAfter(-yearMs);
    expect(unlocked).toMatchObject({ lastChangeAt, clockBehindMs: yearMs });
    // What is written meanwhile comes after what was written before, and the log stays whole.
    must(await harness.api['intakeKey.create']({ validDays: 30 }));
    expect(must(await harness.api['vault.about']({})).lastChangeAt).toBe(lastChangeAt);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, damagedPages: 0, chainIntact: true });
    harness.service.close();
    const third = vaultHarness({ files: harness.files });
    third.clock.wallMs = lastChangeAt - yearMs;
    expect(must(await third.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false })).clockBehindMs).toBe(yearMs);
    third.service.close();
  });

  it.each([-5 * minuteMs, -1, 0, minuteMs, yearMs])('by no more than five minutes, or set forward, is nothing to speak of: %d', async (movedMs) => {
    const { harness, unlocked } = await openedAfter(movedMs);
    expect(unlocked.clockBehindMs).toBeNull();
    harness.service.close();
  });

  it('by more than five minutes is', async () => {
    const { harness, unlocked } = await openedAfter(-5 * minuteMs - 1);
    expect(unlocked.clockBehindMs).toBe(5 * minuteMs + 1);
    harness.service.close();
  });
});
