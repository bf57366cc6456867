// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { HandOver } from '#shared/contract/shift-calls.ts';
import { HandOverCard } from '../../../../../../renderer/desk/features/shifts/HandOverCard.tsx';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

it('the beginning of a tip that was handed over ends with a whole letter', async () => {
  // 79 units before a letter of two code points: base and vowel.
  const excerpt = `${'a'.repeat(79)}កើត`;
  const handOver: HandOver = { handOverId: 'a'.repeat(32), by: 'Invented Member', isOwn: false, endedAt: 0, drafts: 0, note: '', taken: null, totals: [{ reason: 'danger', tips: 1 }], tips: [{ tipId: 'b'.repeat(32), number: 1, reason: 'danger', urgency: 'U1', due: null, excerpt }] };
  const shown = await shownWithVault(vaultHarness(), <HandOverCard handOver={handOver} onTip={() => undefined} />);
  const words = shown.place.querySelector('.hand-over-tips bdi')?.textContent ?? '';
  expect(words.endsWith('…')).toBe(true);
  expect(excerpt.startsWith(words.slice(0, -1))).toBe(true);
  const letters = [...new Intl.Segmenter('km', { granularity: 'grapheme' }).segment(excerpt)].map(({ segment }) => segment);
  expect([...new Intl.Segmenter('km', { granularity: 'grapheme' }).segment(words.slice(0, -1))].every(({ segment }, index) => segment === letters[index])).toBe(true);
  shown.gone();
});
