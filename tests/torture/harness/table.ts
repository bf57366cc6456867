import { createHash } from 'node:crypto';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { ProcessIdentity } from '#vault/platform/process-identity.ts';
import { ok } from '#shared/result.ts';
import type { ProvenEngine } from '#vault/service/engine-check.ts';
import type { VaultEnvironment } from '#vault/service/vault-environment.ts';
import { faultyFileSystem, type FaultyFileSystem } from '../../support/faulty-file-system.ts';
import { testPassphrase, vaultHarness, type Harness } from '../../support/vault-harness.ts';
import { seededBytes } from './seeded-bytes.ts';

/** Where a case plays: the vault, what is imported into it and what leaves it, side by side, so that one picture of the disk holds all. */
export interface Places {
  readonly vault: string;
  readonly inbox: string;
  readonly out: string;
  /** Another disk, for backups. */
  readonly stick: string;
}

export const placesIn = (root: string): Places => ({ vault: `${root}/vaults/one`, inbox: `${root}/inbox`, out: `${root}/out`, stick: `${root}/stick` });

/** Invented. */
export const secrets = { first: testPassphrase, second: 'invented lantern copper willow tide harbour', third: 'invented saddle pepper glacier motor velvet' } as const;

/** The noon on which every case begins: none depends on the day it is run. */
const startMs = Date.UTC(2031, 2, 14, 12);

/** The engine has tests of its own; a process that is killed after half a second would spend most of its life proving it. */
const provenEngine: ProvenEngine = { passed: () => Promise.resolve(ok(undefined)) };

/** A process of its own for each start, whose number the seed replays too: the name of a lock file holds it. None is found alive. */
function processNumber(seed: string, start: number): ProcessIdentity {
  const pid = 1000 + createHash('sha256').update(seed).digest().readUInt16BE() * 1000 + start;
  return { mark: () => ({ pid, startedTicks: 1, bootId: 'none', pidNamespace: 0, uptimeSeconds: 1 }), mayBeAlive: () => false };
}

export type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string };

/** The processes that use the vault of a case, one after another, each with a clock and randomness that the seed replays. */
export class Table {
  readonly files: FaultyFileSystem;
  readonly places: Places;
  /** What a step keeps for a later one, such as an id. */
  readonly kept = new Map<string, string>();
  readonly #seed: string;
  readonly #environment: Partial<VaultEnvironment>;
  readonly #desks: Harness[] = [];
  readonly #locked = new Set<Harness>();

  constructor(files: FileSystem, places: Places, seed: string, environment: Partial<VaultEnvironment> = {}) {
    this.files = faultyFileSystem(files);
    this.places = places;
    this.#seed = seed;
    this.#environment = environment;
  }

  /** The process that has, or is about to have, the vault open. */
  get desk(): Harness {
    return this.#desks.at(-1) ?? this.start();
  }

  /** The same, unless none was started or it has been locked. */
  get running(): Harness | undefined {
    const last = this.#desks.at(-1);
    return last !== undefined && !this.#locked.has(last) ? last : undefined;
  }

  /** Another process; the one before it is forgotten, as after a crash, unless it was locked first. */
  start(environment: Partial<VaultEnvironment> = {}): Harness {
    const number = this.#desks.length;
    const randomBytes = seededBytes(`${this.#seed}/${number}`);
    const harness = vaultHarness({ files: this.files, folder: this.places.vault, engine: provenEngine, environment: { randomBytes, identity: processNumber(this.#seed, number), ...this.#environment, ...environment } });
    harness.clock.wallMs = startMs + number * 60_000;
    this.#desks.push(harness);
    return harness;
  }

  /** A new process that opens the vault. */
  unlock(secret: string = secrets.first): Promise<Outcome> {
    return this.start().api['vault.unlock']({ secret, acceptPracticeMismatch: false });
  }

  lock(): Outcome {
    this.#locked.add(this.desk);
    return this.desk.service.close() ? { ok: true, value: undefined } : { ok: false, code: 'not-clean' };
  }

  /**
   * Lets go of what its processes hold, whose death here frees nothing: all of them share one SQLite, whose memory ends after some thousand vaults. Nothing
   * reaches the disk any more, so what is on it stays as the crash left it. The table is not used afterwards.
   */
  forget(): void {
    this.files.arm({ nth: 1, code: 'EIO', forEver: true });
    for (const desk of this.#desks) desk.service.close();
  }

  /** Bugs the service reported. None is ever expected. */
  get incidents(): readonly unknown[] {
    return this.#desks.flatMap((desk) => desk.incidents);
  }
}
