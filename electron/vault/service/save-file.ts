import path from 'node:path';
import { hex } from '../crypto/hash.ts';
import { shownName } from '../intake/shown-name.ts';
import { writeBeside } from '../platform/write-beside.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Writes a finished file where a dialog said, and says what a person may be shown of it. Throws FileFault; then the target is as it was. */
export function saveFile({ files, randomBytes }: VaultEnvironment, target: string, bytes: Uint8Array): { readonly savedAs: string; readonly sizeBytes: number } {
  writeBeside(files, target, bytes, hex(randomBytes(8)));
  return { savedAs: shownName(path.basename(target)), sizeBytes: bytes.length };
}
