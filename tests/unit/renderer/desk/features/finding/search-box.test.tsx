// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { ShortcutProvider } from '#ui/Shortcuts.tsx';
import { SearchBox } from '../../../../../../renderer/desk/features/finding/SearchBox.tsx';
import { shortcuts } from '../../../../../../renderer/desk/shortcuts.ts';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

it('what any search reads is asked for when somebody goes to the field, and not before', async () => {
  const harness = vaultHarness();
  let asked = 0;
  const none = (): void => undefined;
  const box = <SearchBox typed="" onType={none} onLeave={none} recent={[]} onForget={none} inputRef={null} />;
  const prepare = () => {
    asked += 1;
    return Promise.resolve({ ok: true as const, value: {} });
  };
  const shown = await shownWithVault({ ...harness, api: { ...harness.api, 'search.prepare': prepare } }, <ShortcutProvider registry={shortcuts}>{box}</ShortcutProvider>);
  expect(asked).toBe(0);
  act(() => document.querySelector('input')?.focus());
  expect(asked).toBe(1);
  act(() => document.querySelector('input')?.blur());
  expect(asked).toBe(1);
  shown.gone();
});

it('says how many more fit than are offered', async () => {
  const harness = vaultHarness();
  const none = (): void => undefined;
  const names = Array.from({ length: 8 }, (_, index) => `Night ${index} (invented)`);
  const api = { ...harness.api, 'search.names': () => Promise.resolve({ ok: true as const, value: { names, total: 31 } }) };
  const box = <SearchBox typed="tag:night" onType={none} onLeave={none} recent={[]} onForget={none} inputRef={null} />;
  const shown = await shownWithVault({ ...harness, api }, <ShortcutProvider registry={shortcuts}>{box}</ShortcutProvider>);
  const field = document.querySelector('input');
  act(() => field?.focus());
  // What stands there when somebody comes is not completed until they type.
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'tag:nights');
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await shown.settled(() => {
    const list = document.querySelector('[role=listbox]');
    expect(document.getElementById(list?.getAttribute('aria-describedby') ?? '')?.textContent).toBe('8 of 31 are offered. Type a part of a name to find others.');
  });
  shown.gone();
});
