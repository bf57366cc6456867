import { contract, notices, type Api, type CallName, type Notice, type NoticeName, type ReplyEnvelope } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { fail, type Result } from '#shared/result.ts';

export type NoticeValue<N extends NoticeName> = Extract<Notice, { readonly notice: N }>['value'];

/** The vault's end of the wire, as the desk sees it. */
export interface PortClient {
  readonly api: Api;
  /** Calls `listener` for every notice of this name until the returned function is called. */
  readonly onNotice: <N extends NoticeName>(name: N, listener: (value: NoticeValue<N>) => void) => () => void;
  /** Calls `listener` once when the vault's end is gone: it locked, or its process ended. */
  readonly onClosed: (listener: () => void) => () => void;
  /** Calls `listener` with the incident number of every reply that reports a bug in the vault. */
  readonly onIncident: (listener: (incident: string) => void) => () => void;
}

const isNoticeName = (name: unknown): name is NoticeName => typeof name === 'string' && Object.hasOwn(notices, name);

/**
 * Speaks the port protocol: numbered requests out, replies that carry the number back, notices in between.
 * When the port closes, everything that still waits is answered with `vault-locked`, and so is every later call.
 */
export function portClient(port: MessagePort): PortClient {
  const waiting = new Map<number, (result: Result<unknown, Code>) => void>();
  const listeners = new Map<NoticeName, Set<(value: never) => void>>();
  const closedListeners = new Set<() => void>();
  const incidentListeners = new Set<(incident: string) => void>();
  let lastNumber = 0;
  let closed = false;

  const answer = (reply: ReplyEnvelope): void => {
    const settle = waiting.get(reply.number);
    if (!settle) return;
    waiting.delete(reply.number);
    if (!reply.ok && reply.incident !== undefined) for (const listener of incidentListeners) listener(reply.incident);
    settle(reply.ok ? { ok: true, value: reply.value } : { ok: false, code: reply.code });
  };

  port.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = event.data;
    if (typeof message !== 'object' || message === null) return;
    if ('number' in message) answer(message as ReplyEnvelope);
    else if ('notice' in message && isNoticeName(message.notice)) {
      const { notice, value } = message as Notice;
      for (const listener of listeners.get(notice) ?? []) (listener as (value: unknown) => void)(value);
    }
  });
  port.addEventListener('close', () => {
    closed = true;
    for (const settle of waiting.values()) settle(fail('vault-locked'));
    waiting.clear();
    for (const listener of closedListeners) listener();
  });
  port.start();

  const call = (name: CallName, request: unknown): Promise<Result<unknown, Code>> => {
    if (closed) return Promise.resolve(fail('vault-locked'));
    lastNumber += 1;
    const number = lastNumber;
    return new Promise((resolve) => {
      waiting.set(number, resolve);
      port.postMessage({ number, call: name, request });
    });
  };

  const subscribe = <L>(set: Set<L>, listener: L): (() => void) => {
    set.add(listener);
    return () => void set.delete(listener);
  };

  const names = Object.keys(contract) as CallName[];
  return {
    api: Object.fromEntries(names.map((name) => [name, (request: unknown) => call(name, request)])) as unknown as Api,
    onNotice: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      return subscribe(set, listener as (value: never) => void);
    },
    onClosed: (listener) => subscribe(closedListeners, listener),
    onIncident: (listener) => subscribe(incidentListeners, listener),
  };
}
