import path from 'node:path';
import { ok } from '#shared/result.ts';
import { hex } from '../crypto/hash.ts';
import { shownName } from '../intake/shown-name.ts';
import { writeNoted, writeWhereChosen } from '../platform/write-beside.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Writes a finished file where a dialog said, and says what a person may be shown of it. Throws DestinationFault; then the target is as it was. */
export function saveFile({ files, randomBytes }: VaultEnvironment, target: string, bytes: Uint8Array): { readonly savedAs: string; readonly sizeBytes: number } {
  writeWhereChosen(files, target, bytes, hex(randomBytes(8)));
  return { savedAs: shownName(path.basename(target)), sizeBytes: bytes.length };
}

/** The same for a file whose leaving is noted, before it has its name. Throws DestinationFault; then the target is as it was, and nothing is noted unless the file only got no name. */
export function saveNotedFile({ files, randomBytes }: VaultEnvironment, target: string, bytes: Uint8Array, note: () => void): { readonly savedAs: string; readonly sizeBytes: number } {
  writeNoted(files, target, bytes, hex(randomBytes(8)), () => {
    note();
    return ok(undefined);
  });
  return { savedAs: shownName(path.basename(target)), sizeBytes: bytes.length };
}
