import type { Role } from '#shared/domain/role.ts';
import type { EventType } from './event-types.ts';

/**
 * The least role whose member may bring such an event about. The router keeps it before anything is written; verifying the log
 * looks again, since somebody may have written with a program of their own (docs/formats/event-log.md).
 */
export const eventRoles = {
  'member-added': 'manage',
  'member-renamed': 'manage',
  'member-role-set': 'manage',
  'member-key-set': 'manage',
  'member-removed': 'manage',
  // Anybody changes their own passphrase, and whoever unlocks next makes up for what a power cut left out.
  'header-changed': 'read',
  'vault-rekeyed': 'manage',
  'intake-key-made': 'manage',
  'epoch-days-set': 'manage',
  'laptop-key-added': 'manage',
  'laptop-key-removed': 'manage',
  'tip-form-saved': 'export',
  'tip-received': 'triage',
  'tip-quarantined': 'triage',
  'quarantine-opened': 'triage',
  'parts-discarded': 'triage',
  'urgency-set': 'triage',
  'second-read': 'triage',
  'status-set': 'triage',
  'dossier-exported': 'export',
  // Asking for a deletion needs a role; carrying it out falls to whoever locks or unlocks.
  'tip-deleted': 'read',
  'intake-key-destroyed': 'read',
  // Also what is on its way and went another meanwhile is noted by whoever carries out.
  'deletion-asked': 'manage',
  'deletion-undone': 'read',
  'retention-rule-set': 'manage',
  'retention-kept': 'manage',
  'custody-exported': 'export',
  'attachment-saved': 'export',
  'evidence-added': 'triage',
  'evidence-saved': 'export',
  'transcript-written': 'triage',
  'tip-assigned': 'triage',
  'due-set': 'triage',
  'note-written': 'triage',
  'compound-recorded': 'triage',
  'compound-changed': 'triage',
  'compound-name-added': 'triage',
  'compound-name-removed': 'triage',
  'compound-status-recorded': 'triage',
  'compound-status-withdrawn': 'triage',
  'compound-merged': 'triage',
  'tip-compound-set': 'triage',
  'tip-source-set': 'triage',
  'tag-made': 'triage',
  'tag-renamed': 'triage',
  'tip-tagged': 'triage',
  'tip-untagged': 'triage',
  'reply-written': 'triage',
  'reply-withdrawn': 'triage',
  'replies-exported': 'export',
  'reply-term-set': 'manage',
  'backup-verified': 'triage',
  'backup-removed': 'triage',
  // A copy is restored by whoever opens it; making it a vault of its own gives nobody more than they had.
  'vault-restored': 'read',
} as const satisfies Readonly<Record<EventType, Role>>;
