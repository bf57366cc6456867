import type { AskedSealing, Leaving } from '#shared/contract/dossier-calls.ts';
import type { OverrideReason } from '#shared/domain/consent.ts';
import type { Purpose } from '#shared/domain/referral.ts';
import type { Sealing } from '#shared/domain/sealing.ts';
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
  /** null: nothing was chosen. */
  readonly sealing: Sealing | null;
  readonly plainBecause: string;
  /** Why nobody else stands by it; empty: a passphrase is typed. */
  readonly approvalWords: string;
}

export const emptyExport: ExportChoices = { preset: null, shownBecause: '', receiverId: null, purpose: null, purposeWords: '', withoutConsent: null, withoutWords: '', passphrase: '', approvalWords: '', sealing: null, plainBecause: '' };

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

/** How the file is sealed: as it was chosen, or to the receiver's key where there is one, else under words. Nothing is sealed to a key that is not there. */
export function sealingOf({ sealing }: ExportChoices, hasKey: boolean): Sealing {
  if (sealing === null) return hasKey ? 'age' : 'zip';
  return sealing === 'age' && !hasKey ? 'zip' : sealing;
}

/** undefined while the reason is missing that a field says. */
export function askedSealing(choices: ExportChoices, hasKey: boolean): AskedSealing | undefined {
  const kind = sealingOf(choices, hasKey);
  if (kind !== 'plain') return { kind };
  return choices.plainBecause.trim() === '' ? undefined : { kind, because: choices.plainBecause };
}
