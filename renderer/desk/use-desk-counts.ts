import type { Reply } from '#shared/contract/contract.ts';
import type { HandOver } from '#shared/contract/shift-calls.ts';
import { useNotice } from './api/ConnectionProvider.tsx';
import { useReply } from './api/use-reply.ts';

/** How much waits on each screen, for the side bar. Undefined, or 0 where nothing is said of none, until the vault has told it. */
export interface DeskCounts {
  readonly tips: Reply<'tips.counts'> | undefined;
  readonly work: Reply<'work.counts'> | undefined;
  /** How many the register has. */
  readonly compounds: number | undefined;
  readonly incidents: number | undefined;
  readonly organisations: number | undefined;
  /** Those that are open, and those that somebody has to look at. */
  readonly referrals: { readonly open: number; readonly toLookAt: number } | undefined;
  /** Dossiers that left with something overridden: nobody has looked yet, and for more than a day. */
  readonly disclosures: Reply<'disclosures.counts'> | undefined;
  /** Tips that are due for deletion by the rules. */
  readonly due: number;
  /** Replies written after the file of answers was last saved. */
  readonly unsavedReplies: number;
  /** Shifts that somebody ended and nobody has taken over. */
  readonly waitingHandOvers: number;
  /** The newest of those. */
  readonly handOver: HandOver | undefined;
}

/** Asks for the counts, and again when what they count has changed. */
export function useDeskCounts(): DeskCounts {
  const { loaded: tips, reload: recount } = useReply('tips.counts', {});
  const { loaded: work, reload: askWork } = useReply('work.counts', {});
  const { loaded: compounds, reload: recountCompounds } = useReply('compounds.count', {});
  const { loaded: incidents, reload: recountIncidents } = useReply('incidents.count', {});
  const { loaded: organisations, reload: recountOrganisations } = useReply('organisations.count', {});
  const { loaded: due, reload: askDue } = useReply('retention.due', { offset: 0, limit: 1 });
  const { loaded: replies, reload: askReplies } = useReply('reply.list', { offset: 0, limit: 1 });
  const { loaded: referrals, reload: recountReferrals } = useReply('referrals.counts', {});
  const { loaded: disclosures, reload: recountDisclosures } = useReply('disclosures.counts', {});
  const { loaded: shifts, reload: askShifts } = useReply('shift.list', { onlyWaiting: true, offset: 0, limit: 1 });
  useNotice('compounds.changed', recountCompounds);
  useNotice('incidents.changed', recountIncidents);
  useNotice('organisations.changed', recountOrganisations);
  useNotice('shifts.changed', askShifts);
  useNotice('disclosures.changed', recountDisclosures);
  useNotice('reading.changed', recount);
  useNotice('tips.changed', () => {
    recount();
    recountReferrals();
    askWork();
    askDue();
    askReplies();
    askShifts();
  });
  return {
    tips: tips.state === 'ready' ? tips.value : undefined,
    work: work.state === 'ready' ? work.value : undefined,
    compounds: compounds.state === 'ready' ? compounds.value.compounds : undefined,
    incidents: incidents.state === 'ready' ? incidents.value.incidents : undefined,
    organisations: organisations.state === 'ready' ? organisations.value.organisations : undefined,
    referrals: referrals.state === 'ready' ? { open: referrals.value.open, toLookAt: referrals.value.overdue + referrals.value.withdrawn + referrals.value.unreviewed } : undefined,
    disclosures: disclosures.state === 'ready' ? disclosures.value : undefined,
    due: due.state === 'ready' ? due.value.due : 0,
    unsavedReplies: replies.state === 'ready' ? replies.value.writtenSince : 0,
    waitingHandOvers: shifts.state === 'ready' ? shifts.value.waiting : 0,
    handOver: shifts.state === 'ready' ? shifts.value.handOvers[0] : undefined,
  };
}
