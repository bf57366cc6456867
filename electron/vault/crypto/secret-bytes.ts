import { recognisedRecoveryWords } from './recovery-words.ts';

/**
 * What Argon2id is given for what a person typed: "R" and the normalised words when it is a set of recovery words (however
 * spaced or capitalised), otherwise "P" and the passphrase in NFKC, in UTF-8. One field serves both, one run tries both, and
 * an empty passphrase costs as much as any other wrong one.
 */
export function secretBytes(typed: string): Uint8Array {
  const words = recognisedRecoveryWords(typed);
  return new TextEncoder().encode(words === undefined ? `P${typed.normalize('NFKC')}` : `R${words}`);
}
