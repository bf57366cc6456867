// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { underWayAtMost, useKeptDraft, type KeptDraft } from '../../../../../renderer/desk/api/use-kept-draft.ts';

/** A vault that answers when told to. */
class SlowVault {
  readonly stored: string[] = [];
  readonly #answers: ((result: Result<unknown, Code>) => void)[] = [];

  readonly store = (draft: string): Promise<Result<unknown, Code>> => {
    this.stored.push(draft);
    return new Promise((resolve) => this.#answers.push(resolve));
  };

  async answer(result: Result<unknown, Code> = { ok: true, value: {} }): Promise<void> {
    this.#answers.shift()?.(result);
    await settled();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

let root: Root;
let vault: SlowVault;
let faults: Code[];
let kept: KeptDraft<string>;

function Field() {
  kept = useKeptDraft<string>(vault.store, (code) => faults.push(code));
  return null;
}

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  vault = new SlowVault();
  faults = [];
  root = createRoot(document.createElement('div'));
  act(() => root.render(<Field />));
});
afterEach(() => act(() => root.unmount()));

/** As many keys as are sent while none is answered. */
async function typedToTheLimit(): Promise<readonly string[]> {
  const typed = Array.from({ length: underWayAtMost }, (_, at) => `key ${at}`);
  for (const text of typed) {
    kept.keep(text);
    await settled();
  }
  expect(vault.stored).toEqual(typed);
  return typed;
}

describe('useKeptDraft', () => {
  it('sends the first key without waiting for a pause', async () => {
    kept.keep('h');
    await Promise.resolve();
    expect(vault.stored).toEqual(['h']);
  });

  it('sends what was typed in one turn once, and what is typed while that is on its way without waiting for it, in its order', async () => {
    for (const typed of ['h', 'ha', 'hal', 'half']) kept.keep(typed);
    await settled();
    expect(vault.stored).toEqual(['half']);
    for (const typed of ['half ', 'half a']) {
      kept.keep(typed);
      await Promise.resolve();
    }
    expect(vault.stored).toEqual(['half', 'half ', 'half a']);
    for (let answered = 0; answered < 3; answered++) await vault.answer();
    expect(vault.stored).toEqual(['half', 'half ', 'half a']);
  });

  it('has so many calls under way, and only the latest waits for one of them', async () => {
    const begun = await typedToTheLimit();
    for (const typed of ['late', 'later', 'latest']) {
      kept.keep(typed);
      await settled();
    }
    expect(vault.stored).toEqual(begun);
    await vault.answer();
    expect(vault.stored).toEqual([...begun, 'latest']);
    await vault.answer();
    expect(vault.stored).toEqual([...begun, 'latest']);
  });

  it('stores what waits although its place has gone away', async () => {
    const begun = await typedToTheLimit();
    kept.keep('last');
    act(() => root.unmount());
    await vault.answer();
    expect(vault.stored).toEqual([...begun, 'last']);
    root = createRoot(document.createElement('div'));
  });

  it('stores nothing more once what waits was dropped', async () => {
    const begun = await typedToTheLimit();
    kept.keep('last');
    kept.drop();
    await vault.answer();
    expect(vault.stored).toEqual(begun);
  });

  it('tells of a refusal, and stores the next all the same', async () => {
    kept.keep('first');
    await settled();
    await vault.answer({ ok: false, code: 'disk-full' });
    expect(faults).toEqual(['disk-full']);
    kept.keep('second');
    await settled();
    expect(vault.stored).toEqual(['first', 'second']);
  });

  it('is flushed when all of it is stored', async () => {
    let isFlushed = false;
    kept.keep('first');
    await settled();
    kept.keep('second');
    const flushed = kept.flush().then(() => (isFlushed = true));
    await vault.answer();
    expect(isFlushed).toBe(false);
    await vault.answer();
    await flushed;
    expect(isFlushed).toBe(true);
  });
});
