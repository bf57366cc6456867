import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendEvents } from '#vault/store/events/append-events.ts';
import { canonicalJson } from '#vault/store/events/canonical-json.ts';
import { framed } from '#vault/store/events/event-hash.ts';
import { readPayload, subjectOf } from '#vault/store/events/event-types.ts';
import { clockTimeMs, hybridClock } from '#vault/store/events/hybrid-clock.ts';
import { PayloadFault } from '#vault/store/events/payload-shape.ts';
import { openVaultContext } from '#vault/store/events/vault-context.ts';
import { openMemoryVault } from '../../../../../support/memory-vault.ts';

const device = (digit: string): string => digit.repeat(32);

describe('canonical JSON', () => {
  it('spells a value in one way, whatever the order of its names', () => {
    expect(new TextDecoder().decode(canonicalJson({ b: [1, null, true], a: { z: 'ផ្សារ"\n', y: 0 } }))).toBe('{"a":{"y":0,"z":"ផ្សារ\\"\\n"},"b":[1,null,true]}');
  });

  it('refuses numbers that have several spellings', () => {
    for (const number of [0.5, Number.NaN, Infinity, 2 ** 53, -0]) expect(() => canonicalJson(number)).toThrow('whole');
  });

  it('gives back what went in', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 3 }, fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.array(tie('any')), fc.dictionary(fc.string(), tie('any'))),
    })).any;
    fc.assert(fc.property(value, (given) => {
      fc.pre(!JSON.stringify(given).includes('__proto__'));
      expect(JSON.parse(new TextDecoder().decode(canonicalJson(given as never)))).toEqual(JSON.parse(JSON.stringify(given)));
    }));
  });
});

describe('framing', () => {
  it('gives different lists of parts different bytes', () => {
    const part = fc.oneof(fc.constant(null), fc.string({ maxLength: 4 }));
    fc.assert(fc.property(fc.array(part), fc.array(part), (left, right) => {
      const same = JSON.stringify(left) === JSON.stringify(right);
      expect(Buffer.from(framed(left)).equals(framed(right))).toBe(same);
    }), { numRuns: 500 });
  });

  it('is a big-endian length and the bytes, and all ones for null', () => {
    expect(Buffer.from(framed(['ab', null, new Uint8Array([9])])).toString('hex')).toBe('000000026162' + 'ffffffff' + '0000000109');
  });
});

describe('the hybrid clock', () => {
  it('never goes back and never repeats, however the wall clock jumps', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 41 }), { minLength: 2 }), (walls) => {
      let wall = 0;
      const clock = hybridClock(device('a'), () => wall);
      const readings = walls.map((at) => {
        wall = at;
        return clock.next();
      });
      expect(readings).toEqual([...new Set(readings)].sort());
    }));
  });

  it('is later than everything it was shown, and near the wall clock otherwise', () => {
    const behind = hybridClock(device('b'), () => 1_000);
    const ahead = hybridClock(device('a'), () => 9_000).next();
    behind.observe(ahead);
    expect(behind.next() > ahead).toBe(true);
    expect(clockTimeMs(hybridClock(device('c'), () => 5_000.9).next())).toBe(5_000);
  });

  it('carries into the milliseconds when its counter is full', () => {
    const clock = hybridClock(device('a'), () => 5, `000000000005-ffff-${device('b')}`);
    expect(clock.next()).toBe(`000000000006-0000-${device('a')}`);
  });

  it('refuses a reading that is none', () => {
    expect(() => clockTimeMs('2031-03-14')).toThrow('hybrid clock');
  });

  it('goes on after the log when a vault is opened again with a slow wall clock', async () => {
    const { context } = await openMemoryVault();
    const again = openVaultContext({ ...context, now: () => 0 });
    expect(again.clock.next() > String(context.database.get('SELECT max(clock) AS clock FROM event')?.['clock'])).toBe(true);
  });
});

describe('payloads', () => {
  const payload = { tipId: device('a'), from: 'U0', to: 'U1' };

  it('are read by type and version, and a later version is left alone', () => {
    expect(readPayload('urgency-set', 1, canonicalJson(payload))).toEqual({ type: 'urgency-set', payload });
    expect(readPayload('urgency-set', 2, canonicalJson(payload))).toBeUndefined();
    expect(readPayload('toString', 1, canonicalJson(payload))).toBeUndefined();
    expect(subjectOf({ type: 'urgency-set', payload: { tipId: device('a'), from: 'U0', to: 'U1' } })).toBe(device('a'));
  });

  it.each([
    ['a missing field', { tipId: device('a'), from: 'U0' }],
    ['a further field', { ...payload, more: 1 }],
    ['a field of the prototype instead', { tipId: device('a'), from: 'U0', constructor: 'U1' }],
    ['another word', { ...payload, to: 'U9' }],
    ['an id in capitals', { ...payload, tipId: device('A') }],
    ['a list', [payload]],
    ['nothing', null],
  ])('with %s are refused', (_, value) => {
    expect(() => readPayload('urgency-set', 1, canonicalJson(value))).toThrow(PayloadFault);
  });

  it('that could not be replayed are never written', async () => {
    const { context } = await openMemoryVault();
    const before = context.database.all('SELECT * FROM event');
    const append = (): void => context.database.transaction(() => appendEvents(context, [{ type: 'urgency-set', payload: { tipId: 'not an id', from: 'U0', to: 'U1' } }]));
    expect(append).toThrow(PayloadFault);
    expect(context.database.all('SELECT * FROM event')).toEqual(before);
  });

  it('hide behind a salt of their own: equal payloads have unequal hashes', async () => {
    const { context } = await openMemoryVault();
    context.database.transaction(() => appendEvents(context, [1, 2].map(() => ({ type: 'urgency-set', payload: { tipId: device('a'), from: 'U0', to: 'U1' } }))));
    const rows = context.database.all("SELECT payload_hash, salt, payload FROM event JOIN event_payload USING (event_id) WHERE type = 'urgency-set'");
    expect(rows[0]!['payload']).toEqual(rows[1]!['payload']);
    expect(rows[0]!['payload_hash']).not.toEqual(rows[1]!['payload_hash']);
    for (const row of rows) {
      const hash = createHash('sha256').update(row['salt'] as Uint8Array).update(row['payload'] as Uint8Array).digest();
      expect(Buffer.from(row['payload_hash'] as Uint8Array).equals(hash)).toBe(true);
    }
  });
});
