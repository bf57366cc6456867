import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import * as v from 'valibot';
import { madeOnce } from '#shared/made-once.ts';
import { contract, type Api, type CallName, type Notice, type ReplyEnvelope } from '#shared/contract/contract.ts';
import type { Purpose } from '#shared/contract/host-calls.ts';
import type { Glance } from '#shared/contract/process-messages.ts';
import { openersHere } from '#vault/intake/tip-openers.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { tableHere } from '#vault/tables/table-reader.ts';
import { EngineCheck, type ProvenEngine } from '#vault/service/engine-check.ts';
import type { ServicePort } from '#vault/service/port.ts';
import type { VaultEnvironment } from '#vault/service/vault-environment.ts';
import { VaultService } from '#vault/service/vault-service.ts';
import { cheapArgon2 } from './cheap-argon2.ts';

const require = createRequire(import.meta.url);
const sqliteWasm = new Uint8Array(readFileSync(require.resolve('sql.js/dist/sql-wasm.wasm')));

export const testPassphrase = 'invented orbit candle river stone meadow';
export const testMember = 'Invented Member';

export interface Clock {
  wallMs: number;
  monotonicMs: number;
}

export interface Harness {
  readonly api: Api;
  readonly service: VaultService;
  readonly files: FileSystem;
  readonly environment: VaultEnvironment;
  readonly notices: Notice[];
  readonly locks: string[];
  /** Every number of wrong secrets the vault told main of. */
  readonly wrongSecrets: number[];
  /** Every word to main of what the lock screen may show. */
  readonly glances: (Glance | null)[];
  readonly incidents: unknown[];
  readonly clock: Clock;
  readonly folder: string;
  /** Posts anything at all on the port and resolves with the next reply to this number. */
  raw(message: unknown): Promise<ReplyEnvelope>;
  grant(purpose: Purpose, ...paths: string[]): string;
  /** What main would do with a page to print. */
  onPrint: (html: string) => Promise<Uint8Array | null>;
  /** What main would do when a window is wanted that decodes a file: `service.decoderArrived` or `decoderEnded`. */
  onDecode: (jobId: string) => void;
  /** The windows that are not wanted any more. */
  readonly decoded: string[];
}

export interface HarnessOptions {
  readonly files?: FileSystem;
  readonly folder?: string;
  readonly sampleFolder?: string;
  readonly practiceHost?: boolean;
  readonly wrongSecrets?: number;
  readonly glance?: Glance | null;
  readonly environment?: Partial<VaultEnvironment>;
  /** All services of a test file share one, unless they bring an engine of their own. */
  readonly engine?: ProvenEngine;
}

/** Each harness passes for a process of its own; none is found alive, so a later one may take the folder over, as after a crash. */
const nextProcess = ((): (() => number) => {
  let last = 1000;
  return () => (last += 1);
})();

/** Proves itself once for all services of a test file, as it does once a process in the app. */
const sharedEngine = ((): ((environment: VaultEnvironment) => EngineCheck) => {
  let engine: EngineCheck | undefined;
  return (environment) => (engine ??= new EngineCheck(environment));
})();

/** Its dictionaries are read once for all services of a test file, as once a process in the app; and the passphrase of nearly every vault here is estimated once. */
const sharedEstimator = madeOnce(async () => {
  const estimate = (await import('#vault/crypto/passphrase-strength.ts')).passphraseEstimator();
  const usual = madeOnce(() => estimate(testPassphrase, testMember));
  return (passphrase: string, memberName: string) => (passphrase === testPassphrase && memberName === testMember ? usual() : estimate(passphrase, memberName));
});

