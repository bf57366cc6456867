// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import { firstLook } from '../../../../../../renderer/desk/features/map/map-look.ts';
import { MapPage } from '../../../../../../renderer/desk/features/map/MapPage.tsx';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let harness: Harness;
let shown: Shown;
let opened: (readonly ['compounds' | 'tips', PlaceFilter])[];

/** Keeps how the map looks, as the shell does. */
function Kept() {
  const [look, setLook] = useState(firstLook);
  return <MapPage look={look} onLook={setLook} onCompounds={(place) => opened.push(['compounds', place])} onTips={(place) => opened.push(['tips', place])} />;
}

const record = async (name: string, province: 'KH-18' | 'KH-12' | null, district: string | null = null): Promise<string> =>
  must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province, district, place: '' }, name: { text: name, language: 'en', kind: 'official', source: 'invented' } })).compoundId;

beforeEach(async () => {
  opened = [];
  const vault = await vaultWithTips(['Invented one', 'Invented two', 'ទីបី (invented)']);
  harness = vault.harness;
  const orchid = await record('Golden Orchid', 'KH-18', '1801');
  await record('金兰花园', 'KH-18');
  await record('Invented Hotel', null);
  for (const tip of ['Invented one', 'Invented two']) must(await harness.api['compounds.setLink']({ tipId: vault.tipOf(tip), compoundId: orchid, to: 'linked' }));
  shown = await shownWithVault(harness, <Kept />);
});
afterEach(() => shown.gone());

const button = (name: string): HTMLElement => {
  const found = [...shown.place.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
const radio = (name: string): HTMLElement => {
  const found = [...shown.place.querySelectorAll('label')].find((each) => each.textContent === name);
  if (found === undefined) throw new Error(`no choice ${name}`);
  return found;
};
const press = (element: HTMLElement): void => act(() => element.click());
const says = (words: string) => expect(shown.place.textContent).toContain(words);

describe('the map', () => {
  it('has a button for each place, named by its numbers, that opens the list of what is shown', async () => {
    await shown.settled(() => button('Preah Sihanouk: 2 compounds, 2 tips'));
    says('On the map: 2 of 3 compounds, in 1 place. Most: Preah Sihanouk: 2.');
    press(button('Preah Sihanouk: 2 compounds, 2 tips'));
    press(radio('Tips, by urgency'));
    await shown.settled(() => says('On the map: 2 of 3 tips, in 1 place.'));
    press(button('Preah Sihanouk: 2 compounds, 2 tips'));
    const place = { province: 'KH-18' };
    expect(opened).toEqual([['compounds', place], ['tips', place]]);
  });

  it('has what is not on it beside it, each with a way to its list', async () => {
    await shown.settled(() => says('Not on the map'));
    press(button('Place not known: 1 compound'));
    press(button('Place not known: 1 tip'));
    expect(opened).toEqual([['compounds', { country: null }], ['tips', { country: null }]]);
  });

  it('tells by district what is known so exactly, and says of the rest that it is not', async () => {
    await shown.settled(() => says('Not on the map'));
    press(radio('District'));
    await shown.settled(() => button('Preah Sihanouk, Preah Sihanouk: 1 compound, 2 tips'));
    press(button('Preah Sihanouk, district not known: 1 compound, 0 tips'));
    expect(opened).toEqual([['compounds', { province: 'KH-18', district: null }]]);
  });

  it('reads out beside it what a symbol stands for once it is gone to, and that nothing stands just there', async () => {
    await shown.settled(() => button('Preah Sihanouk: 2 compounds, 2 tips'));
    act(() => button('Preah Sihanouk: 2 compounds, 2 tips').focus());
    await shown.settled(() => says('Drawn in the middle of the province: not where it stands.'));
    says('No status yet: 2');
    says('U0 not assessed: 2');
    const described = button('Preah Sihanouk: 2 compounds, 2 tips').getAttribute('aria-describedby');
    expect(document.getElementById(described ?? '')?.textContent).toContain('No status yet: 2');
  });

  it('zooms and moves by keys and buttons, and comes back', async () => {
    await shown.settled(() => button('Zoom in'));
    const box = (): string | null | undefined => shown.place.querySelector('.map-outlines')?.getAttribute('viewBox');
    const first = box();
    const key = (name: string): void => act(() => void button('Zoom in').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));
    const seen = [first];
    for (const step of ['+', 'ArrowLeft', 'ArrowUp', '-']) {
      key(step);
      expect(seen).not.toContain(box());
      seen.push(box());
    }
    key('0');
    expect(box()).toBe(first);
    press(button('Zoom in'));
    press(button('Move right'));
    expect(box()).not.toBe(first);
    press(button('All of Cambodia'));
    expect(box()).toBe(first);
  });

  it('is a table with the same numbers, with what has no place and all of them', async () => {
    await shown.settled(() => says('Not on the map'));
    press(radio('Table'));
    await shown.settled(() => expect(shown.place.querySelector('table')).not.toBeNull());
    const rows = [...shown.place.querySelectorAll('tbody tr, tfoot tr')].map((row) => [...row.querySelectorAll('th, td')].slice(0, 2).map((cell) => cell.textContent));
    expect(rows).toEqual([['Preah Sihanouk', '2'], ['Place not known', '1'], ['All, each once', '3']]);
    press(button('Preah Sihanouk'));
    expect(opened).toEqual([['compounds', { province: 'KH-18' }]]);
  });

  it('follows the register while it is open', async () => {
    await shown.settled(() => says('in 1 place'));
    await record('Lotus', 'KH-12');
    shown.say({ notice: 'compounds.changed', value: {} });
    await shown.settled(() => button('Phnom Penh: 1 compound, 0 tips'));
  });
});
