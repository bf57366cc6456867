// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { field, type } from '../../../support/page-actions.ts';
import { pressOnce, settled, shownDesk } from '../../../support/shown-desk.tsx';

let gone: () => void = () => undefined;
/** What was asked of the vault and has not reached it yet. */
let held: (() => void)[] = [];
const slow = ['incidents.part', 'writing.finish'];

beforeEach(async () => {
  held = [];
  gone = await shownDesk((port) => {
    const post = port.postMessage.bind(port);
    port.postMessage = (message: { readonly call?: string }) => {
      if (message.call !== undefined && slow.includes(message.call)) held.push(() => post(message));
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

/** Writes down what somebody said, and is still waiting for the vault. */
async function write(): Promise<void> {
  await pressOnce('Write down a tip');
  await settled(() => void field('What was told'));
  act(() => document.querySelector<HTMLInputElement>('input[type=radio]')?.click());
  type('What was told', 'Invented words of a caller.');
  await pressOnce('Keep as a tip');
  await settled(() => expect(held).toHaveLength(1));
}

it('whoever waits for a tip that was written down is led to it', async () => {
  await write();
  for (const go of held) go();
  await settled(() => expect(document.querySelector('main')?.dataset['view']).toBe('tips'));
});

it('whoever has gone on from what was written down stays there, and finds the list of tips as it was', async () => {
  await write();
  await pressOnce('Organisations2');
  await settled(() => expect(title()).toBe('Organisations and companies'));
  const before = document.querySelector<HTMLInputElement>('input[type=search]')?.value;
  expect(before).toContain('open');
  for (const go of held) go();
  type('Search by name, in any script, or by registration number', 'nobody is called this');
  await settled(() => expect(document.body.textContent).toContain('No organisation has such a name or number.'));
  expect(title()).toBe('Organisations and companies');
  expect(document.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe(before);
});
