/** What came of a tip, for closing it. `outcomeId`: 32 hexadecimal digits. */
export interface Outcome {
  readonly outcomeId: string;
  readonly name: string;
}

const starting = (place: number, name: string): Outcome => ({ outcomeId: place.toString(16).padStart(32, '0'), name });

/**
 * The list that every vault begins with; from then on it is the vault's own, and staff change it. Their ids are the same everywhere, so that the logs
 * of two laptops speak of the same outcome. An entry is never taken out of this list: older vaults were made from it.
 */
export const startingOutcomes = {
  actedOn: starting(1, 'Acted on by us'),
  referredAccepted: starting(2, 'Referred and accepted'),
  referredUnanswered: starting(3, 'Referred, no answer'),
  reachedSafety: starting(4, 'Person reached safety'),
  cannotBeLocated: starting(5, 'Cannot be located'),
  notAboutCompound: starting(6, 'Not about a compound'),
  duplicate: starting(7, 'Duplicate of another tip'),
  noActionPossible: starting(8, 'No action possible'),
  reporterAskedToStop: starting(9, 'Reporter asked us to stop'),
  keptAsInformation: starting(10, 'Kept as information'),
} as const satisfies Readonly<Record<string, Outcome>>;

/** The same list as codes, for the desk's languages. */
export const startingOutcomeCodes = ['actedOn', 'referredAccepted', 'referredUnanswered', 'reachedSafety', 'cannotBeLocated', 'notAboutCompound', 'duplicate', 'noActionPossible', 'reporterAskedToStop', 'keptAsInformation'] as const satisfies readonly (keyof typeof startingOutcomes)[];
export type StartingOutcome = keyof typeof startingOutcomes;

/** Which of the list an outcome is, while it is called as it began; undefined for what staff added, and for what they called something else. */
export function startingOutcomeOf({ outcomeId, name }: Outcome): StartingOutcome | undefined {
  return startingOutcomeCodes.find((code) => startingOutcomes[code].outcomeId === outcomeId && startingOutcomes[code].name === name);
}

/** Most characters of an outcome's name: as much as a line of the history holds. */
export const outcomeUnits = 60;
