import type { Api, CallName, NoticeName, Request } from '#shared/contract/contract.ts';

/** An answer that nobody has come for by then is of no use: what it says may have changed. */
const keptForMs = 2000;
/** Of one call at most so many answers wait: what a vault holds is in this page only for what is on the screen or next to it. */
const keptAtMost = 3;

export interface AskedAhead {
  /** The calls, where the first that asks what was asked ahead gets that answer. */
  readonly api: Api;
  /** Asks what a screen will ask as soon as it stands, so that it is answered while the screen is drawn. Not asked again while an answer waits. `forMs`: as long as an answer counts that no notice would take back. */
  readonly askAhead: <N extends CallName>(name: N, request: Request<N>, forMs?: number) => void;
  /** Something has changed: nothing that was asked before counts, except tips where only what a member has opened changed, which no tip says. Without a notice nothing is kept at all. */
  readonly forget: (notice?: NoticeName) => void;
}

interface Ahead {
  readonly answer: unknown;
  readonly timer: ReturnType<typeof setTimeout>;
}

export function askedAhead(api: Api): AskedAhead {
  const waiting = new Map<CallName, Map<string, Ahead>>();
  const askOf = (name: CallName): ((request: unknown) => unknown) => api[name] as (request: unknown) => unknown;
  const drop = (name: CallName, wanted: string): void => {
    clearTimeout(waiting.get(name)?.get(wanted)?.timer);
    waiting.get(name)?.delete(wanted);
  };
  const answerOf = (name: CallName, request: unknown): unknown => {
    const ahead = waiting.get(name);
    // Requests may carry a piece of a file: none is written out unless the same call has been asked ahead.
    if (ahead === undefined || ahead.size === 0) return askOf(name)(request);
    const wanted = JSON.stringify(request);
    const found = ahead.get(wanted);
    drop(name, wanted);
    return found === undefined ? askOf(name)(request) : found.answer;
  };
  return {
    api: Object.fromEntries((Object.keys(api) as CallName[]).map((name) => [name, (request: unknown) => answerOf(name, request)])) as unknown as Api,
    askAhead: (name, request, forMs = keptForMs) => {
      const wanted = JSON.stringify(request);
      const ahead = waiting.get(name) ?? new Map<string, Ahead>();
      waiting.set(name, ahead);
      const there = ahead.get(wanted);
      // Whoever asks again counts on it: others go first.
      ahead.delete(wanted);
      ahead.set(wanted, there ?? { answer: askOf(name)(request), timer: setTimeout(() => drop(name, wanted), forMs) });
      const [oldest] = ahead.keys();
      if (ahead.size > keptAtMost && oldest !== undefined) drop(name, oldest);
    },
    forget: (notice) => {
      for (const [name, ahead] of waiting) if (notice !== 'reading.changed' || name !== 'tips.get') for (const wanted of [...ahead.keys()]) drop(name, wanted);
    },
  };
}
