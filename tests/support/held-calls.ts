import type { Api, CallName } from '#shared/contract/contract.ts';
import type { Harness } from './vault-harness.ts';

/** A vault whose answers can be kept back, and that tells what it was asked. */
export interface HeldCalls {
  readonly harness: Harness;
  /** How often the desk asked this. */
  readonly times: (name: CallName) => number;
  /** From now on this is answered by the real vault, but not before it is let go. */
  readonly hold: (name: CallName) => void;
  /** Lets everything go that was kept back. */
  readonly letGo: () => void;
}

/** The same vault, seen by a desk to which it answers late. */
export function heldCalls(harness: Harness): HeldCalls {
  const asked: CallName[] = [];
  const held = new Set<CallName>();
  let waiting: (() => void)[] = [];
  const call = async (name: CallName, request: unknown): Promise<unknown> => {
    asked.push(name);
    const answer = await (harness.api[name] as (request: unknown) => Promise<unknown>)(request);
    if (held.has(name)) await new Promise<void>((resolve) => waiting.push(resolve));
    return answer;
  };
  const names = Object.keys(harness.api) as CallName[];
  return {
    harness: { ...harness, api: Object.fromEntries(names.map((name) => [name, (request: unknown) => call(name, request)])) as unknown as Api },
    times: (name) => asked.filter((each) => each === name).length,
    hold: (name) => void held.add(name),
    letGo: () => {
      held.clear();
      const going = waiting;
      waiting = [];
      for (const go of going) go();
    },
  };
}
