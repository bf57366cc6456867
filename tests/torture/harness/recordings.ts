import { PreparedDisks } from './prepared.ts';
import { record, type Recording } from './recording.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario lived through once, however many kinds of trouble are then made of it. */
export class Recordings {
  readonly disks = new PreparedDisks();
  readonly #made = new Map<string, Promise<Recording>>();

  of(scenario: Scenario): Promise<Recording> {
    const made = this.#made.get(scenario.name) ?? record(scenario, this.disks);
    this.#made.set(scenario.name, made);
    return made;
  }
}
