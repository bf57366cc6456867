import { oneLine } from '#shared/domain/one-line.ts';
import { presets } from '#shared/redaction/presets.ts';
import { appendEvents } from '../events/append-events.ts';
import { compoundApprovalMessage } from '../events/approval-message.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { keepHeld } from '../held-reports.ts';
import { rememberFile } from '../exported-files.ts';
import { givenApproval } from './given-approval.ts';
import type { SharingTerms } from './may-disclose.ts';
import type { Approval, DisclosedContent, DisclosedFile } from './record-disclosure.ts';

/** What the register keeps of the document itself. */
export interface DisclosedCompoundDossier {
  readonly compoundId: string;
  readonly language: string;
}

/** Writes down that a dossier about a compound is about to leave, as `recordDisclosure` does of a dossier of tips. What staff wrote goes with the tips; where no tip is in it, it stays. Returns its id. */
export function recordCompoundDossier(context: VaultContext, terms: SharingTerms, of: DisclosedCompoundDossier, { path, plainBecause, ...file }: DisclosedFile, approval: Approval, { reports, comparedWith }: Pick<DisclosedContent, 'reports' | 'comparedWith'>): string {
  const { preset, receiverId, purpose, tips } = terms;
  const disclosureId = newId(context.randomBytes);
  const disclosedAt = context.now();
  const said = { disclosureId, ...of, preset, tlp: presets[preset].tlp, receiverId, purpose, ...file, disclosedAt, tips };
  const words = { ...terms.words, approvalWords: approval.kind === 'override' ? oneLine(approval.words) : '', plainBecause: oneLine(plainBecause) };
  const isOfTips = tips.length > 0;
  const isExplained = Object.values(words).some((text) => text !== '');
  const kept = isOfTips ? { purposeWords: '', approvalWords: '', plainBecause: '' } : { purposeWords: words.purposeWords, approvalWords: words.approvalWords, plainBecause: words.plainBecause };
  const drafts: readonly EventDraft[] = [
    { type: 'dossier-of-compound-disclosed', payload: { ...said, ...kept, approval: givenApproval(context, approval, (by, approver) => compoundApprovalMessage(said, by, approver)) } },
    ...(comparedWith === null ? [] : [{ type: 'disclosure-compared', payload: { disclosureId, earlier: comparedWith } } as const]),
    ...tips.map(({ tipId }): EventDraft => ({ type: 'dossier-of-compound-left', payload: { tipId, disclosureId, format: file.format, leftAt: disclosedAt } })),
    ...(isExplained ? tips.map(({ tipId }): EventDraft => ({ type: 'disclosure-explained', payload: { tipId, disclosureId, ...words } })) : []),
  ];
  context.database.transaction(() => {
    appendEvents(context, drafts, newId(context.randomBytes));
    rememberFile(context.database, disclosureId, path);
    if (receiverId !== null) keepHeld(context.database, disclosureId, reports);
  });
  return disclosureId;
}
