import { startingOutcomes, type StartingOutcome } from '#shared/domain/outcome.ts';
import { deskLocales } from '#shared/locales/desk-locales.ts';

/** What the outcomes that every vault begins with are called in the languages of the desk, by their ids: nothing else may be called so while they are. */
export const startingOutcomeWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(startingOutcomes).map(([starting, { outcomeId }]) => [outcomeId, Object.values(deskLocales).map(({ messages }) => messages.desk.workflow.outcome.starting[starting as StartingOutcome])]),
);
