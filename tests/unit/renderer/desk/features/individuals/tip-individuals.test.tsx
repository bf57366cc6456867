// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { TipIndividuals } from '../../../../../../renderer/desk/features/individuals/TipIndividuals.tsx';
import { press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../../support/vault-with-tips.ts';

const words = 'How this tip tells of them';
let world: VaultWithTips;
let shown: Shown;
let gone: string[];

const tip = (at: number): string => world.tipIds[at] ?? '';
const ofTip = async (at: number) => must(await world.harness.api['individuals.ofTip']({ tipId: tip(at) })).individuals;
const show = async (at: number): Promise<void> => {
  shown = await shownWithVault(world.harness, <RoleProvider role="manage" isSample={false}><TipIndividuals tipId={tip(at)} onTip={(tipId) => gone.push(tipId)} /></RoleProvider>);
};
const choose = (text: string): void =>
  act(() => {
    const radio = [...document.querySelectorAll('label')].find((each) => each.textContent.includes(text))?.querySelector('input');
    if (!radio) throw new Error(`no choice ${text}`);
    radio.click();
  });

beforeEach(async () => {
  world = await vaultWithTips(['Invented one', 'Invented two', 'Invented three']);
  gone = [];
});
afterEach(() => shown.gone());

describe('whom a tip tells of', () => {
  it('is said in words, of somebody new or of one another tip tells of, who then leads there', async () => {
    must(await world.harness.api['individuals.tell']({ tipId: tip(1), individualId: null, words: 'the girl with the burnt hand (invented)' }));
    await show(0);
    await shown.settled(() => expect(shown.place.textContent).toContain('Nobody is recorded.'));
    press('Add a person…');
    await shown.settled(() => expect(document.body.textContent).toContain('Person 1: the girl with the burnt hand (invented) (1 tip, 1 independent source)'));
    type(words, 'my cousin with the scar (invented)');
    choose('Person 1:');
    press('Save');
    await shown.settled(() => expect(shown.place.textContent).toContain('2 independent sources'));
    expect((await ofTip(0)).map(({ number, words: said, othersTotal }) => [number, said, othersTotal])).toEqual([[1, 'my cousin with the scar (invented)', 1]]);
    press(`Tip ${must(await world.harness.api['tips.get']({ tipId: tip(1) })).number}`);
    expect(gone).toEqual([tip(1)]);
  });

  it('is somebody new where nobody else is chosen, is reworded, and is taken back', async () => {
    await show(0);
    await shown.settled(() => expect(shown.place.textContent).toContain('Nobody is recorded.'));
    press('Add a person…');
    await shown.settled(() => expect(document.body.textContent).toContain('No other tip has a person recorded yet.'));
    type(words, 'A (invented)');
    press('Save');
    await shown.settled(() => expect(shown.place.textContent).toContain('No other tip tells of them.'));
    press('Change words about Person 1…');
    type(words, 'A with a scar (invented)');
    press('Save');
    await shown.settled(() => expect(shown.place.textContent).toContain('A with a scar (invented)'));
    press('Person 1 is not told of here');
    await shown.settled(() => expect(shown.place.textContent).toContain('Person 1 is not told of here any more.'));
    expect(await ofTip(0)).toEqual([]);
  });

  it('is told in a dialog that stays when something is done that was under way before it was opened', async () => {
    must(await world.harness.api['individuals.tell']({ tipId: tip(0), individualId: null, words: 'A (invented)' }));
    await show(0);
    await shown.settled(() => expect(shown.place.textContent).toContain('A (invented)'));
    press('Person 1 is not told of here');
    press('Add a person…');
    await shown.settled(() => expect(shown.place.textContent).toContain('Person 1 is not told of here any more.'));
    expect(document.querySelector('[role=dialog]')).not.toBeNull();
  });

  it('is one person with another where somebody says so, and two again when that is taken back', async () => {
    must(await world.harness.api['individuals.tell']({ tipId: tip(0), individualId: null, words: 'A (invented)' }));
    must(await world.harness.api['individuals.tell']({ tipId: tip(1), individualId: null, words: 'B (invented)' }));
    await show(1);
    await shown.settled(() => expect(shown.place.textContent).toContain('Person 2'));
    press('Person 2 is the same person as…');
    await shown.settled(() => expect(document.body.textContent).toContain('Person 1: A (invented)'));
    press('They are one person');
    await shown.settled(() => expect(document.querySelector('[role=alert]')?.textContent).toBe('Choose a person first.'));
    choose('Person 1:');
    press('They are one person');
    await shown.settled(() => expect(shown.place.textContent).toContain('Also recorded as Person 2.'));
    press('Not the same after all: Person 2 and Person 1');
    await shown.settled(() => expect(shown.place.textContent).toContain('Recorded as two people again.'));
    expect((await ofTip(1)).map(({ number, merged }) => [number, merged])).toEqual([[2, []]]);
  });
});
