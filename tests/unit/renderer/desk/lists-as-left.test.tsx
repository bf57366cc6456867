// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { field, press, type } from '../../../support/page-actions.ts';
import { pressOnce, settled, shownDesk } from '../../../support/shown-desk.tsx';

let gone: () => void = () => undefined;

beforeEach(async () => {
  gone = await shownDesk();
});

afterEach(() => gone());

describe('a list whose rows lead to pages of their own', () => {
  it('is found as it was left by who goes back: incidents', async () => {
    await pressOnce('Incidents3');
    await settled(() => void field('Find an incident'));
    type('Find an incident', 'police');
    await pressOnce('Escape, date not known');
    await pressOnce('All incidents');
    await settled(() => expect(field('Find an incident').value).toBe('police'));
    // The side bar leads to all of them.
    await pressOnce('Incidents3');
    await settled(() => expect(field('Find an incident').value).toBe(''));
  });

  it('is found as it was left by who goes back: organisations', async () => {
    const search = 'Search by name, in any script, or by registration number';
    await pressOnce('Organisations2');
    await settled(() => void field(search));
    const cards = () => [...document.querySelectorAll('.compound-card button')];
    await settled(() => expect(cards()).toHaveLength(2));
    const name = cards()[0]?.textContent ?? '';
    type(search, name);
    await settled(() => expect(cards()).toHaveLength(1));
    await pressOnce(name);
    await pressOnce('All organisations');
    await settled(() => expect(cards()).toHaveLength(1));
    expect(field(search).value).toBe(name);
    await pressOnce('Organisations2');
    await settled(() => expect(cards()).toHaveLength(2));
  });

  it('is found as it was left by who goes back: compounds', async () => {
    const search = 'Search by name, in any script';
    await pressOnce('Compounds2');
    await settled(() => void field(search));
    const cards = (): number => document.querySelectorAll('.compound-card').length;
    await settled(() => expect(cards()).toBe(2));
    type(search, 'Orchid');
    await settled(() => expect(cards()).toBe(1));
    press(document.querySelector('.compound-card button')?.textContent ?? '');
    await pressOnce('All compounds');
    await settled(() => expect(cards()).toBe(1));
    expect(field(search).value).toBe('Orchid');
    await pressOnce('Compounds2');
    await settled(() => expect(cards()).toBe(2));
  });
});
