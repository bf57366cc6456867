import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import { tipLimits, type TipContent } from '#shared/domain/tip-content.ts';
import { sealableText } from '#shared/sealed-tip/manifest-text.ts';
import { receiptKeys } from '#shared/sealed-tip/receipt.ts';

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
  /** May be empty. */
  readonly answers: TipAnswers;
  readonly safeContact: string;
  /** The 16 bytes of the receipt's words, where the reporter keeps one. */
  readonly receipt: Uint8Array | undefined;
  readonly files: readonly ChosenFile[];
}

export const emptyDraft: Draft = { narrative: '', place: '', when: '', answers: {}, safeContact: '', receipt: undefined, files: [] };

export const isEmpty = (draft: Draft): boolean =>
  draft.narrative === '' && draft.place === '' && draft.when === '' && !hasAnswers(draft.answers) && draft.safeContact === '' && draft.receipt === undefined && draft.files.length === 0;

export const hasAnswers = (answers: TipAnswers): boolean => Object.keys(answers).length > 0;

/** The answers with one given, changed or (undefined) taken back. A province goes with its country. */
export function withAnswer<Name extends keyof TipAnswers>(answers: TipAnswers, name: Name, answer: TipAnswers[Name] | undefined): TipAnswers {
  const { [name]: _before, ...others } = answers;
  const changed: TipAnswers = answer === undefined ? others : { ...others, [name]: answer };
  if (changed.country === 'KH') return changed;
  const { province: _province, ...elsewhere } = changed;
  return elsewhere;
}

/** Whether there is a way to reach the reporter: who stays unknown leaves none, whatever was written before. */
export const takesSafeContact = (answers: TipAnswers): boolean => answers.contact === 'share' || answers.contact === 'confidential';

export const filesBytes = (files: readonly ChosenFile[]): number => files.reduce((sum, { file }) => sum + file.size, 0);

/** As it will be sealed. */
export const sealedText = (text: string): string => sealableText(text).trim();

export const writtenFields = ['narrative', 'place', 'when', 'safeContact'] as const;
export type WrittenField = (typeof writtenFields)[number];

const unitLimits: Readonly<Record<WrittenField, number>> = { narrative: tipLimits.narrativeUnits, place: tipLimits.placeUnits, when: tipLimits.whenUnits, safeContact: tipLimits.safeContactUnits };

/** UTF-16 units over the limit, or 0. */
export function unitsOver(field: WrittenField, text: string): number {
  return Math.max(0, sealedText(text).length - unitLimits[field]);
}

/** The first field that keeps the draft from being sealed: too long, or no narrative. */
export function unfitField(draft: Draft): WrittenField | undefined {
  if (sealedText(draft.narrative) === '') return 'narrative';
  return writtenFields.find((field) => unitsOver(field, draft[field]) > 0 && (field !== 'safeContact' || takesSafeContact(draft.answers)));
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
  const safeContact = takesSafeContact(draft.answers) ? sealedText(draft.safeContact) : '';
  return {
    innerId: made.innerId,
    formLanguage: made.formLanguage,
    narrative: sealedText(draft.narrative),
    ...(place === '' ? {} : { place }),
    ...(when === '' ? {} : { when }),
    ...(hasAnswers(draft.answers) ? { answers: draft.answers } : {}),
    ...(safeContact === '' ? {} : { safeContact }),
    writtenAt: made.writtenAt,
    ...(draft.receipt === undefined ? {} : { receipt: receiptKeys(draft.receipt) }),
    attachments: draft.files.map(({ file, mediaType }) => ({ mediaType, sizeBytes: file.size })),
  };
}
