import type { AskedSealing, Leaving } from '#shared/contract/dossier-calls.ts';
import type { Purpose } from '#shared/domain/referral.ts';
import type { Sealing } from '#shared/domain/sealing.ts';
import type { Approving } from './ApprovalFields.tsx';

/** What somebody has chosen and typed before a finished file leaves: to whom, what for, on whose word, and how it is sealed. */
export interface LeavingChoices extends Approving {
  readonly receiverId: string | null;
  readonly purpose: Purpose | null;
  readonly purposeWords: string;
  /** null: nothing was chosen. */
  readonly sealing: Sealing | null;
  readonly plainBecause: string;
}

export const nothingChosen: LeavingChoices = { receiverId: null, purpose: null, purposeWords: '', passphrase: '', approvalWords: '', sealing: null, plainBecause: '' };

export interface SaidReceiver {
  readonly receiverId: string;
  readonly purpose: Purpose;
  readonly purposeWords: string;
}

/** To whom and what for; undefined while one of them is missing. */
export function saidReceiver({ receiverId, purpose, purposeWords }: LeavingChoices): SaidReceiver | undefined {
  return receiverId === null || purpose === null || (purpose === 'other' && purposeWords.trim() === '') ? undefined : { receiverId, purpose, purposeWords };
}

/** What the vault is asked for, but for consent; undefined while something is missing that a field says. */
export function saidLeaving(choices: LeavingChoices): Omit<Leaving, 'withoutConsent'> | undefined {
  const said = saidReceiver(choices);
  const { passphrase, approvalWords } = choices;
  const isOverridden = approvalWords.trim() !== '';
  if (said === undefined || (!isOverridden && passphrase === '')) return undefined;
  return { ...said, approval: isOverridden ? { kind: 'override', words: approvalWords } : { kind: 'member', passphrase } };
}

/** How the file is sealed: as it was chosen, or to the receiver's key where there is one, else under words. Nothing is sealed to a key that is not there. */
export function sealingOf({ sealing }: LeavingChoices, hasKey: boolean): Sealing {
  if (sealing === null) return hasKey ? 'age' : 'zip';
  return sealing === 'age' && !hasKey ? 'zip' : sealing;
}

/** undefined while the reason is missing that a field says. */
export function askedSealing(choices: LeavingChoices, hasKey: boolean): AskedSealing | undefined {
  const kind = sealingOf(choices, hasKey);
  if (kind !== 'plain') return { kind };
  return choices.plainBecause.trim() === '' ? undefined : { kind, because: choices.plainBecause };
}
