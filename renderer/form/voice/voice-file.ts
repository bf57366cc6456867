import { mediaTypeHeadBytes, mediaTypeOf } from '#shared/domain/media-type.ts';
import type { Voice } from './voice.ts';

/** Containers that recorders also use for sound alone. Whether there is a picture in them, their first bytes do not tell: what the device calls the file does. */
const containers: ReadonlyMap<string, string> = new Map([
  ['video/mp4', 'audio/mp4'],
  ['video/quicktime', 'audio/mp4'],
  ['video/3gpp', 'audio/3gpp'],
  ['video/webm', 'audio/webm'],
]);

/** The sound type of a file by its first bytes and by what the device calls it, or undefined when it is none. Recorders of older phones write 3GPP, which phones call video even without a picture. */
export function soundType(head: Uint8Array, named: string): string | undefined {
  const found = mediaTypeOf(head);
  if (found.startsWith('audio/')) return found;
  return named.startsWith('audio/') || found === 'video/3gpp' ? containers.get(found) : undefined;
}

/** A chosen recording, or undefined for a file that is not sound or cannot be read. */
export async function voiceFromFile(file: File): Promise<Voice | undefined> {
  const head = await file.slice(0, mediaTypeHeadBytes).arrayBuffer().catch(() => undefined);
  const mediaType = head && soundType(new Uint8Array(head), file.type);
  return mediaType === undefined ? undefined : { blob: file, mediaType, name: file.name };
}
