import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { individualCalls, ToldIndividual } from '#shared/contract/individual-calls.ts';

/** People whom tips tell of, kept while the preview runs. */
export function inventedIndividuals(send: (notice: Notice) => void): Pick<Handlers, keyof typeof individualCalls> {
  const kept = new Map<string, readonly ToldIndividual[]>();
  let number = 0;
  const of = (tipId: string) => ({ ok: true as const, value: { individuals: [...(kept.get(tipId) ?? [])] } });
  return {
    'individuals.ofTip': ({ tipId }) => of(tipId),
    'individuals.list': ({ exceptTipId }) => {
      const rows = [...kept].flatMap(([tipId, told]) => (tipId === exceptTipId ? [] : told.map(({ individualId, number: its, words }) => ({ individualId, number: its, words: words.slice(0, 300), tips: 1, sources: 1 }))));
      return { ok: true, value: { total: rows.length, rows } };
    },
    'individuals.tell': ({ tipId, individualId, words }) => {
      const told = kept.get(tipId) ?? [];
      const own = told.find((one) => one.individualId === individualId);
      const next: ToldIndividual = own === undefined ? { individualId: individualId ?? String((number += 1)).padStart(32, 'e'), number, words, others: [], othersTotal: 0, sources: 1, merged: [] } : { ...own, words };
      kept.set(tipId, [...told.filter((one) => one !== own), next]);
      send({ notice: 'tips.changed', value: {} });
      return of(tipId);
    },
    'individuals.untell': ({ tipId, individualId }) => {
      kept.set(tipId, (kept.get(tipId) ?? []).filter((one) => one.individualId !== individualId));
      return of(tipId);
    },
    'individuals.merge': () => ({ ok: true, value: {} }),
  };
}
