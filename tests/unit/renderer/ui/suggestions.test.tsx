// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { Suggested, Suggestions } from '#ui/Suggestions.tsx';
import { shownWithVault } from '../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../support/vault-harness.ts';

const reasons = [{ why: 'name', words: 'its name', passage: 'Lantern (invented)' }, { why: 'chosen', words: 'chosen in the form', passage: '' }];

it('a suggestion gives its reasons, with the reporter’s words marked as such, and each decision says of what', async () => {
  const done: string[] = [];
  const decision = (word: string) => ({ words: word, label: `${word}: Lantern Gate`, onPress: () => void done.push(word) });
  const shown = await shownWithVault(
    vaultHarness(),
    <Suggestions title="May be" note="A person decides." more="2 more are less likely.">
      <Suggested name="Lantern Gate" reasons={reasons} decisions={{ accept: decision('Yes'), refuse: decision('No'), isBusy: false }} />
    </Suggestions>,
  );
  expect([...shown.place.querySelectorAll('li li')].map((line) => line.textContent)).toEqual(['its name: Lantern (invented)', 'chosen in the form']);
  expect(shown.place.querySelector('q [data-tip-words]')?.textContent).toBe('Lantern (invented)');
  expect(shown.place.textContent).toContain('2 more are less likely.');
  for (const button of shown.place.querySelectorAll('button')) act(() => button.click());
  expect(done).toEqual(['Yes', 'No']);
  expect([...shown.place.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'))).toEqual(['Yes: Lantern Gate', 'No: Lantern Gate']);
  shown.gone();
});

it('who may not decide sees what is suggested and no buttons', async () => {
  const shown = await shownWithVault(
    vaultHarness(),
    <Suggestions title="May be" note="A person decides." more={undefined}>
      <Suggested name="Lantern Gate" reasons={reasons} decisions={undefined} />
    </Suggestions>,
  );
  expect(shown.place.textContent).toContain('Lantern Gate');
  expect(shown.place.querySelector('button')).toBeNull();
  expect(shown.place.querySelectorAll('p')).toHaveLength(1);
  shown.gone();
});
