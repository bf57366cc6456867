// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { DeskTranslation } from '#i18n/desk-translation.ts';
import { ComboBox } from '#ui/ComboBox.tsx';
import type { Option } from '#ui/Options.tsx';

const known: readonly Option<string>[] = [
  { value: 'nights', text: 'nights, 3 tips' },
  { value: 'night bus', text: 'night bus, 1 tip' },
];
let root: Root | undefined;
/** The answer to what was typed last. */
let answer: (options: readonly Option<string>[]) => void = () => undefined;

function Field() {
  const { messages, locale } = deskLocales.en;
  const [words, setWords] = useState('');
  const [options, setOptions] = useState<readonly Option<string>[]>([]);
  answer = setOptions;
  return (
    <DeskTranslation messages={messages} locale={locale}>
      <ComboBox label="Invented" value={words} options={options} onChange={setWords} onChoose={() => setWords('')} maxLength={40} />
    </DeskTranslation>
  );
}

const soon = (what: () => void): Promise<void> =>
  act(async () => {
    what();
    await Promise.resolve();
  });
const field = (): HTMLInputElement => document.querySelector('input') ?? expect.fail('there is no field');
const type = (words: string): Promise<void> =>
  soon(() => {
    field().focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), words);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
const isOpen = (): boolean => field().getAttribute('aria-expanded') === 'true';

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await soon(() => root?.render(<Field />));
});
afterEach(async () => {
  await soon(() => root?.unmount());
  document.body.replaceChildren();
});

it('opens the list on typing where what fits is there already', async () => {
  await soon(() => answer(known));
  await type('n');
  expect(isOpen()).toBe(true);
});

it('opens the list when what fits comes later than the typing', async () => {
  await type('n');
  expect(isOpen()).toBe(false);
  await soon(() => answer(known));
  expect(isOpen()).toBe(true);
  expect([...document.querySelectorAll('[role=option]')].map((option) => option.textContent)).toEqual(known.map(({ text }) => text));
});

it('leaves the list closed where nobody typed, where the words are gone, and where the field was left or Escape was pressed before', async () => {
  await soon(() => field().focus());
  await soon(() => answer(known));
  expect(isOpen()).toBe(false);

  await soon(() => answer([]));
  await type('n');
  await type('');
  await soon(() => answer(known));
  expect(isOpen()).toBe(false);

  await soon(() => answer([]));
  await type('n');
  await soon(() => field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  await soon(() => answer(known));
  expect(isOpen()).toBe(false);

  await soon(() => answer([]));
  await type('ni');
  await soon(() => field().blur());
  await soon(() => answer(known));
  expect(isOpen()).toBe(false);
  await soon(() => field().focus());
  expect(isOpen()).toBe(false);
});

it('opens a list that was closed once only after something is typed again', async () => {
  await type('n');
  await soon(() => answer(known));
  expect(isOpen()).toBe(true);
  await soon(() => field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  expect(isOpen()).toBe(false);
  await soon(() => answer(known.slice(1)));
  expect(isOpen()).toBe(false);
  await type('ni');
  expect(isOpen()).toBe(true);
});
