import type { RecordedFileSystem } from '../../support/memory-file-system.ts';
import { emptyDisk, makeBaseVault, places } from './base-vault.ts';
import type { Scenario } from './scenario.ts';
import { secrets, Table } from './table.ts';

/** The disks on which scenarios begin, each made once. */
export class PreparedDisks {
  readonly #made = new Map<string, Promise<RecordedFileSystem>>();
  #base: Promise<RecordedFileSystem> | undefined;

  /** A copy of its own, everything on it durable. */
  async of(scenario: Scenario): Promise<RecordedFileSystem> {
    const made = this.#made.get(scenario.name) ?? this.#prepare(scenario);
    this.#made.set(scenario.name, made);
    return (await made).copy();
  }

  async #prepare(scenario: Scenario): Promise<RecordedFileSystem> {
    if (scenario.begins === 'empty' && scenario.prepare === undefined) return emptyDisk();
    if (scenario.disk !== undefined) return scenario.disk();
    this.#base ??= makeBaseVault();
    const disk = (await this.#base).copy();
    if (scenario.prepare === undefined) return disk;
    const table = new Table(disk, places, `prepare ${scenario.name}`);
    const opened = await table.unlock();
    if (!opened.ok) throw new Error(`the prepared vault did not open: ${opened.code}`);
    await scenario.prepare(table);
    if (table.incidents.length > 0) throw new Error(`preparing ${scenario.name} met a bug`, { cause: table.incidents[0] });
    table.lock();
    return disk;
  }
}

export const secretsOf = (scenario: Scenario): readonly string[] => scenario.secrets ?? [secrets.first];
