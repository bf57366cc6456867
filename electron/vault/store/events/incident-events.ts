import { compoundLinks } from '#shared/domain/compound.ts';
import { isKnownFigure } from '#shared/domain/figure.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { incidentCounts, incidentKinds } from '#shared/domain/incident.ts';
import { countShape, fields, hashShape, idShape, listOf, nullable, oneOf, PayloadFault, textShape, type Shape } from './payload-shape.ts';

const facts = { kind: oneOf(incidentKinds), date: textShape, agency: textShape, note: textShape, compoundIds: listOf(idShape) };

const bounds = fields({ least: countShape, most: countShape });
const boundsShape: Shape<ReturnType<typeof bounds>> = (value) => {
  const read = bounds(value);
  if (!isKnownFigure(read.least, read.most)) throw new PayloadFault('a figure from least to most');
  return read;
};

/**
 * Events about incidents, and about which tips speak of them. Like the register of compounds it is staff's own knowledge, said whole in its events: no tip takes it along
 * when it is deleted, only its own link.
 */
export const incidentEvents = {
  'incident-recorded': { version: 1, subject: 'incidentId', shape: fields({ incidentId: idShape, number: countShape, recordedAt: countShape, ...facts }) },
  /** All facts, as they are from now on. `date`: a partial date (shared/domain/partial-date.ts). `compoundIds`: where it happened, in the order in which they are named. */
  'incident-changed': { version: 1, subject: 'incidentId', shape: fields({ incidentId: idShape, ...facts }) },
  /** What one source says of one count. `figure` null: that it is not known, which is no number. */
  'incident-figure-recorded': {
    version: 1,
    subject: 'incidentId',
    shape: fields({ incidentId: idShape, figureId: idShape, counted: oneOf(incidentCounts), figure: nullable(boundsShape), source: textShape, reliability: oneOf(reliabilities), credibility: oneOf(credibilities), recordedAt: countShape }),
  },
  /** It was recorded by mistake. The log keeps that it was. */
  'incident-figure-withdrawn': { version: 1, subject: 'incidentId', shape: fields({ incidentId: idShape, figureId: idShape }) },
  /** Which of several figures the desk shows first, and counts; null: none of them. */
  'incident-first-set': { version: 1, subject: 'incidentId', shape: fields({ incidentId: idShape, counted: oneOf(incidentCounts), figureId: nullable(idShape) }) },
  /** It is the same event as another; null: it is not after all. */
  'incident-merged': { version: 1, subject: 'incidentId', shape: fields({ incidentId: idShape, into: nullable(idShape) }) },
  /** What a person decided: this tip speaks of this incident, or does not; `none` takes that back. */
  'tip-incident-set': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, incidentId: idShape, from: oneOf(compoundLinks), to: oneOf(compoundLinks), decidedAt: countShape }) },
  /** A table of all incidents left the vault. */
  'incidents-saved': { version: 1, subject: 'tableId', shape: fields({ tableId: idShape, incidents: countShape, sizeBytes: countShape, sha256: hashShape, savedAt: countShape }) },
} as const;
