import { compoundKinds, compoundLinks, compoundNameKinds, compoundNameLanguages, compoundStates, standings } from '#shared/domain/compound.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { countShape, fields, idShape, nullable, oneOf, textShape } from './payload-shape.ts';

/** Places are codes of a gazetteer, which changes: one that this program does not know must still be read. */
const facts = { kind: oneOf(compoundKinds), standing: oneOf(standings), province: nullable(textShape), district: nullable(textShape), place: textShape };

/**
 * Events about the register of compounds, and about which tips speak of them. The register is staff's own knowledge, said whole in its events: no tip takes it
 * along when it is deleted.
 */
export const compoundEvents = {
  'compound-recorded': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, number: countShape, recordedAt: countShape, ...facts }) },
  /** All facts, as they are from now on. */
  'compound-changed': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, ...facts }) },
  'compound-name-added': {
    version: 1,
    subject: 'compoundId',
    shape: fields({ compoundId: idShape, nameId: idShape, text: textShape, language: oneOf(compoundNameLanguages), kind: oneOf(compoundNameKinds), source: textShape }),
  },
  'compound-name-removed': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, nameId: idShape }) },
  /** `since`: a partial date (shared/domain/partial-date.ts). `relocatedTo`: where it went, when that is in the register. */
  'compound-status-recorded': {
    version: 1,
    subject: 'compoundId',
    shape: fields({ compoundId: idShape, entryId: idShape, state: oneOf(compoundStates), since: textShape, relocatedTo: nullable(idShape), source: textShape, reliability: oneOf(reliabilities), credibility: oneOf(credibilities), recordedAt: countShape }),
  },
  /** It was recorded by mistake. The log keeps that it was. */
  'compound-status-withdrawn': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, entryId: idShape }) },
  /** It is the same as another; null: it is not after all. */
  'compound-merged': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, into: nullable(idShape) }) },
  /** What a person decided: this tip speaks of this compound, or does not; `none` takes that back. */
  'tip-compound-set': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, compoundId: idShape, from: oneOf(compoundLinks), to: oneOf(compoundLinks), decidedAt: countShape }) },
  /** Tips of one group go back to one source. A tip begins in a group of its own, named like the tip. */
  'tip-source-set': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, from: idShape, to: idShape }) },
} as const;
