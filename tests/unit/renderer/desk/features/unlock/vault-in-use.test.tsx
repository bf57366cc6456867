// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import type { ProcessIdentity, ProcessMark } from '#vault/platform/process-identity.ts';
import { UnlockVault } from '../../../../../../renderer/desk/features/unlock/UnlockVault.tsx';
import { field, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { createTestVault, must, testPassphrase, vaultHarness, type Harness } from '../../../../../support/vault-harness.ts';

const marked = (mark: Partial<ProcessMark>): ProcessIdentity => ({ mark: () => ({ pid: 4242, startedTicks: 9, bootId: 'cd'.repeat(16), pidNamespace: 3, uptimeSeconds: 100, ...mark }), mayBeAlive: () => true });
let shown: Shown | undefined;
let first: Harness | undefined;
afterEach(() => {
  shown?.gone();
  first?.service.close();
});

/** The words on the screen of a second desk that wants the same vault. */
async function refusedWith(holder: Partial<ProcessMark>, own: Partial<ProcessMark>): Promise<string> {
  first = vaultHarness({ environment: { identity: marked(holder) } });
  await createTestVault(first);
  const second = vaultHarness({ files: first.files, environment: { identity: marked({ pid: 5000, uptimeSeconds: 700, ...own }) } });
  const status = must(await second.api['session.status']({}));
  const page = await shownWithVault(second, <UnlockVault status={status} onUnlocked={() => undefined} />);
  shown = page;
  await page.settled(() => void field('Passphrase or recovery words'));
  type('Passphrase or recovery words', testPassphrase);
  press('Unlock');
  await page.settled(() => expect(page.place.textContent).toContain('2026'));
  return page.place.querySelector('[role="alert"]')?.textContent ?? '';
}

it('says which process of this computer has the vault open, and since when', async () => {
  const words = await refusedWith({}, {});
  expect(words).toMatch(/^This vault is already open in another Tipkeep\. Close it there, then try again\.It is open on this computer, as process 4242, since .*2026.*\.$/u);
  expect(words).not.toContain('another computer');
});

it('says what to do where the number may belong to another program by now', async () => {
  const words = await refusedWith({ bootId: 'none', startedTicks: 0 }, { bootId: 'none', startedTicks: 0 });
  expect(words).toMatch(/Process 4242 took it at .*2026.*\. A program with this number runs now\. If it is not Tipkeep, restart this computer\.$/u);
});

it('names no number where the other runs apart, in a container', async () => {
  const words = await refusedWith({ pidNamespace: 8 }, {});
  expect(words).toMatch(/It is held on this computer by a Tipkeep that runs apart from this one, since .*2026.*\.$/u);
  expect(words).not.toContain('4242');
});
