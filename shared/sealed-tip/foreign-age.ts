// age v1 files (age-encryption.org/v1), binary and armoured. With interpreter-seal.ts the only importer of age-encryption.
import { armor, Decrypter } from 'age-encryption';
import type { SealedTipCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { flattened } from './armour-decode.ts';
import { decodeTextLoosely, encodeText, startsWith } from './bytes.ts';
import { ageHybridIdentity, ageIdentity } from './foreign-recipients.ts';
import { foreignBytes, type ForeignPlaintext } from './foreign-text.ts';
import type { IntakeKey } from './intake-key.ts';

const versionLine = encodeText('age-encryption.org/v1\n');
/** Our own limits: age sets none, and every stanza may cost a key exchange for every identity. */
const headerBytesLimit = 64 * 1024;
const stanzaLimit = 32;
const nonceAndTagBytes = 32;

const block = /-----BEGIN AGE ENCRYPTED FILE-----(.*?)-----END AGE ENCRYPTED FILE-----/u;

/** age-encryption 0.3.1 throws plain Errors; these two messages separate the classes. A test fails when a new version words them otherwise. */
const noIdentityMatched = "no identity matched any of the file's recipients";
const headerNotAuthentic = 'invalid header HMAC';

/** Tries the X25519 and the post-quantum identity of every key. Passphrase files are `not-for-us`. */
export async function openAge(sealed: Uint8Array, keys: readonly IntakeKey[]): Promise<Result<ForeignPlaintext, SealedTipCode>> {
  const bounded = boundedAge(sealed);
  if (!bounded.ok) return bounded;
  const { file, header } = bounded.value;
  for (const [keyIndex, key] of keys.entries()) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(ageHybridIdentity(key));
    decrypter.addIdentity(ageIdentity(key));
    const failure = await messageOf(decrypter.decryptHeader(header));
    if (failure === noIdentityMatched) continue;
    if (failure !== undefined) return fail(failure === headerNotAuthentic ? 'authentication-failed' : 'header-invalid');
    if (file.length < header.length + nonceAndTagBytes) return fail('truncated');
    try {
      return ok({ plaintext: await decrypter.decrypt(file), sealed: file, keyIndex });
    } catch {
      return fail('authentication-failed');
    }
  }
  return fail('not-for-us');
}

/** The binary file and its header, both within our limits, before age-encryption sees any of it. */
export function boundedAge(sealed: Uint8Array): Result<{ readonly file: Uint8Array; readonly header: Uint8Array }, SealedTipCode> {
  const file = unarmoured(sealed);
  if (!file.ok) return file;
  const header = ageHeader(file.value);
  return header.ok ? ok({ file: file.value, header: header.value }) : header;
}

function unarmoured(sealed: Uint8Array): Result<Uint8Array, 'too-large' | 'armour-damaged'> {
  if (startsWith(sealed, versionLine.subarray(0, -2))) return sealed.length > foreignBytes ? fail('too-large') : ok(sealed);
  if (sealed.length > 2 * foreignBytes) return fail('too-large');
  const [, body] = block.exec(flattened(decodeTextLoosely(sealed))) ?? [];
  if (body === undefined) return fail('armour-damaged');
  // age's own decoder is strict about lines, so the body is put into lines as age would write it.
  const lines = body.replaceAll(' ', '').match(/.{1,64}/gu) ?? [];
  try {
    const file = armor.decode(['-----BEGIN AGE ENCRYPTED FILE-----', ...lines, '-----END AGE ENCRYPTED FILE-----'].join('\n'));
    return file.length > foreignBytes ? fail('too-large') : ok(file);
  } catch {
    return fail('armour-damaged');
  }
}

/** The header with its MAC line. Bounds what age-encryption is given before it parses. */
function ageHeader(file: Uint8Array): Result<Uint8Array, 'version-unknown' | 'truncated' | 'header-invalid'> {
  if (!startsWith(file, versionLine)) return fail('version-unknown');
  const head = Array.from(file.subarray(0, headerBytesLimit), (byte) => String.fromCharCode(byte)).join('');
  const macLine = head.indexOf('\n---');
  const end = macLine === -1 ? -1 : head.indexOf('\n', macLine + 1);
  if (end === -1) return fail(file.length < headerBytesLimit ? 'truncated' : 'header-invalid');
  return head.slice(0, end).split('\n-> ').length - 1 > stanzaLimit ? fail('header-invalid') : ok(file.subarray(0, end + 1));
}

async function messageOf(attempt: Promise<unknown>): Promise<string | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
