import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { organisationEvents } from './organisation-events.ts';

type OrganisationEvent = Extract<EventDraft, { readonly type: keyof typeof organisationEvents }>;

/** The part of applyEvent that is about organisations; the same rules hold. */
export function applyOrganisationEvent(database: Database, event: OrganisationEvent): void {
  switch (event.type) {
    case 'organisation-recorded': {
      const { organisationId, number, recordedAt, kind, registrationNumber, jurisdiction, note } = event.payload;
      database.run('INSERT INTO organisation (organisation_id, number, kind, registration_number, jurisdiction, note, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [organisationId, number, kind, registrationNumber, jurisdiction, note, recordedAt]);
      return;
    }
    case 'organisation-changed': {
      const { organisationId, kind, registrationNumber, jurisdiction, note } = event.payload;
      database.run('UPDATE organisation SET kind = ?, registration_number = ?, jurisdiction = ?, note = ? WHERE organisation_id = ?', [kind, registrationNumber, jurisdiction, note, organisationId]);
      return;
    }
    case 'organisation-name-added': {
      const { organisationId, nameId, text, language, kind, source } = event.payload;
      database.run('INSERT INTO organisation_name (name_id, organisation_id, text, language, kind, source) VALUES (?, ?, ?, ?, ?, ?)', [nameId, organisationId, text, language, kind, source]);
      return;
    }
    case 'organisation-name-removed':
      database.run('DELETE FROM organisation_name WHERE name_id = ? AND organisation_id = ?', [event.payload.nameId, event.payload.organisationId]);
      return;
    case 'organisation-merged':
      database.run('UPDATE organisation SET merged_into = ? WHERE organisation_id = ?', [event.payload.into, event.payload.organisationId]);
      return;
    case 'organisation-linked': {
      const { organisationId, linkId, compoundId, part, standing, since, until, source, reliability, credibility, note, recordedAt } = event.payload;
      database.run('INSERT INTO organisation_link (link_id, organisation_id, compound_id, part, standing, since, until, source, reliability, credibility, note, recorded_at, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)', [
        linkId,
        organisationId,
        compoundId,
        part,
        standing,
        since,
        until,
        source,
        reliability,
        credibility,
        note,
        recordedAt,
      ]);
      return;
    }
    case 'organisation-link-changed': {
      const { organisationId, linkId, part, standing, since, until, source, reliability, credibility, note } = event.payload;
      database.run('UPDATE organisation_link SET part = ?, standing = ?, since = ?, until = ?, source = ?, reliability = ?, credibility = ?, note = ? WHERE link_id = ? AND organisation_id = ?', [part, standing, since, until, source, reliability, credibility, note, linkId, organisationId]);
      return;
    }
    case 'organisation-link-withdrawn':
      database.run('UPDATE organisation_link SET withdrawn_at = ? WHERE link_id = ? AND organisation_id = ?', [event.payload.withdrawnAt, event.payload.linkId, event.payload.organisationId]);
      return;
    case 'organisation-link-restored':
      database.run('UPDATE organisation_link SET withdrawn_at = NULL WHERE link_id = ? AND organisation_id = ?', [event.payload.linkId, event.payload.organisationId]);
      return;
  }
}
