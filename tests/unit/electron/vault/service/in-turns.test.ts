import { describe, expect, it } from 'vitest';
import { inTurns } from '#vault/service/in-turns.ts';

/** All that is asked of a session. */
function session() {
  const clock = { ms: 100 };
  const state = { closing: false };
  return {
    clock,
    state,
    goOn: inTurns({
      environment: { monotonicMs: () => clock.ms },
      get closing() {
        return state.closing;
      },
    }),
  };
}

describe('long work', () => {
  it('gives others a turn when 8 ms have passed since the last one, and not after each small step', async () => {
    const { clock, goOn } = session();
    const turns: string[] = [];
    const step = async (name: string): Promise<void> => {
      let isOver = false;
      const other = new Promise<void>((resolve) =>
        setImmediate(() => {
          if (!isOver) turns.push(name);
          resolve();
        }),
      );
      await goOn();
      isOver = true;
      await other;
    };
    await step('at once');
    clock.ms += 7;
    await step('7 ms later');
    clock.ms += 1;
    await step('8 ms later');
    await step('straight after');
    clock.ms += 8;
    await step('8 ms after that');
    expect(turns).toEqual(['8 ms later', '8 ms after that']);
  });

  it('hears that the vault closes, also where that happened in the turn it gave', async () => {
    const { clock, state, goOn } = session();
    expect(await goOn()).toBe(true);
    clock.ms += 8;
    setImmediate(() => {
      state.closing = true;
    });
    expect(await goOn()).toBe(false);
  });
});
