import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { secondReadingCalls } from '#shared/contract/second-reading-calls.ts';
import type { Urgency } from '#shared/domain/urgency.ts';

/** Whoever looks at the preview is asked to be the second reader of every tip about danger. */
export function inventedSecondReadings(urgencyOf: (tipId: string) => Urgency | undefined, send: (notice: Notice) => void): Pick<Handlers, keyof typeof secondReadingCalls> {
  const read = new Set<string>();
  const of = (tipId: string) => ({ ok: true, value: { reading: urgencyOf(tipId) === 'U1' ? { setBy: 'សុភា Invented', isOwn: false, readBy: read.has(tipId) ? 'Dara Invented' : null, readAt: read.has(tipId) ? Date.now() : null, others: 1 } : null } }) as const;
  return {
    'secondReading.ofTip': ({ tipId }) => of(tipId),
    'secondReading.confirm': ({ tipId }) => {
      read.add(tipId);
      send({ notice: 'tips.changed', value: {} });
      return of(tipId);
    },
  };
}
