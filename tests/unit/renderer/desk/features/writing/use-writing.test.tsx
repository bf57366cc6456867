// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { ConnectionProvider } from '../../../../../../renderer/desk/api/ConnectionProvider.tsx';
import { underWayAtMost } from '../../../../../../renderer/desk/api/use-kept-draft.ts';
import { useWriting, type Writing } from '../../../../../../renderer/desk/features/writing/use-writing.ts';

type Reply = { readonly ok: true; readonly value: { readonly draftId: string; readonly keptAt: number } } | { readonly ok: false; readonly code: Code };

let root: Root;
let asked: Request<'writing.keep'>[];
let answers: ((reply: Reply) => void)[];
let writing: Writing;

const settled = (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
const kept: Reply = { ok: true, value: { draftId: 'draft', keptAt: 1 } };
const answer = async (reply: Reply = kept): Promise<void> => {
  answers.shift()?.(reply);
  await settled();
};
const write = async (narrative: string): Promise<void> => {
  act(() => writing.change({ narrative }));
  await settled();
};
const words = (): readonly string[] => asked.map(({ draft }) => draft.narrative);

function Form() {
  writing = useWriting(0);
  return null;
}

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  asked = [];
  answers = [];
  const api = {
    'writing.keep': (request: Request<'writing.keep'>): Promise<Reply> => {
      asked.push(request);
      return new Promise((resolve) => answers.push(resolve));
    },
  };
  root = createRoot(document.createElement('div'));
  act(() => root.render(<ConnectionProvider connection={{ api } as never}>{<Form />}</ConnectionProvider>));
});
afterEach(() => act(() => root.unmount()));

it('waits for the first reply, which says how the draft is called, and from then on for none', async () => {
  for (const typed of ['a', 'ab', 'abc']) await write(typed);
  expect(words()).toEqual(['a']);
  await answer();
  expect(words()).toEqual(['a', 'abc']);
  expect(asked[1]?.draftId).toBe('draft');
  for (const typed of ['abcd', 'abcde']) await write(typed);
  expect(words()).toEqual(['a', 'abc', 'abcd', 'abcde']);
  expect(writing.isKept).toBe(false);
  while (answers.length > 0) await answer();
  expect(writing.isKept).toBe(true);
});

it('has so many under way, and only the latest waits for one of them', async () => {
  await write('first');
  await answer();
  const typed = Array.from({ length: underWayAtMost }, (_, at) => `key ${at}`);
  for (const text of typed) await write(text);
  await write('late');
  await write('latest');
  expect(words()).toEqual(['first', ...typed]);
  await answer();
  expect(words()).toEqual(['first', ...typed, 'latest']);
});

it('settles with how the draft is called once all of it is kept, and with nothing when that was refused', async () => {
  await write('a');
  let name: string | undefined = 'none yet';
  const first = writing.settle().then((draftId) => (name = draftId));
  expect(name).toBe('none yet');
  await answer({ ok: false, code: 'disk-full' });
  await first;
  expect(name).toBeUndefined();
  expect(writing.code).toBe('disk-full');
  const again = writing.settle().then((draftId) => (name = draftId));
  await settled();
  await answer();
  await again;
  expect(name).toBe('draft');
  expect(words()).toEqual(['a', 'a']);
  expect(writing.code).toBeUndefined();
});
