import type { RunArgon2 } from '../crypto/argon2.ts';
import type { KdfParameters } from '../crypto/kdf-parameters.ts';
import type { PassphraseEstimator } from '../crypto/passphrase-strength.ts';
import type { RandomBytes } from '../crypto/random.ts';
import type { StartOpeners } from '../intake/tip-openers.ts';
import type { FileSystem } from '../platform/file-system.ts';
import type { PlaceInspector } from '../platform/place-inspector.ts';
import type { ReadTable } from '../tables/table-reader.ts';
import type { ProcessIdentity } from '../platform/process-identity.ts';

/** Everything the vault takes from outside. The app passes the real ones; tests pass their own clock, disk and cheaper hashing. */
export interface VaultEnvironment {
  readonly files: FileSystem;
  readonly randomBytes: RandomBytes;
  readonly runArgon2: RunArgon2;
  /** What a new vault asks of Argon2id; left out in the app, where the default holds. */
  readonly kdf?: KdfParameters;
  /** The same one each time: its dictionaries cost half a second and 30 MB, which nobody pays who only unlocks. */
  readonly passphraseEstimator: () => Promise<PassphraseEstimator>;
  /** Starts the helpers that open sealed tips while an import runs. */
  readonly startOpeners: StartOpeners;
  /** Reads tables apart from the vault's thread. */
  readonly readTable: ReadTable;
  readonly identity: ProcessIdentity;
  /** Says where folders lie: on which disk, in whose reach. */
  readonly places: PlaceInspector;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that never jump. */
  readonly monotonicMs: () => number;
  /** The SQLite engine's WebAssembly bytes. */
  readonly sqliteWasm: () => Uint8Array;
  /** The built tip form before settings are put in; undefined when the build left it out. */
  readonly formTemplate: () => string | undefined;
  /** Version of the word segmentation data: when it changes, the search index is made anew. */
  readonly icuVersion: string;
  /** True in the development stand-in: vaults made here are marked "practice". */
  readonly practiceHost: boolean;
}
