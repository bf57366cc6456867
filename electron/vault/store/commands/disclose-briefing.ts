import { oneLine } from '#shared/domain/one-line.ts';
import type { PeriodCounts } from '#shared/domain/stated-counts.ts';
import type { Purpose } from '#shared/domain/referral.ts';
import { leavesOffice, presets, type PresetName } from '#shared/redaction/presets.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import { briefingApprovalMessage } from '../events/approval-message.ts';
import type { Payload } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { keepHeldCounts } from '../held-counts.ts';
import { rememberFile } from '../exported-files.ts';
import { sharingReceiver } from '../may-share.ts';
import { givenApproval } from './given-approval.ts';
import type { Approval, DisclosedFile } from './record-disclosure.ts';

/** To whom a briefing leaves the office, and what for. */
export interface BriefingLeaving {
  readonly receiverId: string;
  readonly purpose: Purpose;
  readonly purposeWords: string;
}

/** What was found good, ready to be recorded. No tip is in a briefing, so no consent is asked for. */
export interface BriefingTerms {
  readonly preset: PresetName;
  readonly leaving: BriefingLeaving | null;
}

/** Whether a briefing may leave so: to a receiver in use, for a purpose; or to nobody, where it stays in the office. */
export function briefingTerms({ database }: VaultContext, { preset, leaving }: BriefingTerms): Result<BriefingTerms, 'receiver-needed' | 'not-found' | 'receiver-retired' | 'purpose-missing'> {
  if (leavesOffice(preset) !== (leaving !== null)) return fail('receiver-needed');
  if (leaving === null) return ok({ preset, leaving });
  const receiver = sharingReceiver(database, leaving);
  return receiver.ok ? ok({ preset, leaving: { receiverId: leaving.receiverId, purpose: leaving.purpose, purposeWords: oneLine(leaving.purposeWords) } }) : receiver;
}

/** What the register keeps of the document itself. */
export interface DisclosedBriefing {
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly language: string;
  /** What it shows of its months, where the next one is laid beside it. */
  readonly counts: PeriodCounts | undefined;
  /** Beside how many earlier ones somebody laid it; null: they tell nothing more together. */
  readonly comparedWith: number | null;
}

/** Writes down what is about to leave. Returns its id. */
export function recordBriefing(context: VaultContext, { preset, leaving }: BriefingTerms, { title, counts, comparedWith, ...briefing }: DisclosedBriefing, { path, plainBecause, ...file }: DisclosedFile, approval: Approval): string {
  const disclosureId = newId(context.randomBytes);
  const { receiverId, purpose, purposeWords } = leaving ?? { receiverId: null, purpose: null, purposeWords: '' };
  const said = { disclosureId, preset, tlp: presets[preset].tlp, receiverId, purpose, ...briefing, ...file, disclosedAt: context.now() };
  const payload: Payload<'briefing-disclosed'> = { ...said, purposeWords, title, plainBecause: oneLine(plainBecause), approvalWords: approval.kind === 'override' ? oneLine(approval.words) : '', approval: givenApproval(context, approval, (by, approver) => briefingApprovalMessage(said, by, approver)) };
  context.database.transaction(() => {
    appendEvents(context, [{ type: 'briefing-disclosed', payload }, ...(comparedWith === null ? [] : [{ type: 'disclosure-compared', payload: { disclosureId, earlier: comparedWith } } as const])], newId(context.randomBytes));
    rememberFile(context.database, disclosureId, path);
    if (counts !== undefined && receiverId !== null) keepHeldCounts(context.database, disclosureId, counts);
  });
  return disclosureId;
}
