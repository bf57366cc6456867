import type { ChosenFile } from './draft.ts';
import { mediaTypeHeadBytes, mediaTypeOf } from '#shared/domain/media-type.ts';

/** Looks at the first bytes of each file. A file that cannot be read even so far is taken as unknown; sealing will say so. */
export async function chooseFiles(files: readonly File[], firstNumber: number): Promise<readonly ChosenFile[]> {
  return Promise.all(
    files.map(async (file, index) => {
      const head = await file.slice(0, mediaTypeHeadBytes).arrayBuffer().catch(() => new ArrayBuffer(0));
      return { number: firstNumber + index, file, mediaType: mediaTypeOf(new Uint8Array(head)) };
    }),
  );
}
