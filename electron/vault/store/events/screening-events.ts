import { indicatorAnswers, indicators } from '#shared/domain/indicators.ts';
import { allegedActs, causalLinks, decidingBodies, interpreterAnswers, laterTreatments, screeningConsents, screeningPlaces, screeningResults } from '#shared/domain/screening.ts';
import { countShape, fields, idShape, listOf, nullable, oneOf, textShape } from './payload-shape.ts';

/** Events about the indicators of a tip and its record of screening. A record is said whole each time, so the log keeps every version. */
export const screeningEvents = {
  /** `claimId`: the claim of the same tip that shows it. */
  'indicator-set': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, indicator: oneOf(indicators), from: oneOf(indicatorAnswers), to: oneOf(indicatorAnswers), claimId: nullable(idShape) }) },
  /** `screenedOn`: a partial date (shared/domain/partial-date.ts). */
  'screening-recorded': {
    version: 1,
    subject: 'tipId',
    shape: fields({
      tipId: idShape,
      screenedOn: textShape,
      place: oneOf(screeningPlaces),
      screenerRole: textShape,
      language: textShape,
      interpreter: oneOf(interpreterAnswers),
      consent: oneOf(screeningConsents),
      allegedActs: listOf(oneOf(allegedActs)),
      causalLink: oneOf(causalLinks),
      result: oneOf(screeningResults),
      decidingBody: oneOf(decidingBodies),
      laterTreatment: listOf(oneOf(laterTreatments)),
      recordedAt: countShape,
    }),
  },
} as const;
