import { portMessageKind, type HostCallName, type HostOutcome, type HostReply, type HostRequest, type Purpose, type WindowApi } from '#shared/contract/host-calls.ts';
import { notices, type NoticeName } from '#shared/contract/contract.ts';
import { askedAhead, type AskedAhead } from './asked-ahead.ts';
import { portClient, type PortClient } from './port-client.ts';

declare global {
  interface Window {
    /** Put there by the preload. Only this file touches it. */
    readonly api: WindowApi;
  }
}

/** What the desk may ask of the host program. */
export interface Host {
  readonly info: () => Promise<HostReply<'host.info'>>;
  /** Keeps the language of the desk for its next windows. */
  readonly setLanguage: (language: HostRequest<'host.setLanguage'>['language']) => Promise<HostReply<'host.setLanguage'>>;
  /** Opens a file dialog. null: the person closed it. */
  readonly choose: (purpose: Purpose, suggestedName: string) => Promise<HostReply<'host.choose'>>;
  /** Tells that something is being copied, so that it leaves the clipboard again. */
  readonly copied: () => Promise<void>;
  /** Ends the vault process and this window; a fresh one opens. */
  readonly lock: () => Promise<void>;
}

export interface Connection extends PortClient, Pick<AskedAhead, 'askAhead' | 'forget'> {
  readonly host: Host;
}

/**
 * Resolves with the port that main posts to the page. Listens first and asks second, so that the answer cannot be missed.
 * Messages from another window, of another kind, or without a port are ignored.
 */
function receivePort(page: Window, ask: () => void): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>): void => {
      if (event.source !== null && event.source !== page) return;
      const message = event.data;
      if (typeof message !== 'object' || message === null || !('kind' in message) || message.kind !== portMessageKind) return;
      const port = event.ports[0];
      if (!port) return;
      page.removeEventListener('message', listen);
      resolve(port);
    };
    page.addEventListener('message', listen);
    ask();
  });
}

/** Connects the desk to its vault and its host. The only door to `window.api`. */
export async function connect(page: Window = window): Promise<Connection> {
  const port = await receivePort(page, () => page.api.connect());
  // Main refuses only what this desk never sends; a refusal is a bug, and rejects.
  const ask = async <N extends HostCallName>(name: N, request: HostRequest<N>): Promise<HostReply<N>> => {
    const outcome = (await page.api.call(name, request)) as HostOutcome<N>;
    if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
    return outcome.value;
  };
  const client = portClient(port);
  const { api, askAhead, forget } = askedAhead(client.api);
  for (const name of Object.keys(notices) as NoticeName[]) client.onNotice(name, () => forget(name));
  // Nothing waits in a window that nobody sees.
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.hidden) forget();
  });
  return {
    ...client,
    api,
    askAhead,
    forget,
    host: {
      info: () => ask('host.info', {}),
      setLanguage: (language) => ask('host.setLanguage', { language }),
      choose: (purpose, suggestedName) => ask('host.choose', { purpose, suggestedName }),
      copied: async () => {
        await ask('host.copied', {});
      },
      lock: async () => {
        await ask('host.lock', {});
      },
    },
  };
}
