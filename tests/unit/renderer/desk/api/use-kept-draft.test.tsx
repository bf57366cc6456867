// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { useKeptDraft, type KeptDraft } from '../../../../../renderer/desk/api/use-kept-draft.ts';

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

describe('useKeptDraft', () => {
  it('sends the first key without waiting for a pause', async () => {
    kept.keep('h');
    await Promise.resolve();
    expect(vault.stored).toEqual(['h']);
  });

  it('has one call under way, and only the latest waits for it', async () => {
    for (const typed of ['h', 'ha', 'hal', 'half']) kept.keep(typed);
    await settled();
    expect(vault.stored).toEqual(['half']);
    for (const typed of ['half ', 'half a']) {
      kept.keep(typed);
      await settled();
    }
    expect(vault.stored).toEqual(['half']);
    await vault.answer();
    expect(vault.stored).toEqual(['half', 'half a']);
    await vault.answer();
    expect(vault.stored).toEqual(['half', 'half a']);
  });

  it('stores what waits although its place has gone away', async () => {
    kept.keep('first');
    await settled();
    kept.keep('second');
    act(() => root.unmount());
    await vault.answer();
    expect(vault.stored).toEqual(['first', 'second']);
    root = createRoot(document.createElement('div'));
  });

  it('stores nothing more once what waits was dropped', async () => {
    kept.keep('first');
    await settled();
    kept.keep('second');
    kept.drop();
    await vault.answer();
    expect(vault.stored).toEqual(['first']);
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
