import { m4a, webmOpus } from '../../support/made-sounds.ts';
import { bytesOf } from './make/bytes.ts';
import { element, lyingElement, unsizedElement, webm, webmHeader, webmTrack } from './make/webm.ts';
import { zip } from './make/zip.ts';
import { hostile, type HostileFile } from './hostile-file.ts';

const sound = webmTrack(2, 'A_OPUS');
const picture = webmTrack(1, 'V_VP8', element(0xe0, element(0xb0, [8]), element(0xba, [8])));
const cluster = element(0x1f43b675, element(0xe7, [0]), element(0xa3, [0x81, 0, 0, 0x80, 0xf8, 0xff, 0xfe]));
const repeated = (part: Uint8Array, times: number): Uint8Array => new Uint8Array(Buffer.alloc(part.length * times, part));

/** Recordings that are none, or that their reader must not run on with. Only what says of every track that it is sound is called sound. */
export function* hostileRecordings(): Generator<HostileFile> {
  const whole = webmOpus(1);
  const tracksAt = Buffer.from(whole).indexOf(Buffer.from([0x16, 0x54, 0xae, 0x6b]));
  const clusterAt = Buffer.from(whole).indexOf(Buffer.from([0x1f, 0x43, 0xb6, 0x75]));
  const said = 'audio/webm';
  yield hostile('webm of speech', whole, { kind: 'sound' }, said);
  for (const at of [5, 20, 60, tracksAt + 1, tracksAt + 20, clusterAt - 1]) yield hostile(`webm cut after ${at} bytes`, whole.subarray(0, at), { kind: 'video' }, said);
  for (const at of [clusterAt + 12, clusterAt + 200, whole.length - 1]) yield hostile(`webm of speech cut after ${at} bytes`, whole.subarray(0, at), { kind: 'sound' }, said);

  for (const [name, bytes] of [
    ['a picture behind the sound', webm(element(0x1654ae6b, sound, picture), cluster)],
    ['a picture in tracks of its own', webm(element(0x1654ae6b, sound), element(0x1654ae6b, picture), cluster)],
    ['a picture behind a thousand sounds', webm(element(0x1654ae6b, repeated(sound, 1000), picture), cluster)],
    ['a picture in a track that calls itself sound', webm(element(0x1654ae6b, webmTrack(2, 'A_OPUS', element(0xe0, element(0xb0, [8])))), cluster)],
    ['a track of two types', webm(element(0x1654ae6b, webmTrack(2, 'A_OPUS', element(0x83, [1]))), cluster)],
    ['a track of no type', webm(element(0x1654ae6b, element(0xae, element(0x83), element(0x86, 'A_OPUS'))), cluster)],
    ['a track of a type of nine bytes', webm(element(0x1654ae6b, element(0xae, element(0x83, new Uint8Array(8), [2]), element(0x86, 'A_OPUS'))), cluster)],
    ['a codec with a name of 60,000 bytes', webm(element(0x1654ae6b, webmTrack(2, `A_OPUS${'x'.repeat(60_000)}`)), cluster)],
    ['tracks of no known size', webm(unsizedElement(0x1654ae6b, sound), cluster)],
    ['tracks that claim four petabytes', webm(lyingElement(0x1654ae6b, 2 ** 52, sound), cluster)],
    ['tracks that claim a byte too few', webm(lyingElement(0x1654ae6b, sound.length - 1, sound), cluster)],
    ['a header of no known size', bytesOf(unsizedElement(0x1a45dfa3, element(0x4282, 'webm')), unsizedElement(0x18538067, element(0x1654ae6b, sound), cluster))],
    ['a header that claims four gigabytes', bytesOf(lyingElement(0x1a45dfa3, 2 ** 32, element(0x4282, 'webm')), unsizedElement(0x18538067, element(0x1654ae6b, sound), cluster))],
    ['a kind of its own', bytesOf(webmHeader('matroska'), unsizedElement(0x18538067, element(0x1654ae6b, sound), cluster))],
    ['200,000 empty elements before its tracks', webm(repeated(element(0xec), 200_000), element(0x1654ae6b, sound), cluster)],
    ['a million empty bytes', webm(new Uint8Array(1_000_000))],
    ['sizes of nothing but ones', bytesOf(webmHeader(), repeated(new Uint8Array([0xff]), 100_000))],
  ] as const)
    yield hostile(`webm with ${name}`, bytes, { kind: 'video' }, said);

  yield hostile('webm with 10,000 groups within each other', webm(repeated(unsizedElement(0xa0), 10_000), element(0x1654ae6b, sound), cluster), { kind: 'video' }, said);
  yield hostile('webm with 20,000 clusters of no known size', webm(element(0x1654ae6b, sound), repeated(unsizedElement(0x1f43b675), 20_000)), { kind: 'sound' }, said);
  yield hostile('webm of speech that is an archive', bytesOf(whole, zip([{ name: 'a.txt', isStored: true }])), { kind: 'sound', also: ['archive'], listed: 1 }, said);

  yield hostile('mp4 that calls itself sound and has a picture', m4a(1, { handler: 'vide' }), { kind: 'video' }, 'audio/mp4');
  yield hostile('mp4 that calls itself a film and has none', m4a(1, { brand: 'isom' }), { kind: 'sound' }, 'video/mp4');
  yield hostile('mp4 with 60,000 boxes of nothing', bytesOf(m4a(1, { brand: 'isom' }).subarray(0, 20), repeated(new Uint8Array([0, 0, 0, 8, 0x66, 0x72, 0x65, 0x65]), 60_000)), { kind: 'video' }, 'audio/mp4');
}
