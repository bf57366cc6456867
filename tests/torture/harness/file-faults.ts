import type { FaultCode } from '#vault/platform/file-system.ts';
import { faultyFileSystem, type FaultyFileSystem, type FileCallName } from '../../support/faulty-file-system.ts';
import type { RecordedFileSystem } from '../../support/memory-file-system.ts';
import { places } from './base-vault.ts';
import { counting, differences, orderedTables, samePicture, type Picture } from './picture.ts';
import { diskName } from './disk-name.ts';
import type { PreparedDisks } from './prepared.ts';
import type { Recording, State } from './recording.ts';
import { type Found, type Judgement, quiet } from './judge.ts';
import { SqliteChance } from './sqlite-chance.ts';
import type { Step } from './scenario.ts';
import { Table, type Outcome } from './table.ts';

export interface FaultKind {
  readonly code: FaultCode;
  readonly forEver: boolean;
  /** A failing write first writes half of its bytes. */
  readonly shortWrite?: boolean;
}

/** Every way in which the n-th call fails: each code for ever and then once, and the same with half a write. */
export const allFaultKinds: readonly FaultKind[] = [
  ...(['ENOSPC', 'EIO', 'EACCES', 'EMFILE'] as const).map((code) => ({ code })),
  { code: 'ENOSPC' as const, shortWrite: true },
].flatMap((fault) => [true, false].map((forEver) => ({ ...fault, forEver })));

/**
 * The way that a life has already been lived in, when this one would be the same call by call: what a life does depends on its seed
 * and on what fails, and on nothing else. What fails for ever and met one call is what fails once; half a write needs a write.
 */
export function sameLife(kind: FaultKind, failedIn: (kind: FaultKind) => readonly FileCallName[] | undefined): FaultKind | undefined {
  const { shortWrite: _shortWrite, ...whole } = kind;
  if (kind.shortWrite === true && failedIn(whole)?.includes('write') === false) return whole;
  const forEver = { ...kind, forEver: true };
  return !kind.forEver && failedIn(forEver)?.length === 1 ? forEver : undefined;
}

/** What a person may be told when a file call failed. Each has a text that says what to do. */
const clearCodes: ReadonlySet<string> = new Set([
  'disk-full', 'storage-failed', 'storage-denied', 'blob-damaged', 'file-unreadable', 'not-clean', 'header-unconfirmed',
  'destination-gone', 'destination-full', 'destination-read-only', 'destination-failed',
  'backup-disk-full', 'backup-disk-failed', 'backup-disk-denied', 'backup-not-verified',
]);

interface FoundOnDisk {
  /** Of the disk before that start. */
  readonly name: string;
  readonly judged: Judgement;
  /** After that start. */
  readonly likeness: Picture;
}

/** So many disks are remembered: those of the calls just before, which is where the same ones come from. */
const disksRemembered = 200;

export interface FaultOutcome {
  /** The calls that failed, in their order; none when the scenario makes fewer calls than that. */
  readonly failed: readonly FileCallName[];
  /** Whether a person was told of it; otherwise the fault did no harm. */
  readonly told: string | undefined;
  readonly wrong: string | undefined;
  /** The name of the disk at its end; none when it ended before. */
  readonly left: string | undefined;
  /** How many file calls that life made. */
  readonly calls: number;
}

/** Lives through a scenario while the n-th file call fails, takes the cause away, and lives on. */
export class FileFaults {
  readonly #recording: Recording;
  readonly #disks: PreparedDisks;
  /** What the next start finds on a disk. The ways in which one call fails mostly leave the same one: each is opened once. */
  readonly #found = new Map<string, FoundOnDisk>();

  #chance: SqliteChance | undefined;

  constructor(recording: Recording, disks: PreparedDisks) {
    this.#recording = recording;
    this.#disks = disks;
  }

