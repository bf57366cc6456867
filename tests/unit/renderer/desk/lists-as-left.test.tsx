// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { portMessageKind } from '#shared/contract/host-calls.ts';
import { connect } from '../../../../renderer/desk/api/connect.ts';
import { Desk } from '../../../../renderer/desk/Desk.tsx';
import { installFakeVault } from '../../../support/desk-preview/fake-vault.ts';
import { button, field, press, type } from '../../../support/page-actions.ts';
import { patienceMs } from '../../../support/patience.ts';

let root: Root | undefined;

beforeEach(async () => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  installFakeVault({ state: 'open', tips: 0, keys: 0, standIn: false }, (port) => {
    window.dispatchEvent(new MessageEvent('message', { data: { kind: portMessageKind }, ports: [port] as never }));
  });
  const place = document.createElement('div');
  document.body.append(place);
  const connection = await connect(window);
  root = createRoot(place);
  await act(async () => {
    root?.render(<Desk connection={connection} language="en" />);
    await Promise.resolve();
  });
});

afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
});

const settled = (check: () => void) =>
  vi.waitFor(
    async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
      check();
    },
    { timeout: patienceMs },
  );
const pressOnce = async (name: string): Promise<void> => {
  await settled(() => void button(name));
  press(name);
};

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
