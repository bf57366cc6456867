import * as v from 'valibot';
import { forcedLabourIndicators, indicatorAnswers } from '../domain/indicators.ts';

/** Tips that were looked through for indicators, by what was found of one of them; `unknown`: of this one nothing was. */
export const indicatorFilter = v.strictObject({ indicator: v.picklist(forcedLabourIndicators), answer: v.picklist(indicatorAnswers) });
export type IndicatorFilter = v.InferOutput<typeof indicatorFilter>;
