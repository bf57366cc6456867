import * as v from 'valibot';
import { deskLanguages } from '../domain/desk-language.ts';
import type { RequestCode } from '../errors.ts';
import type { Result } from '../result.ts';
import { count, handle, nothing, text } from './schema.ts';

/** Why a path is asked for: the vault accepts a handle only for the purpose it was granted for. */
export const purposes = ['import-files', 'import-folder', 'vault-folder', 'tip-form', 'dossier', 'attachment', 'evidence', 'recovery-page', 'backup-folder', 'restore-from', 'custody', 'custody-check', 'drop-folder', 'tip-form-check', 'key-card', 'key-card-read', 'key-poster', 'reply-bundle', 'incidents', 'interpreter-package', 'interpreter-return', 'register-read', 'register-table', 'receiver-key', 'commitment-opening'] as const;
export type Purpose = (typeof purposes)[number];

/** What the renderer may ask of main. Main keeps every path; the renderer gets a one-use handle and a name to show. */
export const hostCalls = {
  /** `locksFromAnywhere`: the system gave us the key that locks while another program is in front. `language`: null where nobody chose one. */
  'host.info': {
    request: nothing,
    reply: v.strictObject({ kind: v.picklist(['electron', 'stand-in']), version: text(60), appVersion: text(60), locksFromAnywhere: v.boolean(), language: v.nullable(v.picklist(deskLanguages)) }),
  },
  /** The desk speaks this from now on, also before a vault is open. `isKept`: also after the app ends. */
  'host.setLanguage': { request: v.strictObject({ language: v.picklist(deskLanguages) }), reply: v.strictObject({ isKept: v.boolean() }) },
  /** Opens the file dialog for this purpose. null: the person closed it. */
  'host.choose': {
    request: v.strictObject({ purpose: v.picklist(purposes), suggestedName: text(200) }),
    reply: v.nullable(v.strictObject({ handle, name: text(300), count })),
  },
  /** Something is being copied or cut in the desk: the clipboard is cleared later unless it has changed by then. */
  'host.copied': { request: nothing, reply: nothing },
  /** Ends the vault process, destroys this window with its session and opens a fresh one. */
  'host.lock': { request: nothing, reply: nothing },
} as const;

export type HostCallName = keyof typeof hostCalls;
export type HostRequest<N extends HostCallName> = v.InferOutput<(typeof hostCalls)[N]['request']>;
export type HostReply<N extends HostCallName> = v.InferOutput<(typeof hostCalls)[N]['reply']>;

/** What `window.api.call` resolves to. It rejects only when main itself is broken. */
export type HostOutcome<N extends HostCallName> = Result<HostReply<N>, RequestCode>;

/** IPC channel of a host call, and of the request for a port. */
export const hostChannel = (name: HostCallName): string => `tipkeep:${name}`;
export const connectChannel = 'tipkeep:connect';
export const portChannel = 'tipkeep:port';

/** What the preload puts on `window.api`. The port itself arrives by `window.postMessage`, since contextBridge cannot carry one. */
export interface WindowApi {
  readonly call: (name: HostCallName, request: unknown) => Promise<unknown>;
  readonly connect: () => void;
}
export const portMessageKind = 'tipkeep-port';
