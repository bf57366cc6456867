// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { HistoryList } from '#ui/HistoryList.tsx';
import { shownWithVault, type Shown } from '../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../support/vault-harness.ts';

let shown: Shown | undefined;
afterEach(() => shown?.gone());

const entries = Array.from({ length: 120 }, (_, index) => ({ at: Date.UTC(2031, 0, 1) + index, actor: 'Dara Invented', actorRemoved: false, what: `change ${index + 1}` }));
const lines = (): readonly string[] => [...(shown?.place.querySelectorAll('ol > li') ?? [])].map((line) => /change \d+/u.exec(line.textContent)?.[0] ?? '');

it('a long history is shown a page at a time, newest first, and says what is not there', async () => {
  shown = await shownWithVault(vaultHarness(), <HistoryList entries={entries} total={1500} words={({ what }) => what} />);
  expect([lines().length, lines()[0], lines().at(-1)]).toEqual([50, 'change 120', 'change 71']);
  expect(shown.place.textContent).toContain('1 to 50 of 120');
  expect(shown.place.textContent).toContain('120 of 1,500 are shown.');
  const next = (): void => [...(shown?.place.querySelectorAll('button') ?? [])].find((button) => button.textContent === 'Next')?.click();
  act(next);
  act(next);
  expect([lines().length, lines()[0], lines().at(-1)]).toEqual([20, 'change 20', 'change 1']);
});

it('a short history has neither pages nor a remark', async () => {
  shown = await shownWithVault(vaultHarness(), <HistoryList entries={entries.slice(0, 2)} total={2} words={({ what }) => what} />);
  expect(lines()).toEqual(['change 2', 'change 1']);
  expect(shown.place.querySelector('button')).toBeNull();
  expect(shown.place.textContent).not.toContain('shown');
});
