import * as v from 'valibot';
import { dossierFormats } from '../domain/dossier-format.ts';
import { presetNames } from '../redaction/presets.ts';
import { dossierBlock, exported, leavingWithoutTips } from './dossier-calls.ts';
import { handle, text } from './schema.ts';

/** Languages of the fixed words of a briefing. */
export const briefingLanguages = ['en', 'km'] as const;
export const estimatesAtMost = 10;
export const estimateUnits = 400;

/** `bad-request`: a period that ends before it begins, or of more than three years. */
const asked = {
  /** Whole months of UTC, both included, as 2031-03. */
  period: v.strictObject({ from: text(7), until: text(7) }),
  preset: v.picklist(presetNames),
  language: v.picklist(briefingLanguages),
  /** Empty: the word for a briefing. */
  title: text(200),
  /** Of others, as staff typed them, each with its source. */
  estimates: v.pipe(v.array(text(estimateUnits)), v.maxLength(estimatesAtMost)),
} as const;

export const briefingCalls = {
  /** As it would leave: the same blocks that the writers get. */
  'briefing.preview': { request: v.strictObject(asked), reply: v.strictObject({ blocks: v.array(dossierBlock) }) },
  /** `receiver-needed`: it leaves the office and nobody is named. A wrong passphrase of a colleague leaves `handle` good, as with dossiers. */
  'briefing.export': { request: v.strictObject({ ...asked, format: v.picklist(dossierFormats), handle, leaving: v.nullable(leavingWithoutTips) }), reply: exported },
} as const;