/** The whole vault service on a memory disk, spoken to over a port as the window does, without any process. */
export function vaultHarness(options: HarnessOptions = {}): Harness {
  const files = options.files ?? memoryFileSystem();
  const folder = options.folder ?? '/vaults/one';
  const sampleFolder = options.sampleFolder ?? `${folder}-sample`;
  const own = nextProcess();
  const clock: Clock = { wallMs: Date.UTC(2026, 5, 1, 8), monotonicMs: 1000 };
  const usual: VaultEnvironment = {
    files,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    runArgon2: cheapArgon2,
    passphraseEstimator: sharedEstimator,
    startOpeners: openersHere,
    readTable: tableHere,
    identity: { mark: () => ({ pid: own, startedTicks: 1, bootId: 'none', pidNamespace: 0, uptimeSeconds: 1 }), mayBeAlive: () => false },
    places: { concerns: () => [], outside: () => 'yes' },
    now: () => clock.wallMs,
    monotonicMs: () => clock.monotonicMs,
    sqliteWasm: () => sqliteWasm,
    formTemplate: () => undefined,
    icuVersion: process.versions['icu'] ?? 'none',
    practiceHost: options.practiceHost ?? true,
  };
  const environment: VaultEnvironment = { ...usual, ...options.environment };
  const engine = options.engine ?? (options.environment?.sqliteWasm === undefined ? sharedEngine(usual) : undefined);
  const notices: Notice[] = [];
  const locks: string[] = [];
  const wrongSecrets: number[] = [];
  const glances: (Glance | null)[] = [];
  const incidents: unknown[] = [];
  const decoded: string[] = [];
  const waiting = new Map<number, (reply: ReplyEnvelope) => void>();
  let number = 0;
  let receive: (message: unknown) => void = () => undefined;

  const service = new VaultService({
    environment,
    folder,
    sampleFolder,
    print: (jobId, html) => {
      void harness.onPrint(html).then((pdf) => {
        service.printed(jobId, pdf);
      });
    },
    decoders: { open: (jobId) => harness.onDecode(jobId), done: (jobId) => decoded.push(jobId) },
    lock: (reason) => locks.push(reason),
    wrongSecrets: options.wrongSecrets ?? 0,
    onWrongSecrets: (count) => wrongSecrets.push(count),
    glance: options.glance ?? null,
    onGlance: (glance) => glances.push(glance),
    onIncident: (_incident, problem) => incidents.push(problem),
    ...(engine === undefined ? {} : { engine }),
  });
  const port: ServicePort = {
    post: (message) => {
      const known = structuredClone(message) as ReplyEnvelope | Notice;
      if ('notice' in known) {
        notices.push(known);
        return;
      }
      const done = waiting.get(known.number);
      waiting.delete(known.number);
      done?.(known);
    },
    onMessage: (listener) => {
      receive = listener;
    },
    onClose: () => undefined,
  };
  service.attach(port);
  const raw = (message: unknown): Promise<ReplyEnvelope> =>
    new Promise((resolve) => {
      const own = (message as { number?: unknown } | null)?.number;
      if (typeof own === 'number') waiting.set(own, resolve);
      receive(structuredClone(message));
    });
  const call = async (name: CallName, request: unknown): Promise<unknown> => {
    number += 1;
    const reply = await raw({ number, call: name, request });
    if (!reply.ok) return { ok: false, code: reply.code };
    requireShape(name, reply.value);
    return { ok: true, value: reply.value };
  };
  const api = Object.fromEntries((Object.keys(contract) as CallName[]).map((name) => [name, (request: unknown) => call(name, request)])) as unknown as Api;
  const harness: Harness = {
    api,
    service,
    files,
    environment,
    notices,
    locks,
    wrongSecrets,
    glances,
    incidents,
    clock,
    folder,
    raw,
    grant: (purpose, ...paths) => {
      const handle = randomBytes(16).toString('hex');
      service.grant(handle, purpose, paths);
      return handle;
    },
    onPrint: () => Promise.resolve(null),
    onDecode: (jobId) => service.decoderEnded(jobId),
    decoded,
  };
  return harness;
}

/** The desk trusts what the vault answers to be what the contract says, bounds of lists included: here every answer is held against it. Names the place, never what stands there. */
function requireShape(name: CallName, value: unknown): void {
  const { issues } = v.safeParse(contract[name].reply, value, { abortEarly: true });
  const [issue] = issues ?? [];
  if (issue !== undefined) throw new Error(`${name} answers what the contract does not know: ${v.getDotPath(issue) ?? 'the whole'} (${issue.type})`);
}

/** The value of an outcome that a test needs to be good. */
export function must<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T {
  if (!outcome.ok) throw new Error(`expected a value, got ${outcome.code}`);
  return outcome.value;
}

/** Walks the two halves of creating a vault, as a person who wrote the words down does. */
export async function createTestVault(harness: Harness): Promise<readonly string[]> {
  const begun = must(await harness.api['vault.beginCreate']({ memberName: testMember, passphrase: testPassphrase }));
  const words = begun.positions.map((position) => begun.recoveryWords[position - 1] ?? '');
  must(await harness.api['vault.finishCreate']({ creationId: begun.creationId, words }));
  return begun.recoveryWords;
}

/** A vault made on these options, and a way to give it an intake key of a known seed, so that a test can seal to it. */
export async function vaultWithKnownKeys(options: HarnessOptions = {}): Promise<{ readonly harness: Harness; readonly addKey: (seed: Uint8Array) => Promise<void> }> {
  // The seed is the one draw of 32 bytes inside intakeKey.create.
  let next: Uint8Array | undefined;
  const draw = (count: number): Uint8Array => {
    const drawn = count === 32 ? next : undefined;
    if (drawn !== undefined) next = undefined;
    return drawn ?? new Uint8Array(randomBytes(count));
  };
  const harness = vaultHarness({ ...options, environment: { randomBytes: draw, ...options.environment } });
  await createTestVault(harness);
  return {
    harness,
    addKey: async (seed) => {
      next = seed;
      must(await harness.api['intakeKey.create']({ validDays: 30 }));
    },
  };
}

/** The same with one key already there. */
export async function vaultWithKey(seed: Uint8Array, options: HarnessOptions = {}): Promise<Harness> {
  const { harness, addKey } = await vaultWithKnownKeys(options);
  await addKey(seed);
  return harness;
}
