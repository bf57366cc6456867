// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { notesAtOnce } from '#shared/contract/work-calls.ts';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { TipWork } from '../../../../../../renderer/desk/features/work/TipWork.tsx';
import { button, field, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let shown: Shown | undefined;
afterEach(() => shown?.gone());

const notes = (): readonly string[] => [...(shown?.place.querySelectorAll('li.note .pre') ?? [])].map(({ textContent }) => textContent);

async function workOn(noted: number): Promise<Shown> {
  const { harness, tipIds } = await vaultWithTips(['Invented']);
  const [tipId = ''] = tipIds;
  for (let at = 1; at <= noted; at += 1) must(await harness.api['work.note']({ tipId, text: `Invented note ${at}` }));
  shown = await shownWithVault(harness, <RoleProvider role="manage" isSample={false}><TipWork tipId={tipId} /></RoleProvider>);
  await shown.settled(() => expect(notes()).not.toEqual([]));
  return shown;
}

it('many notes are shown a page at a time, with how many there are, and what is being typed stays while pages are turned', async () => {
  const { place, settled } = await workOn(notesAtOnce + 2);
  expect([notes().length, notes()[0], notes().at(-1)]).toEqual([notesAtOnce, `Invented note ${notesAtOnce + 2}`, 'Invented note 3']);
  expect(place.textContent).toContain(`1 to ${notesAtOnce} of ${notesAtOnce + 2}`);
  type('New note', 'Invented, half');
  press('Next');
  await settled(() => expect(notes()).toEqual(['Invented note 2', 'Invented note 1']));
  expect(field('New note').value).toBe('Invented, half');
  press('Add note');
  await settled(() => expect([notes().length, notes()[0]]).toEqual([notesAtOnce, 'Invented, half']));
  expect(place.textContent).toContain(`1 to ${notesAtOnce} of ${notesAtOnce + 3}`);
});

it('a few notes have neither pages nor a count', async () => {
  const { place } = await workOn(2);
  expect(notes()).toEqual(['Invented note 2', 'Invented note 1']);
  expect(() => button('Next')).toThrow();
  expect(place.textContent).not.toContain('of 2');
});
