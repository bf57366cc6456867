import type { Leaving } from '#shared/contract/dossier-calls.ts';
import type { OverrideReason } from '#shared/domain/consent.ts';
import { leavesOffice, type PresetName } from '#shared/redaction/presets.ts';
import { nothingChosen, saidLeaving, type LeavingChoices } from '../../sharing/leaving-choices.ts';

/** What somebody has chosen and typed before a dossier leaves. */
export interface ExportChoices extends LeavingChoices {
  readonly preset: PresetName | null;
  readonly shownBecause: string;
  readonly withoutConsent: OverrideReason | null;
  readonly withoutWords: string;
}

export const emptyExport: ExportChoices = { ...nothingChosen, preset: null, shownBecause: '', withoutConsent: null, withoutWords: '' };

/** What the vault is asked for: null for what stays in the office, undefined while something is missing that a field says. */
export function leavingOf(choices: ExportChoices): Leaving | null | undefined {
  const { preset, withoutConsent, withoutWords } = choices;
  if (preset === null) return undefined;
  if (!leavesOffice(preset)) return null;
  const said = saidLeaving(choices);
  return said && { ...said, withoutConsent: withoutConsent === null ? null : { reason: withoutConsent, words: withoutWords } };
}

/** Why something leaves without consent was said of one receiver and one purpose: with another it is asked anew. */
export function withConsentAnew(before: ExportChoices, part: Partial<LeavingChoices>): Partial<ExportChoices> {
  const isOfAnother = part.receiverId !== undefined || (part.purpose !== undefined && (part.purpose !== before.purpose || part.purpose === 'other'));
  return isOfAnother ? { ...part, withoutConsent: null } : part;
}
