import { hostileArchives } from './archives.ts';
import { hostileDisguises } from './disguises.ts';
import { hostileExif } from './exif-blocks.ts';
import type { HostileFile } from './hostile-file.ts';
import { hostilePictures } from './pictures.ts';
import { hostileRecordings } from './recordings.ts';
import { hostileSealed } from './sealed-files.ts';

/** Hostile files that are attachments: the same on every run. */
export function hostileAttachments(): readonly HostileFile[] {
  return [...hostilePictures(), ...hostileArchives(), ...hostileExif(), ...hostileDisguises(), ...hostileRecordings()];
}

/** All of it: attachments, and what looks sealed to `publicKey`. What is sealed is sealed anew on every run; what is in it and what is wrong with it is the same. */
export function hostileCorpus(publicKey: Uint8Array, otherKey: Uint8Array): readonly HostileFile[] {
  return [...hostileAttachments(), ...hostileSealed(publicKey, otherKey, 1)];
}
