import { compoundNameKinds, compoundNameLanguages, standings } from '#shared/domain/compound.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { organisationKinds, organisationParts } from '#shared/domain/organisation.ts';
import { countShape, fields, idShape, nullable, oneOf, textShape } from './payload-shape.ts';

const facts = { kind: oneOf(organisationKinds), registrationNumber: textShape, jurisdiction: textShape, note: textShape };

/** `since`, `until`: partial dates (shared/domain/partial-date.ts). `until` null: nobody says that it ended; empty: it ended, and nobody knows when. */
const link = { part: oneOf(organisationParts), standing: oneOf(standings), since: textShape, until: nullable(textShape), source: textShape, reliability: oneOf(reliabilities), credibility: oneOf(credibilities), note: textShape };

/** Events about the register of organisations and what each is to which compound. Staff's own knowledge, said whole in its events: no tip takes it along when it is deleted. */
export const organisationEvents = {
  'organisation-recorded': { version: 1, subject: 'organisationId', shape: fields({ organisationId: idShape, number: countShape, recordedAt: countShape, ...facts }) },
  /** All facts, as they are from now on. */
  'organisation-changed': { version: 1, subject: 'organisationId', shape: fields({ organisationId: idShape, ...facts }) },
  'organisation-name-added': {
    version: 1,
    subject: 'organisationId',
    shape: fields({ organisationId: idShape, nameId: idShape, text: textShape, language: oneOf(compoundNameLanguages), kind: oneOf(compoundNameKinds), source: textShape }),
  },
  'organisation-name-removed': { version: 1, subject: 'organisationId', shape: fields({ organisationId: idShape, nameId: idShape }) },
  /** It is the same as another; null: it is not after all. */
  'organisation-merged': { version: 1, subject: 'organisationId', shape: fields({ organisationId: idShape, into: nullable(idShape) }) },
  'organisation-linked': { version: 1, subject: 'organisationId', shape: fields({ organisationId: idShape, linkId: idShape, compoundId: idShape, ...link, recordedAt: countShape }) },
  /** All of the link, as it is from now on; what it is between stays. */
  'organisation-link-changed': { version: 1, subject: 'organisationId', shape: fields({ organisationId: idShape, linkId: idShape, ...link }) },
  /** It was recorded by mistake. It stays in sight and counts no more. */
  'organisation-link-withdrawn': { version: 1, subject: 'organisationId', shape: fields({ organisationId: idShape, linkId: idShape, withdrawnAt: countShape }) },
  'organisation-link-restored': { version: 1, subject: 'organisationId', shape: fields({ organisationId: idShape, linkId: idShape }) },
} as const;
