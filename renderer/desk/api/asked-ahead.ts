import type { Api, CallName, Request } from '#shared/contract/contract.ts';

/** An answer that nobody has come for by then is of no use: what it says may have changed. */
const keptForMs = 2000;

export interface AskedAhead {
  /** The calls, where the first that asks what was asked ahead gets that answer. */
  readonly api: Api;
  /** Asks what a screen will ask as soon as it stands, so that it is answered while the screen is drawn. */
  readonly askAhead: <N extends CallName>(name: N, request: Request<N>) => void;
  /** Something has changed: nothing that was asked before counts. */
  readonly forget: () => void;
}

export function askedAhead(api: Api): AskedAhead {
  const waiting = new Map<string, unknown>();
  const keyOf = (name: CallName, request: unknown): string => `${name} ${JSON.stringify(request)}`;
  const askOf = (name: CallName): ((request: unknown) => unknown) => api[name] as (request: unknown) => unknown;
  const answerOf = (name: CallName, request: unknown): unknown => {
    const key = keyOf(name, request);
    const ahead = waiting.get(key);
    waiting.delete(key);
    return ahead ?? askOf(name)(request);
  };
  return {
    api: Object.fromEntries((Object.keys(api) as CallName[]).map((name) => [name, (request: unknown) => answerOf(name, request)])) as unknown as Api,
    askAhead: (name, request) => {
      const key = keyOf(name, request);
      const answer = askOf(name)(request);
      waiting.set(key, answer);
      setTimeout(() => {
        if (waiting.get(key) === answer) waiting.delete(key);
      }, keptForMs);
    },
    forget: () => waiting.clear(),
  };
}
