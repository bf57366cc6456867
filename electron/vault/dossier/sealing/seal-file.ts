import { fail, ok, type Result } from '#shared/result.ts';
import { isSealedAge, sealAge } from './seal-age.ts';
import { isSealedZip, sealZip } from './seal-zip.ts';

/** How a file is to be sealed, with what that needs. */
export type SealingMeans = { readonly kind: 'plain' } | { readonly kind: 'zip'; readonly words: readonly string[] } | { readonly kind: 'age'; readonly recipient: string };

/**
 * Seals finished bytes, and looks at what came of it before anybody gets it: an archive is opened again and compared bit for bit, an age file, which only the receiver can open,
 * is held against its shape. `sealing-failed`: it is not what it should be.
 */
export async function sealFile(plain: Uint8Array, entryName: string, means: SealingMeans): Promise<Result<Uint8Array, 'sealing-failed'>> {
  switch (means.kind) {
    case 'plain':
      return ok(plain);
    case 'zip': {
      const archive = await sealZip(plain, entryName, means.words);
      return isSealedZip(archive, plain, entryName, means.words).ok ? ok(archive) : fail('sealing-failed');
    }
    case 'age': {
      const sealed = await sealAge(plain, means.recipient);
      return isSealedAge(sealed, plain.length, means.recipient) ? ok(sealed) : fail('sealing-failed');
    }
  }
}
