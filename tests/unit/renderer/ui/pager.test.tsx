// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskTranslation } from '#i18n/desk-translation.ts';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { Pager } from '../../../../renderer/ui/Pager.tsx';

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

function Pages({ total }: { readonly total: number }) {
  const [offset, setOffset] = useState(100);
  const { locale, messages } = deskLocales.en;
  return (
    <DeskTranslation messages={messages} locale={locale}>
      <output>{offset}</output>
      <Pager offset={offset} perPage={50} total={total} onOffset={setOffset} />
    </DeskTranslation>
  );
}
const show = (total: number): void => act(() => root.render(<Pages total={total} />));
const offset = () => place.querySelector('output')?.textContent;

it('turns back to the last page there is when its list has become shorter', () => {
  show(101);
  expect(offset()).toBe('100');
  show(100);
  expect(offset()).toBe('50');
  show(7);
  expect(offset()).toBe('0');
});

it('stays where it is while nobody knows yet how long the list is', () => {
  show(0);
  expect(offset()).toBe('100');
});
