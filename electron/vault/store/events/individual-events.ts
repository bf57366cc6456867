import { countShape, fields, idShape, nullable, oneOf, textShape } from './payload-shape.ts';

const links = ['linked', 'none'] as const;

/**
 * Events about the people whom tips tell of. What is said of somebody is in events of the tip alone, whose payloads go when it is deleted; of an individual no more stays than
 * a number.
 */
export const individualEvents = {
  'individual-recorded': { version: 1, subject: 'individualId', shape: fields({ individualId: idShape, number: countShape, recordedAt: countShape }) },
  /** It is the same person as another; null: it is not after all. */
  'individual-merged': { version: 1, subject: 'individualId', shape: fields({ individualId: idShape, into: nullable(idShape) }) },
  /** This tip tells of this person, in these words of staff; `none` takes that back and says none. */
  'tip-individual-set': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, individualId: idShape, from: oneOf(links), to: oneOf(links), words: textShape, toldAt: countShape }) },
} as const;
