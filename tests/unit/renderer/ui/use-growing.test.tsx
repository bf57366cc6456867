// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useGrowing } from '#ui/use-growing.ts';

let root: Root;
let drawn: number[];

function Growing({ total }: { readonly total: number }) {
  drawn.push(useGrowing(total));
  return null;
}

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  root = createRoot(document.createElement('div'));
  drawn = [];
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

it('what is long is drawn some lines a frame until all are there', () => {
  act(() => root.render(<Growing total={100} />));
  expect(drawn).toEqual([40]);
  for (let frame = 0; frame < 4; frame += 1) act(() => void vi.advanceTimersToNextFrame());
  expect(drawn).toEqual([40, 80, 100]);
});

it('what is short is there at once', () => {
  act(() => root.render(<Growing total={3} />));
  act(() => void vi.advanceTimersToNextFrame());
  expect(drawn).toEqual([3]);
});
