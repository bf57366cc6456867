import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { layOutPlaintext, sealPlaintext } from '../../support/hand-sealed.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { bidiNames, scripts } from './payloads.ts';
import { utf8 } from './make/bytes.ts';
import { hostile, type Expected, type HostileFile } from './hostile-file.ts';

const manifests: readonly string[] = [
  '',
  'null',
  '[]',
  '{}',
  '{"a":1}',
  '"text"',
  '1e999',
  '['.repeat(10_000),
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  '{"innerId":"x","narrative":5}',
  '{"__proto__":{"narrative":"x"}}',
  '{"narrative":"x","narrative":"y"}',
  '\ufeff{}',
  '{"narrative":"\\ud800"}',
];

/** Files that look sealed to the given key, and what import must say of each; a few are whole, with a text that means no good. */
export function* hostileSealed(publicKey: Uint8Array, otherKey: Uint8Array, seed: number): Generator<HostileFile> {
  const random = seededRandom(seed);
  const randomBytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
  const whole = sealedTip(publicKey, 'An invented tip that is damaged');
  const file = (name: string, bytes: Uint8Array, outcome: Expected['imported'], kind: 'unknown' | 'text' = 'unknown'): HostileFile => hostile(`sealed ${name}`, bytes, { kind, unsealed: outcome, imported: outcome });
  for (const [index, manifest] of manifests.entries()) yield file(`around manifest ${index}`, sealPlaintext(layOutPlaintext(utf8(manifest)), [publicKey], randomBytes), 'manifest-invalid');
  yield file('around a manifest longer than all', sealPlaintext(layOutPlaintext(utf8('{}'), [], 0xffff_ffff), [publicKey], randomBytes), 'manifest-invalid');
  for (const cut of [1, 100, 3000]) yield file(`cut by ${cut} bytes`, whole.slice(0, whole.length - cut), 'truncated');
  for (const from of [1, 20, 200, 2000]) yield file(`with a bit flipped ${from} bytes before its end`, flipped(whole, whole.length - from), 'authentication-failed');
  yield file('to somebody else', sealedTip(otherKey, 'An invented tip for others'), 'not-for-us');
  for (const [index, text] of [...scripts, ...bidiNames].entries()) yield file(`with a text that means no good, ${index}`, sealedTip(publicKey, `An invented text ${index}: ${text}`), 'opened');
  const armour = encodeArmour(sealedTip(publicKey, 'An invented tip as text'), 4000).join('\n');
  const middle = Math.floor(armour.length / 2);
  yield file('as text with a hole', utf8(`${armour.slice(0, middle)}${armour.slice(middle + 90)}`), 'armour-damaged', 'text');
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
