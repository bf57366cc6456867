import * as v from 'valibot';
import { forcedLabourIndicators } from '../domain/indicators.ts';
import { count, nothing } from './schema.ts';

const line = v.strictObject({
  indicator: v.picklist(forcedLabourIndicators),
  present: count,
  absent: count,
  notAsked: count,
  /** Of tips that were looked through: nothing was found out about this one. */
  unknown: count,
  /** Independent sources behind the tips in which it is present. */
  presentSources: count,
});

const indicatorCounts = v.strictObject({
  /** Tips that were looked through: a finding about any indicator, or a record of screening. The four answers of each line come to it. */
  looked: count,
  /** Independent sources behind them. */
  lookedSources: count,
  /** Tips of which nobody has looked; they count in no line. */
  notLooked: count,
  /** Every indicator of forced labour, in the order of the list. */
  lines: v.pipe(v.array(line), v.length(forcedLabourIndicators.length)),
});
export type IndicatorCounts = v.InferOutput<typeof indicatorCounts>;

/** How often staff found each indicator of forced labour. */
export const indicatorCalls = {
  'overview.indicators': { request: nothing, reply: indicatorCounts },
} as const;
