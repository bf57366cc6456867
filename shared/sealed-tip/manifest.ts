// Manifest bytes <-> TipContent (docs/formats/sealed-tip.md, "Manifest"). Strict by hand: every field, every limit, one encoding.
import { fail, ok, type Result } from '#shared/result.ts';
import { answerNames, isTipAnswers, type TipAnswers } from '#shared/domain/tip-answers.ts';
import { fileHandlings, tipLimits, type AttachmentDescription, type ReceiptKeys, type TipContent } from '#shared/domain/tip-content.ts';
import { decodeText, encodeText } from './bytes.ts';
import { isManifestText } from './manifest-text.ts';
import { isDeeperThan } from './nesting-depth.ts';

/** Object, list of attachments, attachment (or answers, list of dangers): the schema has no more. */
const maximumDepth = 3;

const idPattern = /^[0-9a-f]{32}$/;
const replyKeyPattern = /^[0-9a-f]{64}$/;
const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/;
const mediaType = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,62}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}$/;
const moment =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

/** Whether the codec takes it: every field well formed and within `tipLimits`. What the form checks before it seals. */
export function isTipContent(value: unknown): value is TipContent {
  if (!isObject(value)) return false;
  const { attachments, place, when, answers, safeContact, writtenAt, receipt } = value;
  return (
    matches(value['innerId'], idPattern) &&
    matches(value['formLanguage'], languageTag) &&
    isManifestText(value['narrative'], 0, tipLimits.narrativeUnits) &&
    (place === undefined || isManifestText(place, 1, tipLimits.placeUnits)) &&
    (when === undefined || isManifestText(when, 1, tipLimits.whenUnits)) &&
    (answers === undefined || isTipAnswers(answers)) &&
    (safeContact === undefined || isManifestText(safeContact, 1, tipLimits.safeContactUnits)) &&
    (writtenAt === undefined || matches(writtenAt, moment)) &&
    (receipt === undefined || isReceipt(receipt)) &&
    Array.isArray(attachments) &&
    attachments.length <= tipLimits.attachments &&
    attachments.every(isAttachment) &&
    attachments.every((attachment, index) => attachment.handling !== 'original' || isCleaned(attachments[index - 1])) &&
    attachmentBytes(attachments) <= tipLimits.attachmentBytes &&
    (value['narrative'] !== '' || attachments.some(({ handling }) => handling === 'voice'))
  );
}

/** Throws for content `isTipContent` refuses. */
export function encodeManifest(content: TipContent): Uint8Array {
  if (!isTipContent(content)) throw new RangeError('the content of a tip is not well formed or breaks a limit');
  return encodeText(canonicalText(content));
}

/** Accepts exactly what `encodeManifest` makes. The caller has checked the size against `tipLimits.manifestBytes`. */
export function decodeManifest(bytes: Uint8Array): Result<TipContent, 'manifest-invalid'> {
  const text = decodeText(bytes);
  if (text === undefined || isDeeperThan(text, maximumDepth)) return fail('manifest-invalid');
  const value = parse(text);
  // Encoding it again also refuses duplicate and unknown keys, another order, white space and other escapes.
  return isTipContent(value) && canonicalText(value) === text ? ok(canonical(value)) : fail('manifest-invalid');
}

export function attachmentBytes(attachments: readonly AttachmentDescription[]): number {
  return attachments.reduce((sum, attachment) => sum + attachment.sizeBytes, 0);
}

function canonical(content: TipContent): TipContent {
  return {
    innerId: content.innerId,
    formLanguage: content.formLanguage,
    narrative: content.narrative,
    ...(content.place === undefined ? {} : { place: content.place }),
    ...(content.when === undefined ? {} : { when: content.when }),
    ...(content.answers === undefined ? {} : { answers: canonicalAnswers(content.answers) }),
    ...(content.safeContact === undefined ? {} : { safeContact: content.safeContact }),
    ...(content.writtenAt === undefined ? {} : { writtenAt: content.writtenAt }),
    ...(content.receipt === undefined ? {} : { receipt: { id: content.receipt.id, replyKey: content.receipt.replyKey } }),
    attachments: content.attachments.map(({ mediaType: type, sizeBytes, handling }) => ({ mediaType: type, sizeBytes, ...(handling === undefined ? {} : { handling }) })),
  };
}

function canonicalAnswers(answers: TipAnswers): TipAnswers {
  return Object.fromEntries(answerNames.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])));
}

function canonicalText(content: TipContent): string {
  return JSON.stringify(canonical(content));
}

function isReceipt(value: unknown): value is ReceiptKeys {
  return isObject(value) && matches(value['id'], idPattern) && matches(value['replyKey'], replyKeyPattern);
}

/** What an untouched original may follow. */
function isCleaned(attachment: AttachmentDescription | undefined): boolean {
  return attachment?.handling === 'from-pixels' || attachment?.handling === 'stripped';
}

function isAttachment(value: unknown): value is AttachmentDescription {
  if (!isObject(value) || !matches(value['mediaType'], mediaType)) return false;
  const { sizeBytes: size, handling } = value;
  if (handling !== undefined && !fileHandlings.some((known) => known === handling)) return false;
  return typeof size === 'number' && Number.isInteger(size) && size >= 0 && size <= tipLimits.attachmentBytes;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
