import { fail, ok, type Result } from '../result.ts';
import { bytesInMemory } from './byte-source.ts';
import { mp4Tracks } from './mp4-tracks.ts';
import { webmTracks, type Tracks } from './webm-tracks.ts';

export type SoundType = 'wav' | 'ogg' | 'mp3' | 'aac' | 'm4a' | 'webm';

export interface SoundHeader {
  readonly type: SoundType;
  /** Where the file itself says how long it is; nobody has proven it. null: only decoding tells. */
  readonly seconds: number | null;
}

/** Ogg Opus counts time in samples of this rate, whatever the recording had (RFC 7845, section 4). */
const opusRateHz = 48_000;
/** How many chunks of a WAV file are walked. */
const chunksAtMost = 64;
/** How much of the end of an Ogg file is searched for its last page: a page has at most 65,307 bytes (RFC 3533). */
const lastPageBytes = 65_307;

/**
 * What a sound says of itself before anything is decoded: its kind by content, and its length where that is written down. `sound-unreadable`: none of the
 * kinds that are played (WAV, Ogg or WebM with Opus or Vorbis, MP3, AAC in ADTS or MP4).
 */
export function soundHeader(bytes: Uint8Array): Result<SoundHeader, 'sound-unreadable'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WAVE')) return ok({ type: 'wav', seconds: wavSeconds(bytes, view) });
  if (says(bytes, 0, 'OggS')) return oggHolds(bytes) ? ok({ type: 'ogg', seconds: oggSeconds(bytes, view) }) : fail('sound-unreadable');
  if (says(bytes, 4, 'ftyp')) return inContainer('m4a', mp4Tracks(bytesInMemory(bytes)));
  if (says(bytes, 0, '\x1a\x45\xdf\xa3')) return inContainer('webm', webmTracks(bytesInMemory(bytes), 'end'));
  const frames = says(bytes, 0, 'ID3') ? afterId3(bytes) : 0;
  if (frames === undefined || bytes[frames] !== 0xff) return says(bytes, 0, 'ID3') ? ok({ type: 'mp3', seconds: null }) : fail('sound-unreadable');
  const second = bytes[frames + 1] ?? 0;
  // Twelve set bits and layer 0: ADTS (ISO/IEC 13818-7, 6.2). Eleven and another layer: MPEG audio (ISO/IEC 11172-3, 2.4.1.3).
  if ((second & 0xf6) === 0xf0) return ok({ type: 'aac', seconds: null });
  return (second & 0xe0) === 0xe0 && (second & 0x06) !== 0 ? ok({ type: 'mp3', seconds: null }) : fail('sound-unreadable');
}

/** Containers of films as well: all that is in them must be sound. */
function inContainer(type: SoundType, found: { readonly tracks: Tracks; readonly seconds: number | null } | undefined): Result<SoundHeader, 'sound-unreadable'> {
  return found?.tracks === 'sound' ? ok({ type, seconds: found.seconds }) : fail('sound-unreadable');
}

function says(bytes: Uint8Array, at: number, text: string): boolean {
  return bytes.length >= at + text.length && Array.from(text).every((character, index) => bytes[at + index] === character.charCodeAt(0));
}

/** Where the frames begin behind a tag (ID3v2, section 3.1): four times seven bits say how long it is. undefined: behind the end. */
function afterId3(bytes: Uint8Array): number | undefined {
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[at] ?? 0) & 0x7f), 0);
  const at = 10 + size;
  return at < bytes.length ? at : undefined;
}

/** Bytes of "data" over bytes a second of "fmt " (Multimedia Programming Interface 1.0, RIFF). */
function wavSeconds(bytes: Uint8Array, view: DataView): number | null {
  let bytesPerSecond = 0;
  let at = 12;
  for (let chunk = 0; chunk < chunksAtMost && at + 8 <= bytes.length; chunk += 1) {
    const size = view.getUint32(at + 4, true);
    if (says(bytes, at, 'fmt ') && at + 20 <= bytes.length) bytesPerSecond = view.getUint32(at + 16, true);
    if (says(bytes, at, 'data')) return bytesPerSecond === 0 ? null : Math.min(size, bytes.length - at - 8) / bytesPerSecond;
    at += 8 + size + (size % 2);
  }
  return null;
}

/** The first packet says what is inside; video in Ogg is not played. */
function oggHolds(bytes: Uint8Array): boolean {
  const packet = 27 + (bytes[26] ?? 0);
  return says(bytes, packet, 'OpusHead') || says(bytes, packet, '\x01vorbis');
}

/** The position that the last page names, over the rate. */
function oggSeconds(bytes: Uint8Array, view: DataView): number | null {
  const packet = 27 + (bytes[26] ?? 0);
  const isOpus = says(bytes, packet, 'OpusHead');
  if (!isOpus && packet + 16 > bytes.length) return null;
  const rateHz = isOpus ? opusRateHz : view.getUint32(packet + 12, true);
  const first = Math.max(0, bytes.length - lastPageBytes);
  for (let at = bytes.length - 27; at >= first; at -= 1) {
    if (bytes[at] !== 0x4f || !says(bytes, at, 'OggS\0')) continue;
    const position = view.getBigInt64(at + 6, true);
    return position < 0n || rateHz === 0 ? null : Number(position) / rateHz;
  }
  return null;
}
