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
  const waiting = new Map<CallName, { readonly wanted: string; readonly answer: unknown }>();
  const askOf = (name: CallName): ((request: unknown) => unknown) => api[name] as (request: unknown) => unknown;
  const answerOf = (name: CallName, request: unknown): unknown => {
    const ahead = waiting.get(name);
    // Requests may carry a piece of a file: none is written out unless the same call has been asked ahead.
    if (ahead === undefined || ahead.wanted !== JSON.stringify(request)) return askOf(name)(request);
    waiting.delete(name);
    return ahead.answer;
  };
  return {
    api: Object.fromEntries((Object.keys(api) as CallName[]).map((name) => [name, (request: unknown) => answerOf(name, request)])) as unknown as Api,
    askAhead: (name, request) => {
      const ahead = { wanted: JSON.stringify(request), answer: askOf(name)(request) };
      waiting.set(name, ahead);
      setTimeout(() => {
        if (waiting.get(name) === ahead) waiting.delete(name);
      }, keptForMs);
    },
    forget: () => waiting.clear(),
  };
}
