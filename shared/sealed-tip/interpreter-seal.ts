// age files (age-encryption.org/v1) to and from an interpreter: out under spoken words, back under the same words or to an intake key.
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { fail, ok, type Result } from '#shared/result.ts';
import { boundedAge, openAge } from './foreign-age.ts';
import type { IntakeKey } from './intake-key.ts';

/** 2^16 rounds of scrypt: six words of 2048 have 66 bits by themselves, and the vault answers nobody meanwhile. */
const workFactor = 16;
/** As age's own tool seals; what costs more to open is refused before it costs anything. */
const workFactorAtMost = 18;
/** age-encryption 0.3.1 throws plain Errors; this message tells wrong words from a damaged file. A test fails when a new version words it otherwise. */
const noWordsMatched = "no identity matched any of the file's recipients";
const passphraseStanza = /^-> scrypt \S+ (\d{1,2})$/mu;

export type ReturnedSealCode = 'package-unreadable' | 'package-words-wrong' | 'package-words-needed' | 'package-not-for-us';

/** The bytes, armoured, under these words with blanks between them. The file's randomness is age's own. */
export async function sealForInterpreter(plaintext: Uint8Array, words: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(words);
  encrypter.setScryptWorkFactor(workFactor);
  return armor.encode(await encrypter.encrypt(plaintext));
}

/** Opens what came back. Words may be typed with any blanks and in any case. Nothing is opened that costs more than age's own tool asks. */
export async function openFromInterpreter(sealed: Uint8Array, words: string, keys: readonly IntakeKey[]): Promise<Result<Uint8Array, ReturnedSealCode>> {
  const bounded = boundedAge(sealed);
  if (!bounded.ok) return fail('package-unreadable');
  const { file, header } = bounded.value;
  const factor = passphraseStanza.exec(String.fromCharCode(...header))?.[1];
  if (factor === undefined) {
    const opened = await openAge(file, keys);
    if (opened.ok) return ok(opened.value.plaintext);
    return fail(opened.code === 'not-for-us' ? 'package-not-for-us' : 'package-unreadable');
  }
  const spoken = words.trim().toLowerCase().replace(/[\s-]+/gu, ' ');
  if (spoken === '') return fail('package-words-needed');
  if (Number(factor) > workFactorAtMost) return fail('package-unreadable');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(spoken);
  try {
    return ok(await decrypter.decrypt(file));
  } catch (problem) {
    return fail(problem instanceof Error && problem.message === noWordsMatched ? 'package-words-wrong' : 'package-unreadable');
  }
}
