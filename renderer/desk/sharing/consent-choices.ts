import type { Leaving } from '#shared/contract/dossier-calls.ts';
import type { OverrideReason } from '#shared/domain/consent.ts';
import { saidLeaving, type LeavingChoices } from './leaving-choices.ts';

/** What somebody has chosen and typed before something with tips in it leaves. */
export interface ConsentChoices extends LeavingChoices {
  readonly withoutConsent: OverrideReason | null;
  readonly withoutWords: string;
}

/** What the vault is asked for; undefined while something is missing that a field says. */
export function saidWithConsent(choices: ConsentChoices): Leaving | undefined {
  const { withoutConsent, withoutWords } = choices;
  const said = saidLeaving(choices);
  return said && { ...said, withoutConsent: withoutConsent === null ? null : { reason: withoutConsent, words: withoutWords } };
}

/** Why something leaves without consent was said of one receiver and one purpose: with another it is asked anew. */
export function withConsentAnew(before: ConsentChoices, part: Partial<LeavingChoices>): Partial<ConsentChoices> {
  const isOfAnother = part.receiverId !== undefined || (part.purpose !== undefined && (part.purpose !== before.purpose || part.purpose === 'other'));
  return isOfAnother ? { ...part, withoutConsent: null } : part;
}
