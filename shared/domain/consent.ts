import { oneLine } from './one-line.ts';
import type { ReceiverKind } from './receiver.ts';
import type { Purpose, SharedItem } from './referral.ts';

/** What somebody has to be told before their yes is consent: the checklist of the IOM's HTCDS 2.0. All five are needed, each ticked by itself. */
export const consentStatements = ['purpose', 'uses', 'retention', 'right-to-see', 'withdrawal'] as const;
export type ConsentStatement = (typeof consentStatements)[number];

/** How consent came. `through-other`: a relative or somebody else said that the person agrees, which is kept and is not consent by itself. */
export const consentWays = ['in-tip', 'message', 'spoken', 'through-other'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** Why somebody may be referred without consent: nothing else is a reason. */
export const overrideReasons = ['imminent-danger', 'minor'] as const;
export type OverrideReason = (typeof overrideReasons)[number];

/** Fewest characters of the words beside it: what is known and why it cannot wait takes a sentence. */
export const overrideWordsAtLeast = 20;

/** To whom a consent reaches: one receiver, or any of a kind. */
export type ConsentReach = { readonly receiverId: string } | { readonly kind: ReceiverKind };

/** What is asked of a consent. */
export interface Consent {
  readonly purpose: Purpose;
  /** The purpose in words; they tell it where the purpose is `other`. */
  readonly purposeWords: string;
  readonly told: readonly ConsentStatement[];
  readonly way: ConsentWay;
  readonly reach: ConsentReach;
  readonly items: readonly SharedItem[];
  readonly isWithdrawn: boolean;
}

/** What somebody is about to pass on, to whom and what for. */
export interface Sharing {
  readonly purpose: Purpose;
  readonly purposeWords: string;
  readonly receiver: { readonly receiverId: string; readonly kind: ReceiverKind };
  readonly items: readonly SharedItem[];
}

export const consentGaps = ['consent-missing', 'consent-withdrawn', 'consent-incomplete', 'consent-through-other', 'consent-purpose', 'consent-receiver', 'consent-items'] as const;
export type ConsentGap = (typeof consentGaps)[number];

/** The statements that were not told. */
export function statementsMissing(told: readonly ConsentStatement[]): readonly ConsentStatement[] {
  return consentStatements.filter((statement) => !told.includes(statement));
}

/**
 * Why a consent does not cover what is about to be shared; undefined: it does. The first reason that a person has to deal with stands for all.
 * Whatever the reporter chose in the form about contact is no consent and is not asked here.
 */
export function consentGap(consent: Consent | undefined, sharing: Sharing): ConsentGap | undefined {
  if (consent === undefined) return 'consent-missing';
  if (consent.isWithdrawn) return 'consent-withdrawn';
  if (consent.way === 'through-other') return 'consent-through-other';
  if (statementsMissing(consent.told).length > 0) return 'consent-incomplete';
  if (!isSamePurpose(consent, sharing)) return 'consent-purpose';
  if (!reaches(consent.reach, sharing.receiver)) return 'consent-receiver';
  if (sharing.items.some((item) => !consent.items.includes(item))) return 'consent-items';
  return undefined;
}

/**
 * The first of somebody's consents that covers what is about to be shared, or what stands in the way of all of them. That one was withdrawn is told before
 * anything else, since somebody said no; otherwise the gap of the consent that comes nearest.
 */
export function coveringConsent<C extends Consent>(consents: readonly C[], sharing: Sharing): { readonly consent: C } | { readonly gap: ConsentGap } {
  const gaps: ConsentGap[] = [];
  for (const consent of consents) {
    const gap = consentGap(consent, sharing);
    if (gap === undefined) return { consent };
    gaps.push(gap);
  }
  const nearest = consentGaps.findLast((gap) => gaps.includes(gap));
  return { gap: gaps.includes('consent-withdrawn') ? 'consent-withdrawn' : (nearest ?? 'consent-missing') };
}

/** Whether these words tell enough for a referral without consent. */
export function isOverrideReasoned(words: string): boolean {
  return Array.from(oneLine(words)).length >= overrideWordsAtLeast;
}

/** `other` says nothing by itself, so there the words have to be the same. */
function isSamePurpose(one: Pick<Sharing, 'purpose' | 'purposeWords'>, other: Pick<Sharing, 'purpose' | 'purposeWords'>): boolean {
  return one.purpose === other.purpose && (one.purpose !== 'other' || folded(one.purposeWords) === folded(other.purposeWords));
}

function reaches(reach: ConsentReach, receiver: Sharing['receiver']): boolean {
  return 'receiverId' in reach ? reach.receiverId === receiver.receiverId : reach.kind === receiver.kind;
}

const folded = (words: string): string => oneLine(words).normalize('NFKC').toLowerCase();
