// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChooseDialog } from '../../../../../../renderer/desk/features/compounds/ChooseDialog.tsx';
import { field, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let harness: Harness;
let shown: Shown;

beforeEach(async () => {
  ({ harness } = await vaultWithTips([]));
  for (const text of ['Golden Orchid (invented)', 'Golden Orkid (invented)', 'Silver Gate (invented)']) {
    must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: { text, language: 'en', kind: 'official', source: '' } }));
  }
});
afterEach(() => shown.gone());

const button = (name: string): HTMLButtonElement | undefined => [...document.querySelectorAll('button')].find((each) => each.getAttribute('aria-label') === name);

it('what is offered stands until what was typed has found the next, and keeps the focus where it is found again', async () => {
  shown = await shownWithVault(harness, <ChooseDialog title="Choose" except={[]} code={undefined} isBusy={false} onChoose={() => undefined} onClose={() => undefined} />);
  await shown.settled(() => expect(button('Choose Silver Gate (invented)')).toBeDefined());
  let fewest = 3;
  const watching = new MutationObserver(() => (fewest = Math.min(fewest, document.querySelectorAll('.choice').length)));
  watching.observe(document.body, { subtree: true, childList: true });
  type('Search by name, in any script', 'orchid');
  const orchid = button('Choose Golden Orchid (invented)');
  act(() => orchid?.focus());
  await shown.settled(() => expect(button('Choose Silver Gate (invented)')).toBeUndefined());
  watching.disconnect();
  expect(fewest).toBeGreaterThan(0);
  expect(document.activeElement).toBe(orchid);
  expect(field('Search by name, in any script').value).toBe('orchid');
});
