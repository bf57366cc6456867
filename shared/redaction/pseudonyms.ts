import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Bytes of the secret a dossier's pseudonyms are shuffled with; made at random for each dossier and never exported. */
export const pseudonymSeedBytes = 16;

/** The seed for one audience: whoever has the dossiers for two of them cannot tell by the letters who is who, and from one seed the other does not follow (HMAC-SHA-256). */
export function seedFor(seed: Uint8Array, audience: string): Uint8Array {
  if (seed.length < pseudonymSeedBytes) throw new RangeError(`a pseudonym seed has ${pseudonymSeedBytes} bytes`);
  return hmac(sha256, seed, utf8ToBytes(`tipkeep pseudonyms v1 ${audience}`)).slice(0, pseudonymSeedBytes);
}

/** sfc32 (C. Doty-Humphrey, PractRand): small, 128 bits of state. It only shuffles; the secret is the seed. */
function generator(seed: Uint8Array): () => number {
  if (seed.length < pseudonymSeedBytes) throw new RangeError(`a pseudonym seed has ${pseudonymSeedBytes} bytes`);
  const word = (index: number): number => new DataView(seed.buffer, seed.byteOffset, seed.length).getUint32(index * 4, true);
  let [a, b, c, counter] = [word(0), word(1), word(2), word(3)];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function letters(index: number): string {
  let rest = index;
  let name = '';
  do {
    name = String.fromCharCode(65 + (rest % 26)) + name;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return name;
}

const blockSize = 26;

/**
 * A letter for each entity of one dossier. The entities come in the order in which they were first hidden; letters are dealt
 * from alphabets shuffled with the dossier's seed, so that a letter says nothing about that order and a name hidden later
 * changes no earlier letter. The length of a letter never depends on the original. Letters in `avoid` (upper case) are not dealt:
 * the letter B would bring back a hidden "B".
 */
export function assignLetters(entities: readonly string[], seed: Uint8Array, avoid: ReadonlySet<string>): ReadonlyMap<string, string> {
  const next = generator(seed);
  const dealt = new Map<string, string>();
  let deck: string[] = [];
  let block = 0;
  for (const entity of entities) {
    if (dealt.has(entity)) continue;
    while (deck.length === 0) {
      deck = Array.from({ length: blockSize }, (_, place) => letters(block * blockSize + place));
      for (let place = deck.length - 1; place > 0; place -= 1) {
        const other = next() % (place + 1);
        [deck[place], deck[other]] = [deck[other] ?? '', deck[place] ?? ''];
      }
      deck = deck.filter((name) => !avoid.has(name));
      block += 1;
    }
    dealt.set(entity, deck.pop() ?? '');
  }
  return dealt;
}
