import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { manyCalls } from '#shared/contract/many-calls.ts';
import type { outcomeCalls } from '#shared/contract/outcome-calls.ts';
import type { triageCalls } from '#shared/contract/triage-calls.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import type { InventedTip } from './invented-tips.ts';

/** Outcomes, what was read and what was set aside, in the memory of the preview. */
export function inventedWorkflow(tips: () => readonly InventedTip[], send: (notice: Notice) => void): Pick<Handlers, keyof typeof outcomeCalls | keyof typeof triageCalls | keyof typeof manyCalls> {
  let outcomes = Object.values(startingOutcomes).map((outcome, index) => ({ ...outcome, isRetired: index === 8, tips: index * 3 }));
  let minutes = 30;
  const listed = () => ({ ok: true, value: { outcomes } }) as const;
  const told = <T>(value: T) => {
    send({ notice: 'tips.changed', value: {} });
    return { ok: true, value } as const;
  };
  const mark = (tipId: string, row: Partial<InventedTip['row']>, view: Partial<InventedTip['view']>): void => {
    const tip = tips().find((each) => each.row.tipId === tipId);
    if (tip === undefined) return;
    tip.row = { ...tip.row, ...row };
    tip.view = { ...tip.view, ...view };
  };
  return {
    'outcomes.list': listed,
    'outcomes.add': ({ name }) => {
      outcomes = [...outcomes, { outcomeId: `f${outcomes.length}`.padEnd(32, '0'), name, isRetired: false, tips: 0 }];
      return listed();
    },
    'outcomes.rename': ({ outcomeId, name }) => {
      outcomes = outcomes.map((each) => (each.outcomeId === outcomeId ? { ...each, name } : each));
      return listed();
    },
    'outcomes.retire': ({ outcomeId, isRetired }) => {
      outcomes = outcomes.map((each) => (each.outcomeId === outcomeId ? { ...each, isRetired } : each));
      return listed();
    },
    'assessment.get': () => ({ ok: true, value: { minutes } }),
    'assessment.set': (wanted) => {
      minutes = wanted.minutes;
      return told({ minutes });
    },
    'reading.mark': ({ tipIds, isUnread }) => {
      for (const tipId of tipIds) mark(tipId, { isUnread }, {});
      send({ notice: 'reading.changed', value: {} });
      return { ok: true, value: { changed: tipIds.length } };
    },
    'aside.set': ({ tipId, reason, note }) => {
      mark(tipId, { setAside: reason }, { setAside: { reason, note } });
      return told({});
    },
    'aside.bringBack': ({ tipId }) => {
      mark(tipId, { setAside: null }, { setAside: null });
      return told({});
    },
    'many.change': ({ tipIds }) => told({ batchId: '9'.repeat(32), changed: tipIds.length, left: [{ why: 'in-danger', tips: 1, numbers: [12] }] }),
    'many.recent': () => ({ ok: true, value: { total: 1, batches: [{ batchId: '9'.repeat(32), at: Date.now() - 600_000, actor: 'Dara', isOwn: true, kind: 'status', isUndo: false, tips: 12, undoable: 10, left: [{ why: 'changed-since', tips: 2, numbers: [3, 7] }] }] } }),
    'many.undo': () => told({ changed: 1, left: [] }),
  };
}
