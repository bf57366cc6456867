import type { Handlers, Reply } from '#shared/contract/contract.ts';
import type { custodyCalls } from '#shared/contract/custody-calls.ts';
import type { deletionCalls } from '#shared/contract/deletion-calls.ts';
import type { retentionCalls } from '#shared/contract/retention-calls.ts';

const begun = { deletionId: 'e'.repeat(32), undoWithinMs: 30_000 };
const backups: Reply<'deletion.preview'>['backups'] = {
  withinReach: 1,
  elsewhere: 2,
  listed: [
    { backupId: 'a'.repeat(32), madeAt: Date.now() - 40 * 86_400_000, outside: 'yes', folder: '/media/dara/Blue stick (invented)/Backups', isWithinReach: false },
    { backupId: 'b'.repeat(32), madeAt: Date.now() - 90 * 86_400_000, outside: 'unknown', folder: null, isWithinReach: false },
    { backupId: 'c'.repeat(32), madeAt: Date.now() - 86_400_000, outside: 'yes', folder: '/media/dara/Office disk (invented)', isWithinReach: true },
  ],
};
const rules = { rules: (['new', 'in-review', 'referred', 'closed'] as const).map((status) => ({ status, days: status === 'closed' ? 180 : null })) };

/** Nothing is ever deleted here. */
export const inventedDeletions: Pick<Handlers, keyof typeof deletionCalls | keyof typeof retentionCalls | keyof typeof custodyCalls> = {
  'deletion.preview': ({ tipIds }) => ({ ok: true, value: { numbers: tipIds.map((_, index) => index + 1), tips: tipIds.length, files: 2, transcripts: 1, notes: 2, renderings: 1, claims: 3, screenings: 1, individuals: 1, replies: 1, consents: 1, referrals: 1, dossiers: 1, exportedDossiers: 0, events: 7, backups } }),
  'deletion.begin': () => ({ ok: true, value: begun }),
  'deletion.undo': () => ({ ok: true, value: {} }),
  'deletion.pending': () => ({ ok: true, value: { pending: [] } }),
  'deletion.list': () => ({ ok: true, value: { total: 0, items: [] } }),
  'intakeKey.previewDestroy': () => ({ ok: true, value: { epoch: 1, tips: 12, originals: 12, quarantined: 3, isExpired: true, destroyAfter: Date.now() + 80 * 86_400_000, sealsStill: true, forms: 2, newestTipAt: Date.now() - 4 * 86_400_000, isOnly: false, backups } }),
  'intakeKey.destroy': () => ({ ok: true, value: begun }),
  'retention.rules': () => ({ ok: true, value: rules }),
  'retention.setRule': () => ({ ok: true, value: rules }),
  'retention.due': () => ({ ok: true, value: { total: 0, due: 0, tips: [] } }),
  'retention.keep': () => ({ ok: true, value: {} }),
  'custody.export': () => ({ ok: true, value: { savedAs: 'custody tip 3.json', sizeBytes: 5210, sha256: 'ab12'.repeat(16) } }),
  'custody.check': () => ({ ok: false, code: 'custody-unreadable' }),
};
