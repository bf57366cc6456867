// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { portMessageKind } from '#shared/contract/host-calls.ts';
import { connect } from '../../../../renderer/desk/api/connect.ts';
import { Desk } from '../../../../renderer/desk/Desk.tsx';
import { installFakeVault } from '../../../support/desk-preview/fake-vault.ts';
import { button, press, type } from '../../../support/page-actions.ts';
import { patienceMs } from '../../../support/patience.ts';

let root: Root | undefined;
/** What was asked of the vault and has not reached it yet. */
let held: (() => void)[] = [];

beforeEach(async () => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  held = [];
  installFakeVault({ state: 'open', tips: 0, keys: 0, standIn: false }, (port) => {
    const post = port.postMessage.bind(port);
    port.postMessage = (message: { readonly call?: string }) => {
      if (message.call === 'incidents.part') held.push(() => post(message));
      else post(message);
    };
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
const title = (): string | null | undefined => document.querySelector('h1')?.textContent;
/** Parts an incident from the one it was merged into, and is still waiting for the vault. */
async function part(): Promise<void> {
  await pressOnce('Incidents3');
  await pressOnce('Escape, date not known');
  await pressOnce('It is not the same after all: incident 90');
  expect(held).toHaveLength(1);
}

it('what came of a press leads on whoever waits for it', async () => {
  await part();
  for (const go of held) go();
  await settled(() => expect(title()).toBe('Escape, 2026'));
});

it('whoever has gone to another page meanwhile stays there', async () => {
  await part();
  await pressOnce('Organisations2');
  await settled(() => expect(title()).toBe('Organisations and companies'));
  for (const go of held) go();
  // What is asked after it is answered after it.
  type('Search by name, in any script, or by registration number', 'nobody is called this');
  await settled(() => expect(document.body.textContent).toContain('No organisation has such a name or number.'));
  expect(title()).toBe('Organisations and companies');
});
