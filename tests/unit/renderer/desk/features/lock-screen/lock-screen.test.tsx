// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import type { Role } from '#shared/domain/role.ts';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { LockScreenCard } from '../../../../../../renderer/desk/features/lock-screen/LockScreenCard.tsx';
import { useGlance, WorkWaiting } from '../../../../../../renderer/desk/features/lock-screen/WorkWaiting.tsx';
import { memoryFileSystem } from '../../../../../support/memory-file-system.ts';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { must, vaultHarness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

function Glance() {
  return <WorkWaiting glance={useGlance() ?? null} />;
}

const card = (role: Role, isSample = false) => (
  <RoleProvider role={role} isSample={isSample}>
    <LockScreenCard />
  </RoleProvider>
);
const box = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (found === null) throw new Error('no box');
  return found;
};

it('the box is empty at first, says what somebody learns, and is for who may manage', async () => {
  const { harness } = await vaultWithTips(['Invented']);
  const shown = await shownWithVault(harness, card('manage'));
  await shown.settled(() => expect(box().checked).toBe(false));
  expect(shown.place.textContent).toContain('Whoever finds this laptop switched on can then read');
  act(() => box().click());
  await shown.settled(() => expect(box().checked).toBe(true));
  expect(must(await harness.api['lockScreen.get']({}))).toEqual({ isShown: true });
  shown.gone();
  const reader = await shownWithVault(harness, card('read'));
  await reader.settled(() => expect(box().disabled).toBe(true));
  expect(reader.place.textContent).toContain('To decide this takes the role “Manages”.');
  reader.gone();
});

it('the lock screen is silent while nothing may be shown, and says both numbers where it may', async () => {
  const silent = await shownWithVault(vaultHarness(), <Glance />);
  expect(silent.place.textContent).toBe('');
  silent.gone();
  const says = async (glance: Parameters<typeof vaultHarness>[0]) => {
    const shown = await shownWithVault(vaultHarness(glance), <Glance />);
    const { textContent } = shown.place;
    shown.gone();
    return textContent;
  };
  const before = Date.now() - 2 * 3_600_000;
  expect(await says({ glance: { dueAt: before, dropFolder: null } })).toMatch(/^Something has been due for 2 h/);
  expect(await says({ glance: { dueAt: null, dropFolder: null } })).toMatch(/^Nothing has a time/);
  const files = memoryFileSystem({ files: new Map([['/drop/a.sealed', new Uint8Array(1)], ['/drop/b.sealed', new Uint8Array(1)]]) });
  expect(await says({ files, glance: { dueAt: null, dropFolder: { folder: '/drop', taken: 0 } } })).toMatch(/^2 files wait in the drop folder\./);
  expect(await says({ files, glance: { dueAt: null, dropFolder: { folder: '/drop', taken: 1 } } })).toMatch(/^1 file waits in the drop folder\./);
  expect(await says({ files, glance: { dueAt: null, dropFolder: { folder: '/drop', taken: 2 } } })).toMatch(/^No file waits in the drop folder\./);
  expect(await says({ glance: { dueAt: Date.UTC(2099, 0, 2), dropFolder: null } })).toMatch(/^Due first: .*2099/);
});
