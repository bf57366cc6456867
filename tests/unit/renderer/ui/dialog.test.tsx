// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Dialog } from '../../../../renderer/ui/Dialog.tsx';

let root: Root;
let place: HTMLElement;
let closed: number;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  closed = 0;
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const show = (isBusy: boolean): void =>
  act(() =>
    root.render(
      <Dialog title="Invented" isBusy={isBusy} onClose={() => (closed += 1)}>
        <input aria-label="Words" />
      </Dialog>,
    ),
  );
const escape = (): void =>
  act(() => {
    document.querySelector('input')?.focus();
    document.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  });

it('stays while what it asked for is under way, and closes on Escape before and after', () => {
  show(true);
  escape();
  expect(closed).toBe(0);
  show(false);
  escape();
  expect(closed).toBe(1);
});
