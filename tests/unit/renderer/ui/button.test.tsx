// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Button } from '../../../../renderer/ui/Button.tsx';

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

/** Adds up to one, and cannot add more. */
function Once() {
  const [count, setCount] = useState(0);
  return (
    <>
      <output>{count}</output>
      <Button isDisabled={count > 0} onPress={() => setCount(count + 1)}>
        Add
      </Button>
    </>
  );
}

it('keeps the focus where its own press has disabled it, does nothing more, and is disabled once somebody goes on', () => {
  act(() => root.render(<Once />));
  const button = place.querySelector('button');
  act(() => button?.focus());
  act(() => button?.click());
  expect(place.querySelector('output')?.textContent).toBe('1');
  expect(button?.disabled).toBe(false);
  expect(button?.getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(button);
  act(() => button?.click());
  expect(place.querySelector('output')?.textContent).toBe('1');
  act(() => button?.blur());
  expect(button?.disabled).toBe(true);
});
