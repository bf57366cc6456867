import type { backupCalls, BackupView } from '#shared/contract/backup-calls.ts';
import type { Handlers } from '#shared/contract/contract.ts';

const dayMs = 86_400_000;

/** Backups as a desk has them after some weeks; nothing is written. */
export function inventedBackups(): Pick<Handlers, keyof typeof backupCalls> {
  const backup = (days: number, state: BackupView['state'], events: number): BackupView => ({
    backupId: `b${days}`.padEnd(32, '0'),
    madeAt: Date.now() - days * dayMs,
    events,
    tips: 41 - days,
    files: 12,
    sizeBytes: 48_000_000,
    outside: 'yes',
    state,
    holdsDeleted: days > 9,
  });
  const age = { outsideAt: Date.now() - 9 * dayMs, anyAt: Date.now() - 9 * dayMs, isDue: true };
  return {
    'backup.age': () => ({ ok: true, value: { ...age, concerns: [] } }),
    'backup.overview': () => ({
      ok: true,
      value: { ...age, eventsSince: 57, place: { folder: '/media/dara/Backup disk', isThere: true, outside: 'yes', concerns: [] }, keep: 5, running: false, backups: [backup(9, 'here', 157), backup(12, 'here', 120), backup(20, 'away', 88)], backupsTotal: 3 },
    }),
    'backup.choosePlace': () => ({ ok: true, value: {} }),
    'backup.keep': () => ({ ok: true, value: {} }),
    'backup.run': () => ({ ok: true, value: { backupId: 'b'.repeat(32), madeAt: Date.now(), events: 214, files: 12, sizeBytes: 48_000_000, outside: 'yes', lacking: 0, removed: 1 } }),
    'backup.cancel': () => ({ ok: true, value: {} }),
    'restore.look': () => ({ ok: true, value: { sourceId: 'a'.repeat(32), total: 0, backups: [] } }),
    'restore.run': () => ({ ok: true, value: { madeAt: Date.now(), events: 214, tips: 30, files: 12, missingFiles: 0, deletedAgain: 0, tombstonesUnsure: false } }),
    'restore.cancel': () => ({ ok: true, value: {} }),
  };
}
