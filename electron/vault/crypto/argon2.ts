import { argon2id } from 'hash-wasm';
import { type KdfParameters, kdfAllowed } from './kdf-parameters.ts';

export interface Argon2Input {
  /** From secret-bytes.ts; never empty. */
  readonly secret: Uint8Array;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  readonly parameters: KdfParameters;
}

/** The machine could not provide the memory a run needs. Its message says nothing else. */
export class MemoryShort extends Error {
  constructor() {
    super('too little memory for Argon2id');
    this.name = 'MemoryShort';
  }
}

/** One Argon2id run: 32 bytes. Rejects with MemoryShort when the machine cannot provide the memory. */
export type RunArgon2 = (input: Argon2Input) => Promise<Uint8Array>;

const resultBytes = 32;

/**
 * Argon2id version 1.3 (RFC 9106) in this very thread. The program runs it in a thread of its own (run-argon2.ts), whose
 * memory is given back whole. Parameters outside the bounds throw before memory is asked for.
 */
export const argon2Here: RunArgon2 = async ({ secret, salt, parameters }) => {
  if (!kdfAllowed(parameters)) throw new Error('Argon2id parameters are out of bounds');
  return argon2id({
    password: secret,
    salt,
    memorySize: parameters.memoryKib,
    iterations: parameters.iterations,
    parallelism: parameters.parallelism,
    hashLength: resultBytes,
    outputType: 'binary',
  });
};
