// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChangeChosenDialog } from '../../../../../../renderer/desk/features/many/ChangeChosenDialog.tsx';
import { heldCalls, type HeldCalls } from '../../../../../support/held-calls.ts';
import { press } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { everything, vaultWithTips, type VaultWithTips } from '../../../../../support/vault-with-tips.ts';

let vault: VaultWithTips;
let held: HeldCalls;
let shown: Shown;

beforeEach(async () => {
  vault = await vaultWithTips(['Invented one', 'Invented two']);
  held = heldCalls(vault.harness);
  shown = await shownWithVault(held.harness, <ChangeChosenDialog tipIds={vault.tipIds} onClose={() => undefined} />);
});
afterEach(() => shown.gone());

const submit = (): void => document.querySelector('form')?.requestSubmit();
const says = (words: string) => shown.settled(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain(words));
const statuses = async () => must(await vault.harness.api['tips.list'](everything)).rows.map(({ status }) => status);

it('many tips are changed once where the button is pressed twice', async () => {
  act(() => {
    submit();
    submit();
  });
  await says('2 tips changed.');
  expect(held.times('many.change')).toBe(1);
});

it('a second change that makes no difference leaves the first to be undone', async () => {
  act(submit);
  await says('2 tips changed.');
  expect(await statuses()).toEqual(['in-review', 'in-review']);
  act(submit);
  await says('No tip was changed.');
  press('Undo');
  await says('Undone for 2 tips.');
  expect(await statuses()).toEqual(['new', 'new']);
  expect([...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Undo')).toBe(false);
});
