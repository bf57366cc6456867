import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { carriedLimits } from '#shared/domain/carried.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { must, type Harness } from './vault-harness.ts';

/** A seed nobody has, and what a form would seal to. */
export function freshKey(): { readonly seed: Uint8Array; readonly publicKey: Uint8Array } {
  const seed = new Uint8Array(randomBytes(32));
  return { seed, publicKey: intakeKeyFromSeed(seed).publicKey };
}

export function putFile(files: FileSystem, file: string, bytes: Uint8Array): void {
  const descriptor = files.open(file, 'create');
  files.write(descriptor, bytes, 0);
  files.syncFile(descriptor);
  files.close(descriptor);
  files.syncFolder(path.posix.dirname(file));
}

/** Sends files to the vault as the desk does with what was dropped or pasted, and returns what an import would do. */
export async function carry(harness: Harness, ...carried: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Reply<'carry.preview'>> {
  const { carryId } = must(await harness.api['carry.begin']({}));
  for (const [position, { name, bytes }] of carried.entries()) {
    for (let offset = 0; offset === 0 || offset < bytes.length; offset += carriedLimits.chunkBytes) {
      const chunk = bytes.slice(offset, offset + carriedLimits.chunkBytes);
      must(await harness.api['carry.chunk']({ carryId, position, name, sizeBytes: bytes.length, offset, bytes: chunk }));
    }
  }
  return must(await harness.api['carry.preview']({ carryId }));
}

/** The same for one text, and imported. */
export async function paste(harness: Harness, text: string): Promise<Reply<'import.commit'>> {
  const { previewId } = await carry(harness, { name: 'pasted.txt', bytes: new TextEncoder().encode(text) });
  return must(await harness.api['import.commit']({ previewId }));
}
