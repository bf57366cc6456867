/** A table whose rows the log makes. */
export interface Projection {
  readonly table: string;
  readonly key: string;
  /** Columns that the log does not make: content, or a draft. */
  readonly apart: readonly string[];
  /** Which rows the log knows of, where not all. */
  readonly among: string;
}

/** Every projection but `tip_count`, which triggers keep beside `tip` (docs/formats/event-log.md, "What is in the log and what is not"). */
export const projections: readonly Projection[] = [
  { table: 'member', key: 'member_id', apart: [], among: 'true' },
  { table: 'member_key', key: 'public_key', apart: [], among: 'true' },
  { table: 'header_generation', key: 'vault_id', apart: [], among: 'true' },
  { table: 'tip', key: 'tip_id', apart: ['hint'], among: 'true' },
  { table: 'intake_key', key: 'key_id', apart: ['seed'], among: 'true' },
  { table: 'epoch_days', key: 'part', apart: [], among: 'true' },
  { table: 'laptop_key', key: 'laptop_key_id', apart: [], among: 'true' },
  { table: 'saved_form', key: 'form_id', apart: [], among: 'true' },
  { table: 'quarantine', key: 'quarantine_id', apart: ['sealed', 'blob_name', 'blob_key'], among: 'true' },
  { table: 'evidence', key: 'evidence_id', apart: ['file_name'], among: 'true' },
  { table: 'transcript', key: 'transcript_id', apart: ['body'], among: 'true' },
  { table: 'dossier', key: 'dossier_id', apart: ['title', 'created_at', 'pseudonym_seed'], among: 'exported_at IS NOT NULL' },
  { table: 'backup', key: 'backup_id', apart: [], among: 'true' },
  { table: 'pending_deletion', key: 'target_id', apart: [], among: 'true' },
  { table: 'tombstone', key: 'target_id', apart: [], among: 'true' },
  { table: 'emptied_item', key: 'quarantine_id', apart: [], among: 'true' },
  { table: 'retention_rule', key: 'status', apart: [], among: 'true' },
  { table: 'retention_kept', key: 'tip_id', apart: [], among: 'true' },
  { table: 'note', key: 'note_id', apart: ['body'], among: 'true' },
  { table: 'compound', key: 'compound_id', apart: [], among: 'true' },
  { table: 'compound_name', key: 'name_id', apart: [], among: 'true' },
  { table: 'compound_status', key: 'entry_id', apart: [], among: 'true' },
  { table: 'compound_row', key: 'row_id', apart: [], among: 'true' },
  { table: 'register_import', key: 'import_id', apart: [], among: 'true' },
  { table: 'register_export', key: 'export_id', apart: [], among: 'true' },
  { table: 'tip_compound', key: 'link_id', apart: [], among: 'true' },
  { table: 'incident', key: 'incident_id', apart: [], among: 'true' },
  { table: 'incident_compound', key: 'link_id', apart: [], among: 'true' },
  { table: 'incident_figure', key: 'figure_id', apart: [], among: 'true' },
  { table: 'incident_first', key: 'first_id', apart: [], among: 'true' },
  { table: 'tip_incident', key: 'link_id', apart: [], among: 'true' },
  { table: 'organisation', key: 'organisation_id', apart: [], among: 'true' },
  { table: 'organisation_name', key: 'name_id', apart: [], among: 'true' },
  { table: 'organisation_link', key: 'link_id', apart: [], among: 'true' },
  { table: 'compound_building', key: 'building_id', apart: [], among: 'true' },
  { table: 'compound_point', key: 'compound_id', apart: [], among: 'true' },
  { table: 'tag', key: 'tag_id', apart: [], among: 'true' },
  { table: 'tip_tag', key: 'link_id', apart: [], among: 'true' },
  { table: 'claim', key: 'claim_id', apart: [], among: 'true' },
  { table: 'claim_relation', key: 'relation_id', apart: [], among: 'true' },
  { table: 'tip_indicator', key: 'finding_id', apart: [], among: 'true' },
  { table: 'screening', key: 'tip_id', apart: [], among: 'true' },
  { table: 'receiver', key: 'receiver_id', apart: [], among: 'true' },
  { table: 'consent', key: 'consent_id', apart: [], among: 'true' },
  { table: 'referral', key: 'referral_id', apart: [], among: 'true' },
  { table: 'rendering', key: 'rendering_id', apart: ['body'], among: 'true' },
  { table: 'interpreter_package', key: 'package_id', apart: [], among: 'true' },
  { table: 'outcome', key: 'outcome_id', apart: [], among: 'true' },
  { table: 'assessment_time', key: 'scope', apart: [], among: 'true' },
  { table: 'hand_over', key: 'hand_over_id', apart: ['note'], among: 'true' },
  { table: 'hand_over_total', key: 'total_id', apart: [], among: 'true' },
  { table: 'hand_over_tip', key: 'link_id', apart: [], among: 'true' },
  { table: 'saved_search', key: 'search_id', apart: ['name', 'typed', 'salt'], among: 'true' },
  { table: 'reply', key: 'reply_id', apart: ['text'], among: 'true' },
  { table: 'reply_bundle', key: 'bundle_id', apart: [], among: 'true' },
  { table: 'reply_term', key: 'scope', apart: [], among: 'true' },
];
