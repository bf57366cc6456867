// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import type { HoldingBackupView } from '#shared/contract/deletion-calls.ts';
import { BackupsThatHold } from '../../../../../../renderer/desk/features/deletion/BackupsThatHold.tsx';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

let shown: Shown | undefined;
afterEach(() => shown?.gone());

const madeAt = new Date(2031, 2, 14, 12).getTime();
const backup = (number: number, fields: Partial<HoldingBackupView> = {}): HoldingBackupView => ({ backupId: String(number).padStart(32, '0'), madeAt, outside: 'yes', folder: '/media/invented', isWithinReach: true, ...fields });
const items = (): readonly string[] => [...(shown?.place.querySelectorAll('li li') ?? [])].map((item) => item.textContent);

it('names each backup that still holds a tip under what becomes of it', async () => {
  const listed = [backup(1, { isWithinReach: false }), backup(2, { outside: 'no', folder: '/home/invented/copies' }), backup(3, { outside: 'unknown', folder: null })];
  shown = await shownWithVault(vaultHarness(), <BackupsThatHold backups={{ withinReach: 2, elsewhere: 1, listed }} />);
  expect(shown.place.textContent).toContain('2 backups within reach still hold them.');
  expect(shown.place.textContent).toContain('1 backup that is not within reach still holds them.');
  expect(items()).toHaveLength(3);
  expect(items()[0]).toMatch(/^Made .*2031.*on the same disk as the vault: \/home\/invented\/copies$/u);
  expect(items()[1]).toMatch(/^Made .*2031.*on a disk that is not known$/u);
  expect(items()[2]).toMatch(/^Made .*2031.*on another disk: \/media\/invented$/u);
});

it('says how many more there are than it names', async () => {
  shown = await shownWithVault(vaultHarness(), <BackupsThatHold backups={{ withinReach: 14, elsewhere: 0, listed: Array.from({ length: 12 }, (_, index) => backup(index)) }} />);
  expect(items()).toHaveLength(13);
  expect(items().at(-1)).toBe('and 2 more, all of them older');
});

it('says so when no backup holds it', async () => {
  shown = await shownWithVault(vaultHarness(), <BackupsThatHold backups={{ withinReach: 0, elsewhere: 0, listed: [] }} />);
  expect(shown.place.textContent).toBe('No backup that this vault knows of holds them.');
});
