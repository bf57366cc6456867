// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type } from '../../../support/page-actions.ts';
import { pressOnce, settled, shownDesk } from '../../../support/shown-desk.tsx';

let gone: () => void = () => undefined;
/** What was asked of the vault and has not reached it yet. */
let held: (() => void)[] = [];

beforeEach(async () => {
  held = [];
  gone = await shownDesk((port) => {
    const post = port.postMessage.bind(port);
    port.postMessage = (message: { readonly call?: string }) => {
      if (message.call === 'incidents.part') held.push(() => post(message));
      else post(message);
    };
  });
});

afterEach(() => gone());

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
