import type { ByUrgency } from '#shared/contract/overview-calls.ts';
import { urgencyOrder, urgencyTones, type Bar } from './series.ts';

/** A bar of tips by urgency. */
export function urgencyBar(key: string, name: string, urgencies: ByUrgency): Bar {
  return { key, name, parts: urgencyOrder.map((urgency) => ({ key: urgency, tone: urgencyTones[urgency], count: urgencies[urgency] })) };
}

export const cellsOf = (urgencies: ByUrgency): readonly number[] => urgencyOrder.map((urgency) => urgencies[urgency]);

export const sumOf = (urgencies: ByUrgency): number => cellsOf(urgencies).reduce((sum, each) => sum + each, 0);
