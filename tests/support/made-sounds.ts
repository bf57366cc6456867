// Sounds made by hand, so that no recording of anybody is among the tests: a tone, and silence in the formats whose silence is a few bytes.
import { bytesOf, uint16, uint32, uint64, type Part } from '../corpus/hostile/make/bytes.ts';
import { element, unsizedElement, webm, webmTrack } from '../corpus/hostile/make/webm.ts';

/** A tone in a WAV file (Multimedia Programming Interface 1.0): one channel, 16 bits. */
export function wav(seconds: number, { rateHz = 16_000, toneHz = 440, channels = 1 } = {}): Uint8Array {
  const samples = new Int16Array(Math.round(seconds * rateHz) * channels);
  for (let at = 0; at < samples.length; at += 1) samples[at] = Math.round(12_000 * Math.sin((2 * Math.PI * toneHz * Math.floor(at / channels)) / rateHz));
  const format = bytesOf(uint16(1, 'little'), uint16(channels, 'little'), uint32(rateHz, 'little'), uint32(rateHz * 2 * channels, 'little'), uint16(2 * channels, 'little'), uint16(16, 'little'));
  const data = new Uint8Array(samples.buffer);
  const content = bytesOf('WAVE', 'fmt ', uint32(format.length, 'little'), format, 'data', uint32(data.length, 'little'), data);
  return bytesOf('RIFF', uint32(content.length, 'little'), content);
}

/** 20 ms of nothing: one CELT frame, full band, one channel (RFC 6716, section 3.1). */
const opusSilence = bytesOf([0xf8, 0xff, 0xfe]);
const opusPacketSamples = 960;
/** What comes first in Opus, whatever it is in (RFC 7845, section 5.1): one channel. */
const opusHead = bytesOf('OpusHead', [1, 1], uint16(0, 'little'), uint32(16_000, 'little'), uint16(0, 'little'), [0]);

/** CRC of an Ogg page: polynomial 0x04c11db7, no reflection, from zero (RFC 3533, section 6). */
function oggCrc(page: Uint8Array): number {
  let crc = 0;
  for (const byte of page) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc >>> 0;
}

function oggPage(flags: number, position: number, sequence: number, packets: readonly Uint8Array[]): Uint8Array {
  const head = (crc: number): Uint8Array => bytesOf('OggS', [0, flags], uint64(position, 'little'), uint32(7, 'little'), uint32(sequence, 'little'), uint32(crc, 'little'), [packets.length], packets.map((packet) => packet.length));
  return bytesOf(head(oggCrc(bytesOf(head(0), ...packets))), ...packets);
}

/** Silence as phones send it: Opus in Ogg (RFC 7845). */
export function oggOpus(seconds: number): Uint8Array {
  const packets = Math.round(seconds * 50);
  const pages: Uint8Array[] = [
    oggPage(2, 0, 0, [opusHead]),
    oggPage(0, 0, 1, [bytesOf('OpusTags', uint32(8, 'little'), 'invented', uint32(0, 'little'))]),
  ];
  for (let done = 0; done < packets; ) {
    const count = Math.min(200, packets - done);
    done += count;
    pages.push(oggPage(done === packets ? 4 : 0, done * opusPacketSamples, pages.length, Array.from({ length: count }, () => opusSilence)));
  }
  return bytesOf(...pages);
}

/** The same in WebM as browsers record it: piece by piece, so that neither a size of the whole nor a length is known (RFC 9559). */
export function webmOpus(seconds: number, { extraTracks = [], info = [] }: { readonly extraTracks?: readonly Uint8Array[]; readonly info?: readonly Uint8Array[] } = {}): Uint8Array {
  const opus = webmTrack(2, 'A_OPUS', element(0x63a2, opusHead), element(0xe1, element(0xb5, [0x47, 0x3b, 0x80, 0x00]), element(0x9f, [1])));
  const blocks = Array.from({ length: Math.round(seconds * 50) }, (_block, index) => element(0xa3, [0x81], uint16((index * 20) % 10_000, 'big'), [0x80], opusSilence));
  const clusters: Uint8Array[] = [];
  for (let at = 0; at < blocks.length; at += 500) clusters.push(unsizedElement(0x1f43b675, element(0xe7, uint32(at * 20, 'big')), ...blocks.slice(at, at + 500)));
  return webm(element(0x1549a966, element(0x2ad7b1, [0x0f, 0x42, 0x40]), ...info), element(0x1654ae6b, opus, ...extraTracks), ...clusters);
}