  /** How many calls the scenario makes when nothing fails. */
  async calls(): Promise<number> {
    const { scenario } = this.#recording;
    const files = faultyFileSystem(await this.#disks.of(scenario));
    const table = new Table(files, places, `act ${scenario.name}`, scenario.environment);
    if (scenario.begins === undefined) await table.unlock();
    files.arm({ nth: Number.POSITIVE_INFINITY, code: 'EIO' });
    for (const step of scenario.steps) await step.run(table);
    return files.counted;
  }

  async run(nth: number, kind: FaultKind): Promise<FaultOutcome> {
    const { scenario } = this.#recording;
    const disk = await this.#disks.of(scenario);
    this.#chance ??= await SqliteChance.find();
    this.#chance.begin();
    const files = faultyFileSystem(disk);
    const table = new Table(files, places, `act ${scenario.name}`, scenario.environment);
    if (scenario.begins === undefined) await table.unlock();
    files.arm({ ...kind, nth });
    const { told, wrong, left } = await this.#live(table, disk, files);
    const [failed, calls] = [[...files.failed], files.counted];
    table.forget();
    const where = wrong === undefined ? undefined : `${scenario.name}, call ${nth} (${failed[0] ?? 'none'}) ${JSON.stringify(kind)}: ${wrong}`;
    return { failed, told, wrong: where, left, calls };
  }

  async #live(table: Table, disk: RecordedFileSystem, files: FaultyFileSystem): Promise<Partial<Record<'told' | 'wrong' | 'left', string>>> {
    const { scenario, states, stateOfStep } = this.#recording;
    let told: string | undefined;
    for (const [index, step] of scenario.steps.entries()) {
      const outcome = await outcomeOf(step, table);
      if (outcome.ok) continue;
      if (told !== undefined) return { told, wrong: `${step.name} still says ${outcome.code} when the cause is gone` };
      told = outcome.code;
      if (!clearCodes.has(told)) return { told, wrong: `${step.name} says ${told}` };
      files.heal();
      const { judged, likeness } = await this.#onDisk(disk.copy());
      // What goes on beside the steps has its time whether that disk was new or known.
      await quiet();
      if (!judged.ok) return { told, wrong: `after ${step.name} was refused: ${judged.wrong}` };
      const allowed = states.slice(stateOfStep[index] ?? 0, (stateOfStep[index + 1] ?? 0) + 1);
      const secret = secretOf(judged.found);
      const isLike = (state: State | undefined): boolean => state !== undefined && samePicture(state.likeness, likeness) && secretOf(state.found) === secret;
      if (told !== scenario.partlyDone && !allowed.some(isLike)) return { told, wrong: `after ${step.name} was refused, neither old nor new: ${differences(allowed[0]?.likeness ?? {}, likeness).join(', ')}` };
      // A header that the disk did not confirm is in force.
      if (told === 'header-unconfirmed') continue;
      // A lock that was not clean is over: its process ends. A refused change that has become durable all the same is made.
      const isMade = allowed.length > 1 && isLike(allowed.at(-1)) && !isLike(allowed[0]);
      if (told === 'not-clean' || isMade) continue;
      const again = await outcomeOf(step, table);
      if (!again.ok) return { told, wrong: `${step.name} still says ${again.code} when the cause is gone` };
    }
    files.heal();
    await quiet();
    if (table.incidents.length > 0) return { ...(told === undefined ? {} : { told }), wrong: 'an incident' };
    const { judged, likeness, name: left } = await this.#onDisk(disk);
    const last = states.at(-1);
    if (!judged.ok) return { ...(told === undefined ? {} : { told }), wrong: `at the end: ${judged.wrong}` };
    const counted = [...(scenario.counted ?? []), ...(told !== undefined && told === scenario.partlyDone ? orderedTables : [])];
    const shown = (picture: Picture): Picture => counting(picture, counted);
    const differing = differences(shown(last?.likeness ?? {}), shown(likeness));
    return { ...(told === undefined ? {} : { told }), ...(differing.length === 0 ? {} : { wrong: `the end differs: ${differing.join(', ')}` }), left };
  }

  /** What the next start finds there; it may change that disk. */
  async #onDisk(disk: RecordedFileSystem): Promise<FoundOnDisk> {
    const name = diskName(disk);
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const { judge, scenario } = this.#recording;
    const look = async (): Promise<FoundOnDisk> => ({ name, judged: await judge.of(disk), likeness: await judge.painter.likeness(disk, scenario.loose ?? []) });
    const found = await this.#chance!.aside(look);
    if (this.#found.size >= disksRemembered) this.#found.delete(this.#found.keys().next().value!);
    this.#found.set(name, found);
    return found;
  }
}

const secretOf = (found: Found): string | undefined => (found.state === 'open' ? found.secret : undefined);

/** A step looks things up before it acts; a lookup that is refused is the step's refusal. */
async function outcomeOf(step: Step, table: Table): Promise<Outcome> {
  try {
    return await step.run(table);
  } catch (problem) {
    const code = problem instanceof Error ? /^expected a value, got ([a-z-]+)$/u.exec(problem.message)?.[1] : undefined;
    if (code === undefined) throw problem;
    return { ok: false, code };
  }
}
