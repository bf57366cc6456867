import type { RecordedFileSystem } from '../../support/memory-file-system.ts';
import { memoryFileSystem } from '../../support/memory-file-system.ts';
import { places, root } from './base-vault.ts';
import { type Found, Judge, sameFound } from './judge.ts';
import { look } from './look.ts';
import { differences, samePicture, type Picture } from './picture.ts';
import { type PreparedDisks, secretsOf } from './prepared.ts';
import type { Scenario } from './scenario.ts';
import { Table } from './table.ts';

/** One state the vault went through, and what the next start finds after the program alone has crashed in it. */
export interface State {
  readonly picture: Picture;
  readonly found: Found;
  /** The same without what is drawn at random, after that start. */
  readonly likeness: Picture;
}

/** A scenario lived through once without any trouble, with everything that could be asked about it later. */
export interface Recording {
  readonly scenario: Scenario;
  readonly files: RecordedFileSystem;
  readonly judge: Judge;
  /** Calls made when each step was acknowledged; the first entry is the beginning. */
  readonly acknowledgedAt: readonly number[];
  /** States in their order, and for each step the number of the state that was acknowledged. */
  readonly states: readonly State[];
  readonly stateOfStep: readonly number[];
}

export interface RecordOptions {
  /** A disk that says "synced" and is not. */
  readonly ignoreSyncs?: boolean;
}

export const judgeOf = (scenario: Scenario): Judge => new Judge(root, secretsOf(scenario), scenario);

/** Lives through a scenario and finds every state that a commit made durable on the way. Throws when anything is not as it should be even without trouble. */
export async function record(scenario: Scenario, disks: PreparedDisks, options: RecordOptions = {}): Promise<Recording> {
  const start = await disks.of(scenario);
  const contents = new Map(start.files().map((file) => [file, start.contents(file) ?? new Uint8Array(0)]));
  const files = memoryFileSystem({ files: contents, folders: start.folders(), ...options });
  const table = new Table(files, places, `act ${scenario.name}`, scenario.environment);
  const judge = judgeOf(scenario);
  if (scenario.begins === undefined) {
    const opened = await table.unlock();
    if (!opened.ok) throw new Error(`${scenario.name}: the prepared vault did not open: ${opened.code}`);
  }
  const acknowledgedAt = [files.calls.length];
  const pictures: Picture[] = [];
  const shown: (string | undefined)[] = [];
  const note = async (): Promise<void> => {
    pictures.push(await judge.painter.picture(files));
    const { running } = table;
    const status = await running?.api['session.status']({});
    shown.push(running !== undefined && status?.ok === true && status.value.state === 'open' ? await look(running.api) : undefined);
  };
  await note();
  for (const step of scenario.steps) {
    const outcome = await step.run(table);
    if (!outcome.ok) throw new Error(`${scenario.name}, ${step.name}: ${outcome.code}`);
    acknowledgedAt.push(files.calls.length);
    await note();
  }
  if (table.incidents.length > 0) throw new Error(`${scenario.name}: a bug`, { cause: table.incidents[0] });
  return { scenario, files, judge, acknowledgedAt, ...(await statesOf(scenario, judge, files, acknowledgedAt, pictures, shown)) };
}

/** Replays the log as if everything arrived, and keeps each picture that is new. */
async function statesOf(scenario: Scenario, judge: Judge, files: RecordedFileSystem, acknowledgedAt: readonly number[], acknowledged: readonly Picture[], shown: readonly (string | undefined)[]): Promise<Pick<Recording, 'states' | 'stateOfStep'>> {
  const states: State[] = [];
  const stateOfStep: number[] = [];
  const turning = files.calls.flatMap(({ kind }, index) => (kind === 'write' || kind === 'truncate' || kind === 'link' ? [] : [index + 1]));
  const moments = [...new Set([...acknowledgedAt, ...turning])].filter((at) => at >= (acknowledgedAt[0] ?? 0)).sort((one, other) => one - other);
  for (const at of moments) {
    const image = files.afterPowerCut({ at, seed: 0, contents: 'all', names: 'all' });
    const picture = await judge.painter.picture(image);
    const step = acknowledgedAt.lastIndexOf(at);
    const last = states.at(-1);
    const isNew = last === undefined || !samePicture(last.picture, picture);
    // Every acknowledged moment is opened, too: the same rows can lie on the disk in another way.
    if (isNew || step >= 0) {
      const judged = await judge.of(image, { looks: step >= 0 });
      if (!judged.ok) throw new Error(`${scenario.name}: the program alone crashed after call ${at}: ${judged.wrong}`);
      if (isNew) states.push({ picture, found: judged.found, likeness: await judge.painter.likeness(image, scenario.loose ?? []) });
      else if (!sameFound(last.found, judged.found)) throw new Error(`${scenario.name}: the program alone crashed after call ${at}: the next start differs from the one before`);
    }
    for (let reached = stateOfStep.length; reached <= step; reached++) {
      // What the desk showed as done is what the next start has, as the running desk showed it.
      const there = acknowledged[reached];
      if (there === undefined || !samePicture(there, picture)) throw new Error(`${scenario.name}: what step ${reached} acknowledged is not on the disk`);
      const { found } = states.at(-1)!;
      const goesOn = reached > 0 && scenario.steps[reached - 1]?.nextStartGoesOn === true;
      if (!goesOn && shown[reached] !== undefined && found.state === 'open' && found.shown !== '' && found.shown !== shown[reached]) throw new Error(`${scenario.name}: after step ${reached} the next start shows something else`);
      stateOfStep.push(states.length - 1);
    }
  }
  return { states, stateOfStep };
}

/** What was found must be a state between the last one acknowledged and the next: what is wrong, or undefined. */
export function outOfPlace({ stateOfStep, states }: Recording, found: Found, acknowledged: number): string | undefined {
  const least = stateOfStep[acknowledged] ?? 0;
  const most = stateOfStep[acknowledged + 1] ?? states.length - 1;
  if (states.slice(least, most + 1).some((state) => sameFound(found, state.found))) return undefined;
  const elsewhere = states.findIndex((state) => sameFound(found, state.found));
  if (elsewhere >= 0) return elsewhere < least ? `lost: state ${elsewhere}, but ${least} was acknowledged` : `state ${elsewhere} was not asked for yet`;
  const closest = states.map((state) => differences(found.picture, state.found.picture)).sort((one, other) => one.length - other.length)[0] ?? [];
  return `a state the vault never went through (${closest.join(', ') || 'what unlocking says'})`;
}
