import type { Reply } from '#shared/contract/contract.ts';
import type { FileLook, FileReference, FileView } from '#shared/contract/viewing-calls.ts';
import { mediaTypeHeadBytes, mediaTypeOf } from '#shared/domain/media-type.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { bytesInMemory } from '#shared/viewing/byte-source.ts';
import { decodeLimits, viewSize, type Region } from '#shared/viewing/decode-limits.ts';
import type { DecodeTask } from '#shared/viewing/decoder-messages.ts';
import { exifOf } from '#shared/viewing/exif.ts';
import { imageHeader, type ImageHeader } from '#shared/viewing/image-header.ts';
import { soundHeader } from '#shared/viewing/sound-header.ts';
import { typeByTracks } from '#shared/viewing/type-by-tracks.ts';
import { hex } from '../crypto/hash.ts';
import type { DecoderJobs } from '../viewing/decoder-jobs.ts';
import type { Decoded } from '../viewing/decoder-reply.ts';
import type { OpenVault } from './open-vault.ts';
import { readHead, readWhole, storedFile, type StoredFile } from './stored-file.ts';

type Shows = FileLook['shows'];

const pictureTypes: Readonly<Record<ImageHeader['type'], string>> = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif' };
const isPicture = (mediaType: string): boolean => Object.values(pictureTypes).includes(mediaType);

/** A picture's pixels, and how its file was packed. */
export interface DecodedFile {
  readonly type: ImageHeader['type'];
  readonly picture: Extract<Decoded, { readonly kind: 'picture' }>;
}

/**
 * Shows files of tips without being hurt by them: their kind, size and facts are read here by bounded readers, their pixels and sound are made in a window that is
 * thrown away, and the desk fetches the raw result in pieces. One result is kept, the last.
 */
export class Viewing {
  readonly #decoders: DecoderJobs;
  readonly #newId: () => string;
  #view: { readonly viewId: string; readonly bytes: Uint8Array } | undefined;

  constructor(decoders: DecoderJobs, newId: () => string) {
    this.#decoders = decoders;
    this.#newId = newId;
  }

  look({ context, blobs }: OpenVault, reference: FileReference): Result<FileLook, Code> {
    const file = storedFile(context.database, reference);
    if (!file.ok) return file;
    const head = readHead(blobs, file.value, mediaTypeHeadBytes);
    if (!head.ok) return head;
    const byHead = mediaTypeOf(head.value);
    const { sizeBytes, sha256, fileName } = file.value;
    const said = { sizeBytes, sha256: hex(sha256), fileName };
    if (sizeBytes > decodeLimits.fileBytes) return ok({ ...said, mediaType: byHead, shows: { kind: 'nothing', code: isPicture(byHead) || byHead.startsWith('audio/') ? 'file-too-large-to-show' : 'not-shown' } });
    const bytes = readWhole(blobs, file.value);
    return bytes.ok ? ok({ ...said, mediaType: typeByTracks(bytesInMemory(bytes.value), byHead), shows: shownAs(bytes.value, byHead) }) : bytes;
  }

  async decode({ context, blobs }: OpenVault, reference: FileReference, region: Region | null): Promise<Result<FileView, Code>> {
    this.close();
    const file = storedFile(context.database, reference);
    if (!file.ok) return file;
    const bytes = wholeWithinLimit(blobs, file.value);
    if (!bytes.ok) return bytes;
    const task = taskFor(bytes.value, region);
    if (!task.ok) return task;
    const decoded = await this.#decoders.decode(task.value, bytes.value);
    if (!decoded.ok) return decoded;
    const waiting = this.#hold(decoded.value.bytes);
    if (decoded.value.kind === 'sound') return ok({ kind: 'sound', ...waiting, samples: decoded.value.samples, rateHz: decodeLimits.soundRateHz });
    const { width, height, fullWidth, fullHeight } = decoded.value;
    return ok({ kind: 'picture', ...waiting, width, height, fullWidth, fullHeight });
  }

