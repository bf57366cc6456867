// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { useCall, type Call } from '../../../../../renderer/desk/api/use-call.ts';

let root: Root;
let call: Call<string>;
let done: string[];
let refused: number;
let answers: ((result: Result<string, Code>) => void)[];

function Asker() {
  call = useCall<string>(
    (reply) => done.push(reply),
    () => (refused += 1),
  );
  return null;
}

const ask = (): Promise<Result<string, Code>> => new Promise((resolve) => answers.push(resolve));
const answer = (result: Result<string, Code>): Promise<void> =>
  act(async () => {
    answers.shift()?.(result);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  [done, refused, answers] = [[], 0, []];
  root = createRoot(document.createElement('div'));
  act(() => root.render(<Asker />));
});
afterEach(() => act(() => root.unmount()));

describe('useCall', () => {
  it('asks nothing further while a call is under way, even before anything is drawn anew', async () => {
    let second: unknown = 'not yet';
    await act(async () => {
      const { run } = call;
      void run(ask);
      second = await run(ask);
    });
    expect([answers.length, second, call.isBusy]).toEqual([1, undefined, true]);
    await answer({ ok: true, value: 'first' });
    expect([done, call.isBusy]).toEqual([['first'], false]);
    act(() => void call.run(ask));
    await answer({ ok: true, value: 'second' });
    expect(done).toEqual(['first', 'second']);
  });

  it('keeps a refusal until the next call or until it is dismissed, and tells whoever asked of nothing else', async () => {
    const heard: string[] = [];
    act(() => void call.run(ask, (reply) => heard.push(reply)));
    await answer({ ok: false, code: 'disk-full' });
    expect([call.code, done, heard, refused]).toEqual(['disk-full', [], [], 1]);
    act(() => call.dismiss());
    expect(call.code).toBeUndefined();
    act(() => void call.run(ask, (reply) => heard.push(reply)));
    await answer({ ok: false, code: 'not-found' });
    act(() => void call.run(ask, (reply) => heard.push(reply)));
    expect(call.code).toBeUndefined();
    await answer({ ok: true, value: 'at last' });
    expect([done, heard, refused]).toEqual([['at last'], ['at last'], 2]);
  });
});
