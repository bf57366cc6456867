// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { afterEach, expect, it, vi } from 'vitest';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { DeskTranslation } from '#i18n/desk-translation.ts';
import { desk as km } from '#shared/locales/km/desk.ts';
import { ComboBox } from '#ui/ComboBox.tsx';
import { Select } from '#ui/Select.tsx';
import { ariaWords, giveAriaWords } from '../../../../renderer/desk/aria-words.ts';

let root: Root | undefined;
afterEach(async () => {
  await act(async () => {
    root?.unmount();
    await Promise.resolve();
  });
  document.body.replaceChildren();
});

const words = ariaWords(deskLocales);
const says = (library: string, key: string, locale: string, values: Readonly<Record<string, unknown>> = {}): string => words[library]?.[key]?.(values, { locale }) ?? '';

async function show(locale: 'en' | 'km', what: ReactNode): Promise<void> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  giveAriaWords(window, words);
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  const { messages, locale: tag } = deskLocales[locale];
  await act(async () => {
    root?.render(
      <I18nProvider locale={tag}>
        <DeskTranslation messages={messages} locale={tag}>{what}</DeskTranslation>
      </I18nProvider>,
    );
    await Promise.resolve();
  });
}

/** Everything a screen reader is given beside what the test put there. */
const spoken = (): readonly string[] => [...document.querySelectorAll('*')].flatMap((element) => [element.getAttribute('aria-label'), element.children.length === 0 ? element.textContent : null].flatMap((text) => (text === null || text.trim() === '' ? [] : [text])));

it('says in Khmer what the library of components says by itself, and in English in an English desk', () => {
  expect(says('@react-aria/overlays', 'dismiss', 'km-KH')).toBe(km.aria.dismiss);
  expect(says('@react-aria/overlays', 'dismiss', 'en-GB')).toBe('Dismiss');
  expect(says('@react-aria/combobox', 'countAnnouncement', 'km-KH', { optionCount: 3 })).toBe('មាន 3 ឲ្យជ្រើស។');
  expect(says('@react-aria/combobox', 'focusAnnouncement', 'en-GB', { isGroupChange: true, groupTitle: 'Invented group', optionText: 'Invented', isSelected: true })).toBe('Invented group: Invented, chosen');
  expect(says('@react-aria/combobox', 'focusAnnouncement', 'en-GB', { isGroupChange: false, optionText: 'Invented', isSelected: false })).toBe('Invented');
});

it('speaks no English word in a Khmer desk around a choice that is open', async () => {
  await show('km', <Select label="ក" value={null} options={[{ value: 'a', text: 'ខ' }]} onChange={() => undefined} />);
  await act(async () => {
    document.querySelector('button')?.click();
    await Promise.resolve();
  });
  expect(document.querySelector('[role=listbox]')).not.toBeNull();
  expect(spoken().filter((text) => /[a-z]/iu.test(text))).toEqual([]);
  expect(spoken()).toContain(km.aria.dismiss);
});

it('speaks no English word in a Khmer desk around a field with suggestions', async () => {
  await show('km', <ComboBox label="ក" value="" options={[{ value: 'a', text: 'ខ' }]} onChange={() => undefined} onChoose={() => undefined} maxLength={20} />);
  await act(async () => {
    document.querySelector('button')?.click();
    await Promise.resolve();
  });
  expect(spoken().filter((text) => /[a-z]/iu.test(text))).toEqual([]);
});
