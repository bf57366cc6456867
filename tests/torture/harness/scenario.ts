import type { VaultEnvironment } from '#vault/service/vault-environment.ts';
import type { RecordedFileSystem } from '../../support/memory-file-system.ts';
import type { Outcome, Table } from './table.ts';

/** One thing a person does and the desk then shows as done: its outcome is the acknowledgement. */
export interface Step {
  readonly name: string;
  readonly run: (table: Table) => Promise<Outcome> | Outcome;
  /** The next start carries on with what this step began, so that it shows something else than the desk does now. */
  readonly nextStartGoesOn?: boolean;
}

/** A piece of a vault's life that can be interrupted anywhere. */
export interface Scenario {
  readonly name: string;
  readonly about: string;
  /** What the disk holds before; the usual small vault by default, and its desk open. It is locked afterwards. */
  readonly prepare?: (table: Table) => Promise<void>;
  /** Another disk altogether, all of it durable; nothing is prepared on it. */
  readonly disk?: () => RecordedFileSystem;
  /** `empty`: there is no vault yet. `locked`: the first step opens it. By default it is open when the first step begins. */
  readonly begins?: 'empty' | 'locked';
  readonly steps: readonly Step[];
  /** Secrets that open the vault at some point; the first alone by default. */
  readonly secrets?: readonly string[];
  /** What is otherwise in the processes of this scenario, and of the start after it. */
  readonly environment?: Partial<VaultEnvironment>;
  /** False where a process of its own cannot take part, because `environment` does not reach it. */
  readonly killable?: boolean;
  /** A power cut here takes some five times as long to judge as one elsewhere: every start goes through all migrations. It is cut a third as often, others the more. */
  readonly isSlow?: boolean;
  /** What must hold beside the vault itself, asked of the next start, on a disk that may be changed; what is wrong, or undefined. */
  readonly afterwards?: (table: Table) => Promise<string | undefined>;
  /** Tables in which a step that is tried again leaves one record more. */
  readonly loose?: readonly string[];
  /** Tables whose rows carry the time at which they came: only counted, since a step that is tried again comes later. */
  readonly counted?: readonly string[];
  /** A step that says this has done a part of its work, leaves the rest where it was, and does that part when it is tried again. */
  readonly partlyDone?: string;
}
