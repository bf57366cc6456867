import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import { tipLimits, type TipContent } from '#shared/domain/tip-content.ts';
import { sealableText } from '#shared/sealed-tip/manifest-text.ts';
import { receiptKeys } from '#shared/sealed-tip/receipt.ts';
import { attachmentsOf, type Attachment, type ChosenFile } from './files/chosen-file.ts';
import type { Voice } from './voice/voice.ts';

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
  /** Spoken in place of the narrative, or besides it. */
  readonly voice: Voice | undefined;
  readonly files: readonly ChosenFile[];
}

export const emptyDraft: Draft = { narrative: '', place: '', when: '', answers: {}, safeContact: '', receipt: undefined, voice: undefined, files: [] };

export const isEmpty = (draft: Draft): boolean =>
  draft.narrative === '' && draft.place === '' && draft.when === '' && !hasAnswers(draft.answers) && draft.safeContact === '' && draft.receipt === undefined && draft.voice === undefined && draft.files.length === 0;

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

/** What is sealed besides the text, in order. */
export function draftAttachments({ voice, files }: Pick<Draft, 'voice' | 'files'>): readonly Attachment[] {
  const spoken: readonly Attachment[] = voice === undefined ? [] : [{ blob: voice.blob, mediaType: voice.mediaType, handling: 'voice' }];
  return [...spoken, ...files.flatMap(attachmentsOf)];
}

export const attachmentBytes = (attachments: readonly Attachment[]): number => attachments.reduce((sum, { blob }) => sum + blob.size, 0);

/** As it will be sealed. */
export const sealedText = (text: string): string => sealableText(text).trim();

export const writtenFields = ['narrative', 'place', 'when', 'safeContact'] as const;
export type WrittenField = (typeof writtenFields)[number];

const unitLimits: Readonly<Record<WrittenField, number>> = { narrative: tipLimits.narrativeUnits, place: tipLimits.placeUnits, when: tipLimits.whenUnits, safeContact: tipLimits.safeContactUnits };

/** UTF-16 units over the limit, or 0. */
export function unitsOver(field: WrittenField, text: string): number {
  return Math.max(0, sealedText(text).length - unitLimits[field]);
}

/** The first field that keeps the draft from being sealed: too long, or neither a narrative nor a voice in its place. */
export function unfitField(draft: Draft): WrittenField | undefined {
  if (sealedText(draft.narrative) === '' && draft.voice === undefined) return 'narrative';
  return writtenFields.find((field) => unitsOver(field, draft[field]) > 0 && (field !== 'safeContact' || takesSafeContact(draft.answers)));
}

export type OverLimit = 'tooMany' | 'tooLarge';

/** Which limit of the format these would break together; undefined when they may be sealed. */
export function overLimit(draft: Pick<Draft, 'voice' | 'files'>): OverLimit | undefined {
  const attachments = draftAttachments(draft);
  if (attachments.length > tipLimits.attachments || draft.files.length > tipLimits.attachments) return 'tooMany';
  return attachmentBytes(attachments) > tipLimits.attachmentBytes ? 'tooLarge' : undefined;
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
    attachments: draftAttachments(draft).map(({ blob, mediaType, handling }) => ({ mediaType, sizeBytes: blob.size, ...(handling === undefined ? {} : { handling }) })),
  };
}
