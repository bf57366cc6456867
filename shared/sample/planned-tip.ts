import type { CompoundLink } from '#shared/domain/compound.ts';
import type { Status } from '#shared/domain/status.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { ComposedTip } from './compose-tip.ts';
import type { PlannedClaim, PlannedFinding, PlannedReferral, PlannedRendering, PlannedScreening } from './planned-knowledge.ts';

/** An invented tip, and what an invented desk did with it. */
export interface PlannedTip {
  readonly tip: ComposedTip;
  /** Minutes between its receipt and the end of the invented year. */
  readonly minutesAgo: number;
  /** Index of the compound it names, in the register of the same vault. */
  readonly compound?: number;
  /** How many tips before this one the one came that it repeats: 1 is the tip before. */
  readonly repeats?: number;
  readonly work: PlannedWork;
}

/** Minutes are counted from the receipt. What would fall after the end of the year has not happened yet. */
export interface PlannedWork {
  readonly urgency?: { readonly to: Exclude<Urgency, 'U0'>; readonly afterMinutes: number };
  /** One after the other. */
  readonly statuses: readonly { readonly to: Exclude<Status, 'new'>; readonly afterMinutes: number }[];
  /** Index of the colleague who sees to it; 0 is whoever has the vault open. */
  readonly assignee?: number;
  readonly tags: readonly string[];
  readonly note?: string;
  /** Days after the receipt. */
  readonly dueAfterDays?: number;
  /** What staff decided about its compound. */
  readonly link?: Exclude<CompoundLink, 'none'>;
  /** Staff said that it goes back to the source of the one it repeats. */
  readonly isSameSource?: boolean;
  /** Index of the incident that staff linked it to, in the list of the same vault. */
  readonly incident?: number;
  readonly renderings?: readonly PlannedRendering[];
  readonly claims?: readonly PlannedClaim[];
  readonly findings?: readonly PlannedFinding[];
  readonly screening?: PlannedScreening;
  readonly referrals?: readonly PlannedReferral[];
}

export const untouched: PlannedWork = { statuses: [], tags: [] };
