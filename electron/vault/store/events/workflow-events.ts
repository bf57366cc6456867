import { setAsideReasons } from '#shared/domain/set-aside.ts';
import { countShape, fields, idShape, nullable, oneOf, textShape } from './payload-shape.ts';

/** Events about what came of tips, by when they are assessed, and what was set aside. Names of outcomes are staff's own words and said whole. */
export const workflowEvents = {
  'outcome-added': { version: 1, subject: 'outcomeId', shape: fields({ outcomeId: idShape, name: textShape }) },
  'outcome-renamed': { version: 1, subject: 'outcomeId', shape: fields({ outcomeId: idShape, from: textShape, to: textShape }) },
  /** null: it is offered again. */
  'outcome-retired': { version: 1, subject: 'outcomeId', shape: fields({ outcomeId: idShape, retiredAt: nullable(countShape) }) },
  /** Minutes after receipt at which an unassessed tip is overdue. */
  'assessment-time-set': { version: 1, subject: 'scope', shape: fields({ scope: oneOf(['assessment']), from: countShape, to: countShape }) },
  /** `note`: staff's words; empty where the reason says it all. */
  'tip-set-aside': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, reason: oneOf(setAsideReasons), note: textShape }) },
  'tip-brought-back': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape }) },
} as const;
