import type { ManyChange } from '#shared/contract/many-calls.ts';
import type { SetAsideReason } from '#shared/domain/set-aside.ts';
import type { Status } from '#shared/domain/status.ts';
import { timeOf } from '#ui/local-time.ts';

/** What can be done with chosen tips; the last two are for whoever is at the desk alone. */
export const changeKinds = ['status', 'assign', 'due', 'aside', 'bring-back', 'read', 'unread'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What was filled in, for every kind. */
export interface Wanted {
  readonly status: Status;
  readonly outcomeId: string | undefined;
  readonly memberId: string | null;
  /** As a date field has it; empty for no date. */
  readonly dueAt: string;
  readonly dueNote: string;
  readonly reason: SetAsideReason;
  readonly asideNote: string;
}

export const nothingWanted: Wanted = { status: 'in-review', outcomeId: undefined, memberId: null, dueAt: '', dueNote: '', reason: 'spam', asideNote: '' };

/** The change in the words of the contract, or what is missing. */
export function changeOf(kind: Exclude<ChangeKind, 'read' | 'unread'>, wanted: Wanted): ManyChange | { readonly missing: 'outcome' | 'date' | 'words' } {
  switch (kind) {
    case 'status':
      if (wanted.status !== 'closed') return { kind, status: wanted.status };
      return wanted.outcomeId === undefined ? { missing: 'outcome' } : { kind, status: 'closed', outcomeId: wanted.outcomeId };
    case 'assign':
      return { kind, memberId: wanted.memberId };
    case 'due': {
      if (wanted.dueAt === '') return { kind, at: null, note: '' };
      const at = timeOf(wanted.dueAt);
      return at === null ? { missing: 'date' } : { kind, at, note: wanted.dueNote };
    }
    case 'aside':
      return wanted.reason === 'other' && wanted.asideNote.trim() === '' ? { missing: 'words' } : { kind, reason: wanted.reason, note: wanted.asideNote };
    case 'bring-back':
      return { kind };
  }
}
