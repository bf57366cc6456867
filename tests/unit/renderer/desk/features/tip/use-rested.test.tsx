// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRested } from '../../../../../../renderer/desk/features/tip/use-rested.ts';

let place: HTMLElement;
let root: Root;

function Reader({ tipId }: { readonly tipId: string }) {
  return <p>{useRested(tipId) ? `rests on ${tipId}` : `passes ${tipId}`}</p>;
}

const show = (tipId: string): void => act(() => root.render(<Reader tipId={tipId} />));
const wait = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => {
  vi.useFakeTimers();
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  place = document.createElement('div');
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

it('somebody who opens a tip by itself rests on it at once', () => {
  show('one');
  expect(place.textContent).toBe('rests on one');
  wait(5000);
  show('two');
  expect(place.textContent).toBe('rests on two');
});

it('somebody who walks through the list rests where they stay for a moment, and nowhere on the way', () => {
  show('one');
  wait(100);
  for (const tipId of ['two', 'three', 'four']) {
    show(tipId);
    expect(place.textContent).toBe(`passes ${tipId}`);
    wait(100);
  }
  expect(place.textContent).toBe('passes four');
  wait(50);
  expect(place.textContent).toBe('rests on four');
});
