import { startingOutcomes, type StartingOutcome } from '#shared/domain/outcome.ts';
import { workflow as en } from '#shared/locales/en/workflow.ts';
import { workflow as km } from '#shared/locales/km/workflow.ts';

/** What the outcomes that every vault begins with are called in the languages of the desk, by their ids: nothing else may be called so while they are. */
export const startingOutcomeWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(startingOutcomes).map(([starting, { outcomeId }]) => [outcomeId, [en, km].map(({ outcome }) => outcome.starting[starting as StartingOutcome])]),
);
