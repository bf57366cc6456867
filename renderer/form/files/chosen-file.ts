import type { FileHandling } from '#shared/domain/tip-content.ts';
import { mediaTypeHeadBytes, mediaTypeOf } from '#shared/domain/media-type.ts';
import { cleanPhoto } from '../photo/clean-photo.ts';
import type { CleanedPhoto } from '../photo/cleaned-photo.ts';

/** A file the reporter chose. Its bytes are read when sealing; its name is only shown, so that the reporter can tell files apart. */
export interface ChosenFile {
  readonly number: number;
  readonly file: File;
  /** Of the file as it was chosen. */
  readonly mediaType: string;
  readonly cleaning: CleanedPhoto;
  /** Whether the untouched file goes, too; of a picture that could not be cleaned, whether it goes at all. */
  readonly sendsOriginal: boolean;
}

/** Bytes to seal, what they are and what was done to them. */
export interface Attachment {
  readonly blob: Blob;
  readonly mediaType: string;
  /** Undefined: as it came. */
  readonly handling: FileHandling | undefined;
}

/**
 * Looks at the first bytes, and cleans it where it is a photo. A file that cannot be read even so far is taken as unknown; sealing will say so.
 */
export async function chooseFile(page: Document, file: File, number: number, mayUsePixels: boolean): Promise<ChosenFile> {
  const head = await file.slice(0, mediaTypeHeadBytes).arrayBuffer().catch(() => new ArrayBuffer(0));
  const mediaType = mediaTypeOf(new Uint8Array(head));
  const cleaning = await cleanPhoto(page, file, mediaType, mayUsePixels).catch((): CleanedPhoto => ({ outcome: 'as-it-is', reason: 'damaged' }));
  return { number, file, mediaType, cleaning, sendsOriginal: false };
}

/** What of it is sealed, in order: the cleaned picture, then the original where that was asked for. */
export function attachmentsOf({ file, mediaType, cleaning, sendsOriginal }: ChosenFile): readonly Attachment[] {
  const original = { blob: file, mediaType };
  if (cleaning.outcome === 'as-it-is') return cleaning.reason === 'not-a-picture' || sendsOriginal ? [{ ...original, handling: undefined }] : [];
  const cleaned: Attachment = { blob: cleaning.blob, mediaType: cleaning.mediaType, handling: cleaning.outcome === 'cleaned-from-pixels' ? 'from-pixels' : 'stripped' };
  return sendsOriginal ? [cleaned, { ...original, handling: 'original' }] : [cleaned];
}

/** A picture that could not be cleaned and that nobody said should go nevertheless. */
export const isWithheld = (chosen: ChosenFile): boolean => attachmentsOf(chosen).length === 0;
