import { isOverrideReasoned, type ConsentGap, type OverrideReason } from '#shared/domain/consent.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import type { Purpose } from '#shared/domain/referral.ts';
import { itemsShared, leavesOffice, presets, type PresetName } from '#shared/redaction/presets.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '../database.ts';
import type { VaultContext } from '../events/vault-context.ts';
import { consentFor, mayShareWithoutConsent, sharingReceiver } from '../may-share.ts';

/** To whom a dossier leaves the office, what for, and why tips that no consent covers go along; null: there must be none. */
export interface AskedLeaving {
  readonly receiverId: string;
  readonly purpose: Purpose;
  readonly purposeWords: string;
  readonly withoutConsent: { readonly reason: OverrideReason | null; readonly words: string } | null;
}

/** A dossier that is to leave, as a person asks for it. */
export interface AskedDisclosure {
  readonly dossierId: string;
  readonly preset: PresetName;
  /** Why what the preset shows only with a reason is shown; empty: it is not. */
  readonly shownBecause: string;
  /** null: it stays in the office. */
  readonly leaving: AskedLeaving | null;
}

/** On what the disclosure of one tip rests; both null where it stays in the office. */
export interface DisclosedTip {
  readonly tipId: string;
  readonly consentId: string | null;
  readonly withoutConsent: OverrideReason | null;
}

/** What was found good, ready to be recorded. */
export interface SharingTerms {
  readonly preset: PresetName;
  readonly receiverId: string | null;
  readonly purpose: Purpose | null;
  readonly tips: readonly DisclosedTip[];
  readonly words: { readonly purposeWords: string; readonly withoutConsentWords: string; readonly shownBecause: string };
}

export interface DisclosureTerms extends SharingTerms {
  readonly dossierId: string;
}

/** A tip that something is made of, and whether files of it are drawn there. */
export interface SharedTip {
  readonly tipId: string;
  readonly hasPictures: boolean;
}

export type SharingRefusal = 'receiver-needed' | 'consent-of-tips' | 'shown-reason-missing' | 'not-found' | 'receiver-retired' | 'purpose-missing' | 'override-reason-missing' | 'passphrase-needed';
export type DisclosureRefusal = 'dossier-absent' | SharingRefusal;

/** Whether a dossier may leave so: to a receiver in use, for a purpose, with each of its tips through the same wall as a referral (may-share.ts). */
export function disclosureTerms(context: VaultContext, { dossierId, ...asked }: AskedDisclosure): Result<DisclosureTerms, DisclosureRefusal> {
  const tips = tipsOf(context.database, dossierId);
  if (tips.length === 0) return fail('dossier-absent');
  const terms = sharingTerms(context, tips, asked);
  return terms.ok ? ok({ dossierId, ...terms.value }) : terms;
}

/** The same of anything that is made of these tips; of none it asks for nobody's consent. */
export function sharingTerms(context: VaultContext, shared: readonly SharedTip[], { preset, shownBecause, leaving }: Omit<AskedDisclosure, 'dossierId'>): Result<SharingTerms, SharingRefusal> {
  if (leavesOffice(preset) !== (leaving !== null)) return fail('receiver-needed');
  const because = presets[preset].shownWithReason.length === 0 ? '' : oneLine(shownBecause);
  if (because !== '' && !isOverrideReasoned(because)) return fail('shown-reason-missing');
  if (leaving === null) return ok({ preset, receiverId: null, purpose: null, tips: shared.map(({ tipId }) => ({ tipId, consentId: null, withoutConsent: null })), words: { purposeWords: '', withoutConsentWords: '', shownBecause: because } });

  const { receiverId, purpose, purposeWords, withoutConsent } = leaving;
  const gate = sharedAtGate(context.database, shared, { preset, receiverId, purpose, purposeWords });
  if (!gate.ok) return gate;
  const isCovered = gate.value.every((tip) => 'consentId' in tip);
  if (!isCovered && withoutConsent === null) return fail('consent-of-tips');
  const override = isCovered || withoutConsent === null ? ok(null) : mayShareWithoutConsent(context, withoutConsent.reason, withoutConsent.words);
  if (!override.ok) return override;
  return ok({
    preset,
    receiverId,
    purpose,
    tips: gate.value.map((tip) => ('consentId' in tip ? { tipId: tip.tipId, consentId: tip.consentId, withoutConsent: null } : { tipId: tip.tipId, consentId: null, withoutConsent: override.value })),
    words: { purposeWords: oneLine(purposeWords), withoutConsentWords: isCovered ? '' : oneLine(withoutConsent?.words ?? ''), shownBecause: because },
  });
}

export type TipAtGate = { readonly tipId: string } & ({ readonly consentId: string } | { readonly gap: ConsentGap });

/** Which tips of a dossier have a consent that covers this, and what stands in the way of the others. */
export function tipsAtGate(database: Database, dossierId: string, sharing: AskedSharingOfTips): Result<readonly TipAtGate[], 'dossier-absent' | 'not-found' | 'receiver-retired' | 'purpose-missing'> {
  const tips = tipsOf(database, dossierId);
  return tips.length === 0 ? fail('dossier-absent') : sharedAtGate(database, tips, sharing);
}

/** Whether every tip of a dossier is set to danger now. */
export function isAllDanger(database: Database, dossierId: string): boolean {
  return areAllDanger(database, tipsOf(database, dossierId));
}

/** Whether every one of these is, and there is one. */
export function areAllDanger(database: Database, shared: readonly SharedTip[]): boolean {
  return shared.length > 0 && shared.every(({ tipId }) => database.get('SELECT urgency FROM tip WHERE tip_id = ?', [tipId])?.['urgency'] === 'U1');
}

export interface AskedSharingOfTips {
  readonly preset: PresetName;
  readonly receiverId: string;
  readonly purpose: Purpose;
  readonly purposeWords: string;
}

export function sharedAtGate(database: Database, shared: readonly SharedTip[], { preset, receiverId, purpose, purposeWords }: AskedSharingOfTips): Result<readonly TipAtGate[], 'not-found' | 'receiver-retired' | 'purpose-missing'> {
  const receiver = sharingReceiver(database, { receiverId, purpose, purposeWords });
  if (!receiver.ok) return receiver;
  return ok(shared.map(({ tipId, hasPictures }) => ({ tipId, ...consentFor(database, tipId, { receiver: receiver.value, purpose, purposeWords, items: itemsShared(preset, hasPictures) }) })));
}

/** In their order. Without one there is nothing to make a dossier of. */
function tipsOf(database: Database, dossierId: string): readonly SharedTip[] {
  const withPictures = new Set(database.all('SELECT DISTINCT tip_id FROM dossier_picture WHERE dossier_id = ?', [dossierId]).map((row) => String(row['tip_id'])));
  return database.all('SELECT tip_id FROM dossier_tip WHERE dossier_id = ? ORDER BY position', [dossierId]).map((row) => ({ tipId: String(row['tip_id']), hasPictures: withPictures.has(String(row['tip_id'])) }));
}
