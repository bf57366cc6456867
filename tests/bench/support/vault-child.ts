import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { contract, type Api, type CallName, type ReplyEnvelope } from '#shared/contract/contract.ts';
import type { Purpose } from '#shared/contract/host-calls.ts';
import type { FromVault, ToVault } from '#shared/contract/process-messages.ts';
import { host, repositoryRoot } from '../../e2e/support/launch.ts';
import type { BenchVault } from './bench-vaults.ts';

/** A vault in a process of its own, spoken to as the window speaks to it: requests and replies by structured clone. */
export interface VaultChild {
  readonly pid: number;
  readonly api: Api;
  readonly grant: (purpose: Purpose, file: string) => string;
  /** Closes the vault cleanly and waits for the process to end. */
  readonly end: () => Promise<void>;
}

type FromChild = { readonly to: 'parent'; readonly data: FromVault } | { readonly to: 'window'; readonly data: unknown };

const resources = path.join(repositoryRoot, 'out');

/** The built vault process, out/main/vault.js, as the app starts it; its parent port is plain Node's channel. */
export function startBuiltVault(vault: BenchVault): Promise<VaultChild> {
  const parentPort = pathToFileURL(path.join(import.meta.dirname, 'parent-port.mjs')).href;
  return started(fork(path.join(resources, 'main', 'vault.js'), { execArgv: ['--import', parentPort], serialization: 'advanced', cwd: repositoryRoot }), vault);
}

/** The service from its sources, with the derived key handed in. */
export function startKeyedVault(vault: BenchVault): Promise<VaultChild> {
  const child = fork(path.join(import.meta.dirname, 'keyed-vault.ts'), { execArgv: ['--import', 'tsx'], serialization: 'advanced', cwd: repositoryRoot });
  child.send({ to: 'keys', data: vault.derivedKeys });
  return started(child, vault);
}

async function started(child: ChildProcess, vault: BenchVault): Promise<VaultChild> {
  const tell = (data: ToVault): void => void child.send({ to: 'parent', data });
  const waiting = new Map<number, (reply: ReplyEnvelope) => void>();
  let ready: () => void = () => undefined;
  child.on('message', (message: FromChild) => {
    if (message.to === 'parent') {
      if (message.data.kind === 'ready') ready();
      return;
    }
    const reply = message.data as Partial<ReplyEnvelope>;
    if (reply.number === undefined) return;
    waiting.get(reply.number)?.(reply as ReplyEnvelope);
    waiting.delete(reply.number);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    ready = resolve;
    void ended.then(() => reject(new Error('the vault process ended before it was ready')));
    tell({ kind: 'start', folder: vault.folder, sampleFolder: `${vault.folder}-sample`, resources, practiceHost: host === 'stand-in', wrongSecrets: 0, glance: null });
  });
  tell({ kind: 'client' });
  let number = 0;
  const call = (name: CallName, request: unknown): Promise<ReplyEnvelope> =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, resolve);
      void ended.then(() => reject(new Error('the vault process ended before it answered')));
      child.send({ to: 'window', data: { number, call: name, request } });
    });
  return {
    pid: child.pid ?? 0,
    // Names and shapes come from the contract, as in the window.
    api: Object.fromEntries((Object.keys(contract) as CallName[]).map((name) => [name, (request: unknown) => call(name, request)])) as unknown as Api,
    grant: (purpose, file) => {
      const handle = randomBytes(16).toString('hex');
      tell({ kind: 'grant', handle, purpose, paths: [file] });
      return handle;
    },
    end: () => {
      tell({ kind: 'close' });
      return ended;
    },
  };
}
