import { PreparedDisks } from './prepared.ts';
import { record, type Recording, type RecordOptions } from './recording.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario lived through once, however many kinds of trouble are then made of it. */
export class Recordings {
  readonly disks = new PreparedDisks();
  readonly #options: RecordOptions;
  readonly #made = new Map<string, Promise<Recording>>();

  constructor(options: RecordOptions = {}) {
    this.#options = options;
  }

  of(scenario: Scenario): Promise<Recording> {
    const made = this.#made.get(scenario.name) ?? record(scenario, this.disks, this.#options);
    this.#made.set(scenario.name, made);
    return made;
  }
}
