// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskTranslation, useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { deskLocales } from '#shared/locales/desk-locales.ts';

let place: HTMLElement;
let root: ReturnType<typeof createRoot>;

/** Something that is done, taken back, and said so. */
function Part() {
  const { t } = useTranslation();
  const [said, say] = useSaid();
  return (
    <>
      <button onClick={() => say(({ t: inWords }) => inWords('desk.tags.added', { name: 'Poipet' }))}>{t('desk.tags.title')}</button>
      <button onClick={() => say(undefined)}>{t('desk.dismiss')}</button>
      <p>{said}</p>
    </>
  );
}

const shown = (language: DeskLanguage): void =>
  act(() =>
    root.render(
      <DeskTranslation messages={deskLocales[language].messages} locale={deskLocales[language].locale}>
        <Part />
      </DeskTranslation>,
    ),
  );
const press = (index: number): void => act(() => place.querySelectorAll('button')[index]?.click());
const said = (): string | null | undefined => place.querySelector('p')?.textContent;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  root = createRoot(place);
});
afterEach(() => act(() => root.unmount()));

it('what was said is in the language of the desk at once when that is changed, and goes when it is taken back', () => {
  shown('en');
  expect(said()).toBe('');
  press(0);
  expect(said()).toContain('Poipet');
  const english = said();
  shown('km');
  expect(said()).toContain('Poipet');
  expect(said()).toMatch(/\p{Script=Khmer}/u);
  shown('en');
  expect(said()).toBe(english);
  press(1);
  expect(said()).toBe('');
});
