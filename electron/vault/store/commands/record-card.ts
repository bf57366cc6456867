import { oneLine } from '#shared/domain/one-line.ts';
import type { ReadOut } from '#shared/domain/emergency-card.ts';
import type { ToldField } from '#shared/domain/told-fields.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import { cardApprovalMessage } from '../events/card-approval-message.ts';
import type { EventDraft, Payload } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { rememberFile } from '../exported-files.ts';
import { keepHeld } from '../held-reports.ts';
import type { CardTerms } from './may-card-leave.ts';
import { givenApproval } from './given-approval.ts';
import type { Approval } from './record-disclosure.ts';

export interface LeftCard {
  readonly format: Payload<'card-disclosed'>['format'];
  readonly statements: number;
  readonly sizeBytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Where the file lies; null where it was shown large. Stays in the vault. */
  readonly path: string | null;
  /** What its receiver holds from now on. */
  readonly told: readonly ToldField[];
}

/** Writes down that a card leaves, before it does: the disclosure, that its tip left, and what staff wrote about it, in one transaction. Returns its id. */
export function recordCardLeft(context: VaultContext, { tip, words, receiverId, purpose, items }: CardTerms, { path, told, ...left }: LeftCard, approval: Exclude<Approval, { readonly kind: 'none' }>): string {
  const disclosureId = newId(context.randomBytes);
  const disclosedAt = context.now();
  const { tipId } = tip;
  const card = { disclosureId, receiverId, purpose, items, ...left, disclosedAt, tips: [tip] };
  const explained = { tipId, disclosureId, ...words, approvalWords: approval.kind === 'override' ? oneLine(approval.words) : '', shownBecause: '', plainBecause: '' };
  const isExplained = explained.purposeWords + explained.withoutConsentWords + explained.approvalWords !== '';
  const drafts: readonly EventDraft[] = [
    { type: 'card-disclosed', payload: { ...card, approval: givenApproval(context, approval, (by, approver) => cardApprovalMessage(card, by, approver)) } },
    { type: 'card-left', payload: { tipId, disclosureId, receiverId, format: left.format, leftAt: disclosedAt } },
    ...(isExplained ? [{ type: 'disclosure-explained', payload: explained } as const] : []),
  ];
  context.database.transaction(() => {
    appendEvents(context, drafts, newId(context.randomBytes));
    keepHeld(context.database, disclosureId, [{ tipId, told }]);
    if (path !== null) rememberFile(context.database, disclosureId, path);
  });
  return disclosureId;
}

/** Somebody says whether a card that was shown large was read out: one event, or none when that was said before. `not-found` also where it left as a file. */
export function recordReadOut(context: VaultContext, disclosureId: string, readOut: ReadOut): Result<undefined, 'not-found'> {
  const { database } = context;
  if (database.get("SELECT 1 AS there FROM disclosure WHERE disclosure_id = ? AND format = 'read-aloud'", [disclosureId]) === undefined) return fail('not-found');
  if (database.get("SELECT 1 AS there FROM event WHERE subject = ? AND type = 'card-read-out'", [disclosureId]) !== undefined) return ok(undefined);
  database.transaction(() => appendEvents(context, [{ type: 'card-read-out', payload: { disclosureId, readOut, saidAt: context.now() } }]));
  return ok(undefined);
}