/** MPEG-1 layer III, 128 kbit/s at 44.1 kHz: 417 bytes and 1152 samples a frame; side information of zeros is silence. */
export function mp3(seconds: number): Uint8Array {
  const frame = bytesOf([0xff, 0xfb, 0x90, 0xc4], new Uint8Array(413));
  return bytesOf(...Array.from({ length: Math.ceil((seconds * 44_100) / 1152) }, () => frame));
}

/** One AAC LC frame of silence, one channel: 1024 samples (ISO/IEC 14496-3, 4.4.2.1). */
const aacSilence = bytesOf([0x00, 0xc8, 0x00, 0x80, 0x23, 0x80]);
const aacRateHz = 44_100;
const aacFrames = (seconds: number): number => Math.ceil((seconds * aacRateHz) / 1024);

/** AAC with a header before each frame (ISO/IEC 13818-7, 6.2): LC, 44.1 kHz, one channel. */
export function adts(seconds: number): Uint8Array {
  const length = 7 + aacSilence.length;
  const frame = bytesOf([0xff, 0xf1, 0x50, 0x40, length >> 3, ((length & 7) << 5) | 0x1f, 0xfc], aacSilence);
  return bytesOf(...Array.from({ length: aacFrames(seconds) }, () => frame));
}

function box(name: string, ...content: readonly Part[]): Uint8Array {
  const inside = bytesOf(...content);
  return bytesOf(uint32(inside.length + 8, 'big'), name, inside);
}

const matrix = bytesOf(...[0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map((value) => uint32(value, 'big')));

/** The same in MP4 (ISO/IEC 14496-12 and -14), as voice recorders of phones write it. `statedSeconds`: what it says of its length; `handler`: of what its track is. */
export function m4a(seconds: number, { statedSeconds = seconds, handler = 'soun', brand = 'M4A ' } = {}): Uint8Array {
  const frames = aacFrames(seconds);
  const units = Math.round(statedSeconds * aacRateHz);
  const config = bytesOf([0x05, 2, 0x12, 0x08]);
  const decoder = bytesOf([0x04, 13 + config.length, 0x40, 0x15, 0, 0, 0], uint32(0, 'big'), uint32(0, 'big'), config);
  const esds = box('esds', uint32(0, 'big'), [0x03, 3 + decoder.length + 3, 0, 0, 0], decoder, [0x06, 1, 2]);
  const entry = box('mp4a', new Uint8Array(6), uint16(1, 'big'), new Uint8Array(8), uint16(1, 'big'), uint16(16, 'big'), new Uint8Array(4), uint32(aacRateHz * 65_536, 'big'), esds);
  const ftyp = box('ftyp', brand, uint32(0, 'big'), brand, 'isom');
  const moov = (chunkAt: number): Uint8Array => {
    const table = box(
      'stbl',
      box('stsd', uint32(0, 'big'), uint32(1, 'big'), entry),
      box('stts', uint32(0, 'big'), uint32(1, 'big'), uint32(frames, 'big'), uint32(1024, 'big')),
      box('stsc', uint32(0, 'big'), uint32(1, 'big'), uint32(1, 'big'), uint32(frames, 'big'), uint32(1, 'big')),
      box('stsz', uint32(0, 'big'), uint32(aacSilence.length, 'big'), uint32(frames, 'big')),
      box('stco', uint32(0, 'big'), uint32(1, 'big'), uint32(chunkAt, 'big')),
    );
    const media = box(
      'mdia',
      box('mdhd', uint32(0, 'big'), uint32(0, 'big'), uint32(0, 'big'), uint32(aacRateHz, 'big'), uint32(units, 'big'), uint16(0x55c4, 'big'), uint16(0, 'big')),
      box('hdlr', uint32(0, 'big'), uint32(0, 'big'), handler, new Uint8Array(12), [0]),
      box('minf', box('smhd', new Uint8Array(8)), box('dinf', box('dref', uint32(0, 'big'), uint32(1, 'big'), box('url ', uint32(1, 'big')))), table),
    );
    const track = box('trak', box('tkhd', uint32(7, 'big'), new Uint8Array(8), uint32(1, 'big'), uint32(0, 'big'), uint32(units, 'big'), new Uint8Array(8), uint16(0, 'big'), uint16(0, 'big'), uint16(0x100, 'big'), uint16(0, 'big'), matrix, new Uint8Array(8)), media);
    return box('moov', box('mvhd', uint32(0, 'big'), new Uint8Array(8), uint32(aacRateHz, 'big'), uint32(units, 'big'), uint32(0x10000, 'big'), uint16(0x100, 'big'), new Uint8Array(10), matrix, new Uint8Array(24), uint32(2, 'big')), track);
  };
  const chunkAt = ftyp.length + moov(0).length + 8;
  return bytesOf(ftyp, moov(chunkAt), box('mdat', ...Array.from({ length: frames }, () => aacSilence)));
}
