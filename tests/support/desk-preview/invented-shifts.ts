import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { HandOver, shiftCalls } from '#shared/contract/shift-calls.ts';
import type { InventedTip } from './invented-tips.ts';

/** One shift that a colleague ended, and those that are ended in the preview. */
export function inventedShifts(tips: () => readonly InventedTip[], send: (notice: Notice) => void): Pick<Handlers, keyof typeof shiftCalls> {
  const totals: HandOver['totals'] = [{ reason: 'danger', tips: 2 }, { reason: 'due', tips: 3 }];
  const named = tips().slice(0, 3).map(({ row }): HandOver['tips'][number] => ({ tipId: row.tipId, number: row.number, urgency: row.urgency, reason: 'danger', excerpt: row.excerpt, due: null }));
  let handOvers: HandOver[] = [
    { handOverId: '4'.repeat(32), by: 'សុភា Invented', isOwn: false, endedAt: Date.now() - 3_600_000, drafts: 1, note: 'Tip 12: the brother rings again at ten. Ask about the motorbike.\nសូមកុំទូរស័ព្ទទៅ (invented)', taken: null, totals, tips: named },
  ];
  const waiting = () => handOvers.filter(({ taken, isOwn }) => taken === null && !isOwn);
  return {
    'shift.preview': () => ({ ok: true, value: { totals, drafts: 1, draft: '' } }),
    'shift.keepDraft': () => ({ ok: true, value: {} }),
    'shift.end': ({ note }) => {
      handOvers = [{ handOverId: '5'.repeat(32), by: 'Dara', isOwn: true, endedAt: Date.now(), drafts: 1, note, taken: null, totals, tips: named }, ...handOvers];
      send({ notice: 'shifts.changed', value: {} });
      return { ok: true, value: { handOverId: '5'.repeat(32) } };
    },
    'shift.list': ({ onlyWaiting, offset, limit }) => {
      const found = onlyWaiting ? waiting() : handOvers;
      return { ok: true, value: { total: found.length, waiting: waiting().length, handOvers: found.slice(offset, offset + limit) } };
    },
    'shift.take': ({ handOverId }) => {
      handOvers = handOvers.map((each) => (each.handOverId === handOverId ? { ...each, taken: { by: 'Dara', at: Date.now() } } : each));
      send({ notice: 'shifts.changed', value: {} });
      return { ok: true, value: {} };
    },
  };
}
