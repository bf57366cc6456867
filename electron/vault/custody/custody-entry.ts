import type { CustodyEntry } from '#shared/contract/custody-calls.ts';
import { clockTimeMs } from '#vault/store/events/hybrid-clock.ts';
import type { EventDraft } from '#vault/store/events/event-types.ts';
import type { CheckedRecord } from './check-record.ts';

/** What a record says, entry by entry, for people. Texts in it may be anybody's. */
export function custodyEntries({ record, history }: CheckedRecord): CustodyEntry[] {
  const names = new Map(record.members.map(({ memberId, name }) => [memberId, name]));
  return history.map(({ event, draft }) => ({ at: timeOf(event.clock), actor: (names.get(event.memberId) ?? '').slice(0, 200), type: event.type.slice(0, 60), ...said(draft) }));
}

function said(draft: EventDraft | undefined): Pick<CustodyEntry, 'from' | 'to' | 'sha256'> {
  if (draft?.type === 'status-set' && draft.payload.outcome !== null) return { from: draft.payload.from, to: `${draft.payload.to}: ${draft.payload.outcome.name}`.slice(0, 80), sha256: null };
  if (draft?.type === 'urgency-set' || draft?.type === 'status-set') return { from: draft.payload.from, to: draft.payload.to, sha256: null };
  if (draft?.type === 'tip-received') return { from: null, to: null, sha256: draft.payload.sealedSha256 };
  if (draft?.type === 'dossier-exported' || draft?.type === 'custody-exported') return { from: null, to: draft.payload.format.slice(0, 60), sha256: draft.payload.sha256 };
  return { from: null, to: null, sha256: draft?.type === 'attachment-saved' || draft?.type === 'tip-quarantined' ? draft.payload.sha256 : null };
}

/** 0 for a clock that is not one: the record has then failed its check. */
function timeOf(clock: string): number {
  try {
    return clockTimeMs(clock);
  } catch {
    return 0;
  }
}