  /** The pixels of a whole picture, no side of it longer than `longestSide`, for the vault itself: nothing waits for the desk. */
  async pixels({ context, blobs }: OpenVault, reference: FileReference, longestSide: number): Promise<Result<DecodedFile, Code>> {
    this.close();
    const file = storedFile(context.database, reference);
    if (!file.ok) return file;
    const bytes = wholeWithinLimit(blobs, file.value);
    if (!bytes.ok) return bytes;
    const header = imageHeader(bytes.value);
    if (!header.ok) return header;
    const task = pictureTask(header.value, bytes.value.length, null, longestSide);
    if (!task.ok) return task;
    const decoded = await this.#decoders.decode(task.value, bytes.value);
    if (!decoded.ok) return decoded;
    return decoded.value.kind === 'picture' ? ok({ type: header.value.type, picture: decoded.value }) : fail('image-unreadable');
  }

  /** Pixels that the vault made, to be fetched like a decoded picture: red, green, blue, alpha. */
  show(width: number, height: number, bytes: Uint8Array): Extract<FileView, { readonly kind: 'picture' }> {
    return { kind: 'picture', ...this.#hold(bytes), width, height, fullWidth: width, fullHeight: height };
  }

  #hold(bytes: Uint8Array): { readonly viewId: string; readonly sizeBytes: number; readonly pieces: number } {
    const viewId = this.#newId();
    this.#view = { viewId, bytes };
    return { viewId, sizeBytes: bytes.length, pieces: Math.ceil(bytes.length / decodeLimits.pieceBytes) };
  }

  /** `not-found`: another view has taken its place, or there is no such piece. */
  piece(viewId: string, index: number): Result<Reply<'viewing.piece'>, 'not-found'> {
    const view = this.#view;
    if (view?.viewId !== viewId || index * decodeLimits.pieceBytes >= view.bytes.length) return fail('not-found');
    return ok({ bytes: view.bytes.slice(index * decodeLimits.pieceBytes, (index + 1) * decodeLimits.pieceBytes) });
  }

  close(): void {
    this.#decoders.stop();
    this.#view = undefined;
  }
}

function wholeWithinLimit(blobs: OpenVault['blobs'], file: StoredFile): ReturnType<typeof readWhole> | Result<never, 'file-too-large-to-show'> {
  return file.sizeBytes > decodeLimits.fileBytes ? fail('file-too-large-to-show') : readWhole(blobs, file);
}

function shownAs(bytes: Uint8Array, mediaType: string): Shows {
  const image = imageHeader(bytes);
  if (image.ok) return { kind: 'picture', ...image.value, facts: [...exifOf(bytes)] };
  if (image.code === 'image-too-large' || isPicture(mediaType)) return { kind: 'nothing', code: image.code };
  const sound = soundHeader(bytes);
  if (!sound.ok) return { kind: 'nothing', code: 'not-shown' };
  return isTooLong(sound.value.seconds) ? { kind: 'nothing', code: 'sound-too-long' } : { kind: 'sound', ...sound.value };
}

const isTooLong = (seconds: number | null): boolean => seconds !== null && seconds > decodeLimits.soundSeconds;

/** What the decoder is asked for: never more than one view of a picture whose header was read here, and never a sound that says it is too long. */
function taskFor(bytes: Uint8Array, region: Region | null): Result<DecodeTask, 'image-unreadable' | 'image-too-large' | 'sound-too-long' | 'not-shown' | 'bad-request'> {
  const image = imageHeader(bytes);
  if (image.ok) return pictureTask(image.value, bytes.length, region);
  if (image.code === 'image-too-large' || isPicture(mediaTypeOf(bytes.subarray(0, mediaTypeHeadBytes)))) return image;
  const sound = soundHeader(bytes);
  if (!sound.ok) return fail('not-shown');
  return isTooLong(sound.value.seconds) ? fail('sound-too-long') : ok({ kind: 'sound', sizeBytes: bytes.length });
}

function pictureTask({ type, width, height }: ImageHeader, sizeBytes: number, region: Region | null, longestSide = Number.POSITIVE_INFINITY): Result<DecodeTask, 'bad-request'> {
  // Which way round it is shown, only the decoder knows: a part has to be in it one way or the other.
  const holds = (across: number, down: number): boolean => region !== null && region.x + region.width <= across && region.y + region.height <= down;
  if (region !== null && !holds(width, height) && !holds(height, width)) return fail('bad-request');
  const view = viewSize(region?.width ?? width, region?.height ?? height, longestSide);
  return ok({ kind: 'picture', mediaType: pictureTypes[type], sizeBytes, width, height, region, viewWidth: view.width, viewHeight: view.height });
}
