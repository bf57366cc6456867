import { tipLimits, type TipContent } from '#shared/domain/tip-content.ts';
import { sealableText } from '#shared/sealed-tip/manifest-text.ts';

/** A file the reporter chose. Its bytes are read when sealing; its name is only shown, so that the reporter can tell files apart. */
export interface ChosenFile {
  readonly number: number;
  readonly file: File;
  readonly mediaType: string;
}

/** Everything written so far. It lives in this page's memory and nowhere else. */
export interface Draft {
  readonly narrative: string;
  readonly place: string;
  readonly when: string;
  readonly files: readonly ChosenFile[];
}

export const emptyDraft: Draft = { narrative: '', place: '', when: '', files: [] };

export const isEmpty = (draft: Draft): boolean => draft.narrative === '' && draft.place === '' && draft.when === '' && draft.files.length === 0;

export const filesBytes = (files: readonly ChosenFile[]): number => files.reduce((sum, { file }) => sum + file.size, 0);

/** As it will be sealed. */
export const sealedText = (text: string): string => sealableText(text).trim();

/** UTF-16 units over the limit, or 0. */
export function unitsOver(field: 'narrative' | 'place' | 'when', text: string): number {
  const limit = { narrative: tipLimits.narrativeUnits, place: tipLimits.placeUnits, when: tipLimits.whenUnits }[field];
  return Math.max(0, sealedText(text).length - limit);
}

/** The files that may be added to those already there, in order, and why the rest may not. */
export function addFiles(present: readonly ChosenFile[], chosen: readonly ChosenFile[]): { readonly files: readonly ChosenFile[]; readonly refused: 'tooMany' | 'tooLarge' | undefined } {
  let files = present;
  let refused: 'tooMany' | 'tooLarge' | undefined;
  for (const one of chosen) {
    if (files.length >= tipLimits.attachments) refused ??= 'tooMany';
    else if (filesBytes(files) + one.file.size > tipLimits.attachmentBytes) refused ??= 'tooLarge';
    else files = [...files, one];
  }
  return { files, refused };
}

/** The manifest of a sealed tip: surrounding white space goes, empty fields are absent, names of files are dropped. */
export function tipContentOf(draft: Draft, made: { readonly innerId: string; readonly formLanguage: string; readonly writtenAt: string }): TipContent {
  const place = sealedText(draft.place);
  const when = sealedText(draft.when);
  return {
    innerId: made.innerId,
    formLanguage: made.formLanguage,
    narrative: sealedText(draft.narrative),
    ...(place === '' ? {} : { place }),
    ...(when === '' ? {} : { when }),
    writtenAt: made.writtenAt,
    attachments: draft.files.map(({ file, mediaType }) => ({ mediaType, sizeBytes: file.size })),
  };
}
