import type { ByteSource } from './byte-source.ts';
import { mp4Tracks } from './mp4-tracks.ts';
import { webmTracks } from './webm-tracks.ts';

/** What a container of films is called when all that is in it is sound. Phones and browsers record speech into them. */
const soundTypes: ReadonlyMap<string, string> = new Map([
  ['video/webm', 'audio/webm'],
  ['video/mp4', 'audio/mp4'],
  ['video/quicktime', 'audio/mp4'],
  ['video/3gpp', 'audio/3gpp'],
]);

/**
 * The media type of a whole file, where its first bytes leave open whether it is a film or a recording (`byHead`, of `mediaTypeOf`): its tracks tell. Every other type comes back as it is,
 * as does one whose tracks cannot be found within the bounds. Reads some hundred small pieces at most, wherever in the file they are.
 */
export function typeByTracks(source: ByteSource, byHead: string): string {
  // The brand of an MP4 file is a claim, too: a film may call itself a recording.
  if (byHead === 'audio/mp4') return mp4Tracks(source)?.tracks === 'other' ? 'video/mp4' : byHead;
  const soundType = soundTypes.get(byHead);
  if (soundType === undefined) return byHead;
  const found = byHead === 'video/webm' ? webmTracks(source, 'first cluster') : mp4Tracks(source);
  return found?.tracks === 'sound' ? soundType : byHead;
}

/** Whether somebody called a recording by the container's usual name, which is what one has to go by who sees only its first bytes. */
export function isContainerOf(said: string, found: string): boolean {
  return soundTypes.get(said) === found;
}
