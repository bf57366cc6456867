import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { plainPrimitives } from '#shared/sealed-tip/primitives.ts';
import { givesTheSame } from '#shared/sealed-tip/primitives-check.ts';
import { openingPrimitives } from '#vault/intake/opening-primitives.ts';
import { openersHere, openersInThreads, type TipOpeners } from '#vault/intake/tip-openers.ts';
import { ThreadFault, threadPool, ThreadsUnavailable } from '#vault/platform/thread-pool.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';

const seeds = [1, 2, 3].map((fill) => ({ keyId: String(fill).repeat(32), seed: new Uint8Array(32).fill(fill) }));
const publicKeys = seeds.map(({ seed }) => intakeKeyFromSeed(seed).publicKey);
const toKey = (index: number, attachments: readonly Uint8Array[] = []): Uint8Array => sealedTip(publicKeys[index]!, `An invented tip ${index}. គេចាប់ទូរស័ព្ទ`, { attachments });

describe('the fast primitives', () => {
  it('load here, and give what the plain ones give', async () => {
    const fast = await openingPrimitives();
    expect(fast).not.toBe(plainPrimitives);
    expect(givesTheSame(fast)).toBe(true);
  });

  it.each([
    ['agree', { agree: (secretKey: Uint8Array) => secretKey }],
    ['agree, where the secret is zero', { agree: (secretKey: Uint8Array, point: Uint8Array) => plainPrimitives.agree(secretKey, point) ?? new Uint8Array(32) }],
    ['decapsulateMlKem', { decapsulateMlKem: () => new Uint8Array(32) }],
    ['decapsulateMlKem, where it throws', { decapsulateMlKem: () => { throw new Error('invented'); } }],
    ['openSecretbox', { openSecretbox: (box: Uint8Array) => box.subarray(16) }],
    ['sha256', { sha256: () => new Uint8Array(32) }],
  ])('would not be used if they differed in %s', (_name, change) => {
    expect(givesTheSame({ ...plainPrimitives, ...change })).toBe(false);
  });
});

describe('helpers that open tips', () => {
  let threads: TipOpeners;
  beforeAll(() => {
    threads = openersInThreads(threadPool(new URL('../../../../support/threads/opening-source-thread.mjs', import.meta.url)))(seeds);
  });
  afterAll(() => threads.end());

  it('give in threads what they give here, for every format and class', async () => {
    const attachment = new Uint8Array(randomBytes(200_000));
    const damaged = toKey(0);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    const armoured = new TextEncoder().encode([toKey(0), toKey(2)].map((tip) => encodeArmour(tip, 1_000_000).join('\n')).join('\n'));
    const foreign = sealedTip(intakeKeyFromSeed(new Uint8Array(32).fill(9)).publicKey, 'Invented');
    const here = openersHere(seeds);
    const parted = new TextEncoder().encode(encodeArmour(toKey(1), 2000).slice(1).join('\n'));
    for (const file of [toKey(0), parted, toKey(2, [attachment, attachment.subarray(5)]), armoured, damaged, foreign, new Uint8Array(randomBytes(5000)), new Uint8Array(0)]) {
      const look = await threads.look(file);
      expect(look).toEqual(await here.look(file));
      const found = look !== 'failed' && look.look.ok && look.look.value !== undefined && 'fileKey' in look.look.value ? look.look.value : undefined;
      const opened = await threads.open(file, found);
      expect(opened).toEqual(await here.open(file, undefined));
    }
  });

  it('need no key exchange for a header that was found before, but its key must still be there', async () => {
    const file = toKey(1);
    const look = await threads.look(file);
    if (look === 'failed' || !look.look.ok || look.look.value === undefined || 'entries' in look.look.value) throw new Error('did not open');
    const found = look.look.value;
    let exchanges = 0;
    const { ItemOpener } = await import('#vault/intake/item-opener.ts');
    const counting = { ...plainPrimitives, decapsulateMlKem: (ciphertext: Uint8Array, secretKey: Uint8Array) => { exchanges += 1; return plainPrimitives.decapsulateMlKem(ciphertext, secretKey); } };
    const { items: [opened] } = await new ItemOpener(seeds, counting).open(file, found);
    expect(opened).toMatchObject({ outcome: { ok: true, value: { keyId: seeds[1]?.keyId } } });
    expect(exchanges).toBe(0);
    const { items: [refused] } = await new ItemOpener([seeds[0]!], counting).open(file, found);
    expect(refused).toMatchObject({ outcome: { ok: false, code: 'not-for-us' } });
  });

  it('try the key first that opened last', async () => {
    const tried: Uint8Array[] = [];
    const { ItemOpener } = await import('#vault/intake/item-opener.ts');
    const opener = new ItemOpener(seeds, { ...plainPrimitives, agree: (secretKey, point) => { tried.push(secretKey); return plainPrimitives.agree(secretKey, point); } });
    await opener.open(toKey(2), undefined);
    expect(tried).toHaveLength(3);
    tried.length = 0;
    await opener.open(toKey(2), undefined);
    expect(tried).toHaveLength(1);
  });

  it('say "failed" for what ends a thread, and go on here where no thread comes up', async () => {
    const dying = openersInThreads(() => ({ ask: () => Promise.reject(new ThreadFault()), end: () => Promise.resolve() }))(seeds);
    expect(await dying.open(toKey(0), undefined)).toBe('failed');
    const none = openersInThreads(() => ({ ask: () => Promise.reject(new ThreadsUnavailable()), end: () => Promise.resolve() }))(seeds);
    expect(await none.open(toKey(0), undefined)).toMatchObject({ items: [{ outcome: { ok: true } }], parts: [] });
  });
});
