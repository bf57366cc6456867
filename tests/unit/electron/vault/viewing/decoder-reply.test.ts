import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLimits } from '#shared/viewing/decode-limits.ts';
import type { DecodeTask } from '#shared/viewing/decoder-messages.ts';
import { DecoderReply, type DecodedOutcome } from '#vault/viewing/decoder-reply.ts';

const picture = (part: Partial<Extract<DecodeTask, { kind: 'picture' }>> = {}): DecodeTask => ({ kind: 'picture', mediaType: 'image/png', sizeBytes: 100, width: 6, height: 4, region: null, viewWidth: 6, viewHeight: 4, ...part });
const sound: DecodeTask = { kind: 'sound', sizeBytes: 100 };
const head = { head: 'picture', width: 6, height: 4, fullWidth: 6, fullHeight: 4 };
const pixels = Uint8Array.from({ length: 96 }, (_none, at) => at);
const refused: DecodedOutcome = { ok: false, code: 'decoder-refused' };

/** What it says of the first of these messages that ends it. */
function heard(task: DecodeTask, ...messages: readonly unknown[]): DecodedOutcome | undefined {
  const reply = new DecoderReply(task);
  for (const message of messages) {
    const outcome = reply.take(message);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

describe('what a decoder says', () => {
  it('is taken when it is exactly the pixels that were asked for', () => {
    expect(heard(picture(), head, { piece: pixels }, { end: true })).toEqual({ ok: true, value: { kind: 'picture', width: 6, height: 4, fullWidth: 6, fullHeight: 4, bytes: pixels } });
  });

  it('may be a picture turned onto its side, but not one with only one of its sizes turned', () => {
    const turned = { head: 'picture', width: 4, height: 6, fullWidth: 4, fullHeight: 6 };
    expect(heard(picture(), turned, { piece: pixels }, { end: true })).toMatchObject({ ok: true, value: { width: 4, height: 6 } });
    expect(heard(picture(), { ...turned, fullWidth: 6, fullHeight: 4 })).toEqual(refused);
    const part = picture({ region: { x: 0, y: 0, width: 2, height: 3 }, viewWidth: 2, viewHeight: 3 });
    expect(heard(part, { head: 'picture', width: 2, height: 3, fullWidth: 4, fullHeight: 6 })).toBeUndefined();
    expect(heard(part, { head: 'picture', width: 3, height: 2, fullWidth: 4, fullHeight: 6 })).toEqual(refused);
  });

  it('comes in pieces of the agreed size, whatever the number of pixels', () => {
    const task = picture({ width: 1200, height: 800, viewWidth: 1200, viewHeight: 800 });
    const all = new Uint8Array(4 * 1200 * 800).fill(9);
    const pieces = [0, 1, 2, 3].map((index) => ({ piece: all.slice(index * decodeLimits.pieceBytes, (index + 1) * decodeLimits.pieceBytes) }));
    const begun = { head: 'picture', width: 1200, height: 800, fullWidth: 1200, fullHeight: 800 };
    const outcome = heard(task, begun, ...pieces, { end: true });
    expect(outcome?.ok === true && Buffer.compare(outcome.value.bytes, all)).toBe(0);
    expect(heard(task, begun, { piece: all.slice(0, 1000) })).toEqual(refused);
    expect(heard(task, begun, { piece: all })).toEqual(refused);
  });

  it('is refused with too few or too many bytes, twice, out of order, or with anything beside it', () => {
    const lies: readonly (readonly unknown[])[] = [
      [head, { piece: pixels.subarray(1) }],
      [head, { piece: new Uint8Array(97) }],
      [head, { end: true }],
      [head, { piece: pixels }, { piece: pixels }],
      [head, { piece: pixels }, { piece: new Uint8Array(0) }],
      [head, head],
      [{ piece: pixels }],
      [{ end: true }],
      [head, { failed: 'unreadable' }],
      [{ ...head, more: 1 }],
      [head, { piece: pixels, more: 1 }],
      [head, { piece: pixels }, { end: true, more: 1 }],
      [head, { piece: pixels }, { end: 1 }],
      [{ failed: 'unreadable', more: 1 }],
      [{ failed: 'anything else' }],
    ];
    for (const messages of lies) expect(heard(picture(), ...messages), JSON.stringify(messages).slice(0, 100)).toEqual(refused);
  });

  it('is refused when it is of another size, another kind, or an encoded picture', () => {
    for (const lie of [{ ...head, width: 7 }, { ...head, fullHeight: 40 }, { ...head, width: '6' }, { ...head, head: 'video' }, { head: 'sound', samples: 48 }]) expect(heard(picture(), lie)).toEqual(refused);
    const encoded = new Uint8Array(deflateSync(pixels));
    for (const piece of [encoded, Buffer.from(encoded).toString('base64'), encoded.buffer, [...pixels], new Uint8ClampedArray(96), new DataView(pixels.buffer), { length: 96 }]) expect(heard(picture(), head, { piece })).toEqual(refused);
  });

  it('is a sound of no more than the longest length', () => {
    const samples = new Uint8Array(20);
    expect(heard(sound, { head: 'sound', samples: 10 }, { piece: samples }, { end: true })).toEqual({ ok: true, value: { kind: 'sound', samples: 10, bytes: samples } });
    expect(heard(sound, { head: 'sound', samples: decodeLimits.soundSeconds * decodeLimits.soundRateHz })).toBeUndefined();
    for (const count of [0, -1, 1.5, Number.NaN, '10', decodeLimits.soundSeconds * decodeLimits.soundRateHz + 1, 2 ** 53]) expect(heard(sound, { head: 'sound', samples: count })).toEqual(refused);
    expect(heard(sound, head)).toEqual(refused);
  });

  it('may be that it cannot be done', () => {
    expect(heard(picture(), { failed: 'unreadable' })).toEqual({ ok: false, code: 'image-unreadable' });
    expect(heard(sound, { failed: 'unreadable' })).toEqual({ ok: false, code: 'sound-unreadable' });
    expect(heard(sound, { failed: 'too-long' })).toEqual({ ok: false, code: 'sound-too-long' });
    expect(heard(picture(), { failed: 'too-long' })).toEqual(refused);
  });

  it('never throws, and nothing that anybody makes up is taken for a picture', () => {
    const message = fc.oneof(
      fc.anything({ withTypedArray: true, withDate: true, withMap: true }),
      fc.record({ head: fc.constantFrom('picture', 'sound'), width: fc.integer(), height: fc.integer(), fullWidth: fc.integer(), fullHeight: fc.integer() }),
      fc.record({ piece: fc.uint8Array({ maxLength: 200 }) }),
      fc.constant({ end: true }),
    );
    fc.assert(
      fc.property(fc.array(message, { maxLength: 6 }), (messages) => {
        const outcome = heard(picture(), ...messages);
        if (outcome?.ok === true) expect(outcome.value.bytes).toHaveLength(96);
      }),
    );
  });
});
