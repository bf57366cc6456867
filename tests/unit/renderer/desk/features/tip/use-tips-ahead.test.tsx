// @vitest-environment happy-dom
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TipView } from '#shared/contract/tip-calls.ts';
import type { Connection } from '../../../../../../renderer/desk/api/connect.ts';
import { ConnectionProvider } from '../../../../../../renderer/desk/api/ConnectionProvider.tsx';
import { useTipsAhead } from '../../../../../../renderer/desk/features/tip/use-tips-ahead.ts';

const asked: string[] = [];
const forgotten = { times: 0 };
const connection = {
  askAhead: (name: string, { tipId }: { readonly tipId: string }) => void asked.push(`${name} ${tipId}`),
  forget: () => void (forgotten.times += 1),
} as unknown as Connection;

function Screen({ shown, beside }: { readonly shown: TipView | undefined; readonly beside: readonly string[] }) {
  const onBeside = useTipsAhead(shown);
  useEffect(() => onBeside(beside), [onBeside, beside]);
  return null;
}

const tip = (tipId: string) => ({ tipId }) as TipView;
let show: (shown: TipView | undefined, beside: readonly string[]) => void;
let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  asked.length = 0;
  forgotten.times = 0;
  const root = createRoot(document.createElement('div'));
  show = (shown, beside) => act(() => root.render(<ConnectionProvider connection={connection}><Screen shown={shown} beside={beside} /></ConnectionProvider>));
  leave = () => act(() => root.unmount());
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('asks for the tips beside the one on screen once that is drawn, and for none while another is fetched', () => {
  show(undefined, ['b', 'c']);
  vi.advanceTimersByTime(1000);
  expect(asked).toEqual([]);
  show(tip('a'), ['b', 'c']);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(10);
  expect(asked).toEqual(['tips.get b', 'tips.get c']);
});

it('asks for nothing in a window that nobody sees', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  show(tip('a'), ['b']);
  vi.advanceTimersByTime(1000);
  expect(asked).toEqual([]);
});

it('leaves nothing behind when the screen goes', () => {
  show(tip('a'), ['b']);
  leave();
  vi.advanceTimersByTime(1000);
  expect(asked).toEqual([]);
  expect(forgotten.times).toBe(1);
});
