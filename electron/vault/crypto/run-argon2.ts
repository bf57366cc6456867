import type { AskHelperThread } from '../platform/helper-thread.ts';
import { MemoryShort, type RunArgon2 } from './argon2.ts';
import { kdfAllowed } from './kdf-parameters.ts';
import { wipe } from './wipe.ts';

/**
 * Argon2id in a short-lived thread: the vault process stays responsive, and the hundreds of megabytes, with the passphrase
 * inside the hash function's memory, go back to the system when the thread ends. `ask` starts argon2-thread.ts.
 */
export function argon2InThread(ask: AskHelperThread): RunArgon2 {
  return async (input) => {
    if (!kdfAllowed(input.parameters)) throw new Error('Argon2id parameters are out of bounds');
    const copy = { secret: input.secret.slice(), salt: input.salt.slice(), parameters: input.parameters };
    try {
      // The thread has one thing to do, and its inputs were checked above: what is left to fail is the memory.
      const answer = await ask(copy).catch(() => {
        throw new MemoryShort();
      });
      if (!(answer instanceof Uint8Array) || answer.length !== 32) throw new Error('the Argon2id thread gave no key');
      return answer;
    } finally {
      wipe(copy.secret);
    }
  };
}
