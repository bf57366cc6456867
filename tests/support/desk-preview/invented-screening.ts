import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { Screening, screeningCalls } from '#shared/contract/screening-calls.ts';
import { indicators } from '#shared/domain/indicators.ts';

/** Indicators and records of screening that are kept while the preview runs. */
export function inventedScreening(send: (notice: Notice) => void): Pick<Handlers, keyof typeof screeningCalls> {
  const kept = new Map<string, Screening>();
  const of = (tipId: string): Screening => kept.get(tipId) ?? { indicators: indicators.map((indicator) => ({ indicator, answer: 'unknown', claimId: null })), record: null, draft: null, versions: [], total: 0, claims: [{ claimId: 'a'.repeat(32), number: 1, passage: 'គេយកលិខិតឆ្លងដែនរបស់ពួកយើង (invented)', isWithdrawn: false }] };
  const put = (tipId: string, value: Screening) => {
    kept.set(tipId, value);
    send({ notice: 'tips.changed', value: {} });
    return { ok: true, value } as const;
  };
  return {
    'screening.ofTip': ({ tipId }) => ({ ok: true, value: of(tipId) }),
    'screening.setIndicator': ({ tipId, ...finding }) => put(tipId, { ...of(tipId), indicators: of(tipId).indicators.map((each) => (each.indicator === finding.indicator ? finding : each)) }),
    'screening.record': ({ tipId, record }) => {
      const before = of(tipId);
      return put(tipId, { ...before, record, draft: null, versions: [{ at: Date.now(), actor: 'Dara', actorRemoved: false, record }, ...before.versions], total: before.total + 1 });
    },
    'screening.keepDraft': ({ tipId, draft }) => {
      kept.set(tipId, { ...of(tipId), draft });
      return { ok: true, value: {} };
    },
  };
}
