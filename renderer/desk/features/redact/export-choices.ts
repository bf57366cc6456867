import type { Leaving } from '#shared/contract/dossier-calls.ts';
import type { OverrideReason } from '#shared/domain/consent.ts';
import type { Purpose } from '#shared/domain/referral.ts';
import { leavesOffice, type PresetName } from '#shared/redaction/presets.ts';

/** What somebody has chosen and typed before a dossier leaves. */
export interface ExportChoices {
  readonly preset: PresetName | null;
  readonly shownBecause: string;
  readonly receiverId: string | null;
  readonly purpose: Purpose | null;
  readonly purposeWords: string;
  readonly withoutConsent: OverrideReason | null;
  readonly withoutWords: string;
  readonly passphrase: string;
  /** Why nobody else stands by it; empty: a passphrase is typed. */
  readonly approvalWords: string;
}

export const emptyExport: ExportChoices = { preset: null, shownBecause: '', receiverId: null, purpose: null, purposeWords: '', withoutConsent: null, withoutWords: '', passphrase: '', approvalWords: '' };

/** What the vault is asked for: null for what stays in the office, undefined while something is missing that a field says. */
export function leavingOf({ preset, receiverId, purpose, purposeWords, withoutConsent, withoutWords, passphrase, approvalWords }: ExportChoices): Leaving | null | undefined {
  if (preset === null) return undefined;
  if (!leavesOffice(preset)) return null;
  const isOverridden = approvalWords.trim() !== '';
  if (receiverId === null || purpose === null || (purpose === 'other' && purposeWords.trim() === '') || (!isOverridden && passphrase === '')) return undefined;
  return {
    receiverId,
    purpose,
    purposeWords,
    withoutConsent: withoutConsent === null ? null : { reason: withoutConsent, words: withoutWords },
    approval: isOverridden ? { kind: 'override', words: approvalWords } : { kind: 'member', passphrase },
  };
}
