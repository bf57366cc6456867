import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { memoryFileSystem, type RecordedFileSystem } from '../../support/memory-file-system.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { root } from './base-vault.ts';
import type { Death } from './dying-file-system.ts';
import type { KillOrder } from './kill-child.ts';
import type { PreparedDisks } from './prepared.ts';
import { outOfPlace, type Recording } from './recording.ts';

const repository = path.resolve(import.meta.dirname, '..', '..', '..');

/** How one process ended. */
interface Ending {
  readonly lines: readonly string[];
  readonly signal: NodeJS.Signals | null;
  /** From the vault being open to the end. */
  readonly livedMs: number;
}

export interface KillOutcome {
  readonly wrong: string | undefined;
  /** Steps that were acknowledged. */
  readonly acknowledged: number;
}

/** Starts a real process on a real folder, kills it with SIGKILL while it has the vault open, and judges what it left. */
export class Kills {
  readonly #child: string;
  readonly #recording: Recording;
  readonly #disks: PreparedDisks;
  readonly #folder: string;
  /** How long an undisturbed life takes, and how many file calls. */
  #undisturbed: { readonly ms: number; readonly calls: number } | undefined;

  constructor(child: string, recording: Recording, disks: PreparedDisks) {
    this.#child = child;
    this.#recording = recording;
    this.#disks = disks;
    this.#folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tipkeep-kills-'));
  }

  async run(seed: number, index: number): Promise<KillOutcome> {
    const { scenario } = this.#recording;
    const random = seededRandom(Math.imul(seed, 2_654_435_761) ^ index);
    this.#undisturbed ??= await this.#live();
    const { ms, calls } = this.#undisturbed;
    const byCall = random() < 0.5;
    const death: Death = { call: 1 + Math.floor(random() * calls), when: (['before', 'half', 'after'] as const)[Math.floor(random() * 3)] ?? 'after' };
    const afterMs = random() * ms * 1.1;
    const case_ = await this.#lay();
    const ending = await this.#start({ scenario: scenario.name, root: case_, ...(byCall ? { death } : {}) }, byCall ? undefined : afterMs);
    const disk = loadDisk(case_);
    rmSync(case_, { recursive: true });
    const acknowledged = ending.lines.filter((line) => line.startsWith('done ')).length;
    const wrong = await this.#judge(ending, disk, acknowledged);
    const how = byCall ? JSON.stringify(death) : `${afterMs.toFixed(1)} ms`;
    return { acknowledged, wrong: wrong === undefined ? undefined : `--seed ${seed}, ${scenario.name}, kill ${index} (${how}, ${acknowledged} steps done): ${wrong}` };
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #judge(ending: Ending, disk: RecordedFileSystem, acknowledged: number): Promise<string | undefined> {
    if (ending.signal !== 'SIGKILL') return `the process was not killed but ended with ${ending.signal ?? 'an exit'}`;
    const refused = ending.lines.find((line) => line.startsWith('refused ') || line.endsWith(' incident'));
    if (refused !== undefined) return `the process said "${refused}"`;
    const judged = await this.#recording.judge.of(disk);
    return judged.ok ? outOfPlace(this.#recording, judged.found, acknowledged) : judged.wrong;
  }

  /** One life to its end, for the measures of it. */
  async #live(): Promise<{ readonly ms: number; readonly calls: number }> {
    const case_ = await this.#lay();
    const ending = await this.#start({ scenario: this.#recording.scenario.name, root: case_ }, Number.POSITIVE_INFINITY);
    rmSync(case_, { recursive: true });
    const last = ending.lines.at(-1) ?? '';
    if (!/^end \d+$/u.test(last)) throw new Error(`${this.#recording.scenario.name}: the child did not come to its end: ${ending.lines.join(', ')}`);
    return { ms: ending.livedMs, calls: Number(last.slice(4)) };
  }

  /** The disk on which the scenario begins, as real files. */
  async #lay(): Promise<string> {
    const disk = await this.#disks.of(this.#recording.scenario);
    const case_ = mkdtempSync(path.join(this.#folder, 'case-'));
    const real = (name: string): string => case_ + name.slice(root.length);
    for (const folder of [...disk.folders()].sort()) if (folder.startsWith(`${root}/`)) mkdirSync(real(folder), { recursive: true });
    for (const file of disk.files()) writeFileSync(real(file), disk.contents(file) ?? new Uint8Array(0));
    return case_;
  }

  /** `afterMs` counts from the moment at which the vault is open; infinite: until the scenario is over; undefined: it dies by itself. */
  #start(order: KillOrder, afterMs: number | undefined): Promise<Ending> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [this.#child, JSON.stringify(order)], { stdio: ['pipe', 'pipe', 'inherit'], cwd: repository });
      let output = '';
      let openedMs = performance.now();
      let timer: NodeJS.Timeout | undefined;
      const kill = (): void => void child.kill('SIGKILL');
      child.stdout.on('data', (chunk: Buffer) => {
        const wasOpen = output.includes('open\n');
        output += chunk.toString('utf8');
        if (!wasOpen && output.includes('open\n')) {
          openedMs = performance.now();
          if (afterMs !== undefined && Number.isFinite(afterMs)) timer = setTimeout(kill, afterMs);
        }
        // A death at a call that never came: the scenario is over, and the vault still open.
        if ((afterMs === undefined || !Number.isFinite(afterMs)) && /\nend \d+.*\n/u.test(output)) kill();
      });
      child.on('close', (_code, signal) => {
        clearTimeout(timer);
        resolve({ lines: output.split('\n').slice(0, -1), signal, livedMs: performance.now() - openedMs });
      });
    });
  }
}

/** A folder of real files as a disk in memory, under the root the recording has. */
function loadDisk(folder: string): RecordedFileSystem {
  const files = new Map<string, Uint8Array>();
  const folders: string[] = [root];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const real = path.join(entry.parentPath, entry.name);
    const name = root + real.slice(folder.length);
    if (entry.isDirectory()) folders.push(name);
    else files.set(name, new Uint8Array(readFileSync(real)));
  }
  return memoryFileSystem({ files, folders });
}
