import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundHeader } from '#shared/viewing/sound-header.ts';
import { bytesOf, overwritten, uint32 } from '../../../corpus/hostile/make/bytes.ts';
import { webmTrack } from '../../../corpus/hostile/make/webm.ts';
import { adts, m4a, mp3, oggOpus, wav, webmOpus } from '../../../support/made-sounds.ts';

const unreadable = { ok: false, code: 'sound-unreadable' };
const whole = { wav: wav(2), ogg: oggOpus(3), mp3: mp3(1), aac: adts(1), m4a: m4a(2), webm: webmOpus(2) } as const;

describe('the header of a sound', () => {
  it.each([
    ['wav', 2],
    ['ogg', 3],
    ['mp3', null],
    ['aac', null],
    ['m4a', 2],
    ['webm', 1.98],
  ] as const)('is recognised by content as %s, with its length where that is written down', (type, seconds) => {
    expect(soundHeader(whole[type])).toEqual({ ok: true, value: { type, seconds } });
  });

  it('is found behind a tag, and in a recording that calls itself a film without having a picture', () => {
    const tag = bytesOf('ID3', [4, 0, 0, 0, 0, 1, 0], new Uint8Array(128));
    expect(soundHeader(bytesOf(tag, whole.mp3))).toMatchObject({ value: { type: 'mp3' } });
    expect(soundHeader(bytesOf(tag, whole.aac))).toMatchObject({ value: { type: 'aac' } });
    expect(soundHeader(m4a(1, { brand: 'isom' }))).toMatchObject({ value: { type: 'm4a' } });
  });

  it('says how long a file claims to be, so that one that says hours is never decoded', () => {
    expect(soundHeader(m4a(1, { statedSeconds: 36_000 }))).toMatchObject({ value: { seconds: 36_000 } });
    const lastPage = whole.ogg.lastIndexOf(0x4f);
    expect(soundHeader(overwritten(whole.ogg, lastPage + 6, [0, 0, 0, 0, 0, 1, 0, 0]))).toMatchObject({ value: { seconds: 2 ** 40 / 48_000 } });
  });

  it('is not that of films, pictures, text, Ogg with something else inside, or anything cut short', () => {
    const others = [m4a(1, { handler: 'vide' }), webmOpus(1, { extraTracks: [webmTrack(1, 'V_VP8')] }), bytesOf('OggS', new Uint8Array(22), [1, 7], '\x80theora'), bytesOf('\x89PNG\r\n\x1a\n', new Uint8Array(40)), bytesOf('Words.'), new Uint8Array(0), bytesOf('OggS'), bytesOf('RIFF'), bytesOf(uint32(20, 'big'), 'ftypM4A '), bytesOf([0xff])];
    for (const bytes of others) expect(soundHeader(bytes)).toEqual(unreadable);
  });

  it('never throws and never runs on, whatever stands in a file', () => {
    const part = fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(...['RIFF', 'WAVE', 'fmt ', 'data', 'OggS', 'OpusHead', '\x01vorbis', 'ftyp', 'moov', 'trak', 'mdia', 'hdlr', 'mvhd', 'ID3'].map((word) => bytesOf(word))), fc.integer({ min: 0, max: 0xffffffff }).map((value) => uint32(value, 'big')));
    fc.assert(fc.property(fc.array(part, { maxLength: 30 }), (parts) => void soundHeader(bytesOf(...parts))), { numRuns: 2000 });
    for (const bytes of Object.values(whole)) fc.assert(fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, value, length) => void soundHeader(overwritten(bytes, at, [value]).subarray(0, length))));
  });

  it('does not walk boxes without end: one of no size, and thousands of them', () => {
    const boxes = bytesOf(uint32(16, 'big'), 'ftypM4A ', uint32(0, 'big'), ...Array.from({ length: 10_000 }, () => bytesOf(uint32(8, 'big'), 'free')));
    expect(soundHeader(boxes)).toEqual(unreadable);
    expect(soundHeader(bytesOf(uint32(16, 'big'), 'ftypM4A ', uint32(0, 'big'), uint32(0, 'big'), 'moov'))).toEqual(unreadable);
  });
});
