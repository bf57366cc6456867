// @vitest-environment happy-dom
import { useState } from 'react';
import { expect, it } from 'vitest';
import { views, type Filter } from '../../../../../../renderer/desk/features/inbox/filter.ts';
import { InboxFilters } from '../../../../../../renderer/desk/features/inbox/InboxFilters.tsx';
import { press } from '../../../../../support/page-actions.ts';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

function Kept() {
  const [filter, setFilter] = useState<Filter>({ ...views.all, tag: 'ferry', indicator: { indicator: 'isolation', answer: 'absent' } });
  return <InboxFilters filter={filter} onChange={setFilter}>{null}</InboxFilters>;
}

it('a filter that is taken away takes its button along, and the focus stays among the filters', async () => {
  const shown = await shownWithVault(vaultHarness(), <Kept />);
  for (const name of ['Tag: ferry. Show tips with any tag', 'Isolation: Absent. Show all tips', 'Clear filters']) {
    press(name);
    await shown.settled(() => expect([...shown.place.querySelectorAll('button')].map((each) => each.getAttribute('aria-label') ?? each.textContent)).not.toContain(name));
    expect(shown.place.querySelector('.filters')?.contains(document.activeElement)).toBe(true);
  }
  shown.gone();
});

it('what the list is narrowed to is the beginning of what its button is called, for who says the words that they see', async () => {
  const shown = await shownWithVault(vaultHarness(), <Kept />);
  const named = [...shown.place.querySelectorAll('button[aria-label]')];
  expect(named).toHaveLength(2);
  for (const button of named) expect(button.getAttribute('aria-label')?.startsWith(`${button.textContent.replace('×', '').trim()}.`)).toBe(true);
  shown.gone();
});
