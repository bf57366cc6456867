import type { Request } from '#shared/contract/contract.ts';
import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import { monthsOf } from '#shared/domain/briefing.ts';

export type BriefingDraft = FormDraft<'briefing'>;
export type AskedBriefing = Request<'briefing.preview'>;

/** Months that a new briefing is of: those that are over, since a month that goes on is counted twice. */
const monthsAtFirst = 3;

const monthBefore = (now: number, back: number): string => {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
};

/** A briefing that nobody has begun: of the last whole months. `now`: milliseconds since 1970. */
export function firstDraft(now: number, language: BriefingDraft['language']): BriefingDraft {
  return { from: monthBefore(now, monthsAtFirst), until: monthBefore(now, 1), preset: null, language, title: '', estimates: [] };
}

export const isPeriodGood = ({ from, until }: Pick<BriefingDraft, 'from' | 'until'>): boolean => monthsOf({ from: from.trim(), until: until.trim() }) !== undefined;

/** What the vault is asked for; undefined while the period or the readers are missing. */
export function askedOf({ from, until, preset, language, title, estimates }: BriefingDraft): AskedBriefing | undefined {
  if (preset === null || !isPeriodGood({ from, until })) return undefined;
  return { period: { from: from.trim(), until: until.trim() }, preset, language, title: title.trim(), estimates: estimates.map((each) => each.trim()).filter((each) => each !== '') };
}
