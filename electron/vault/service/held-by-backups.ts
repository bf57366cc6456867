import type { Reply } from '#shared/contract/contract.ts';
import type { BackupMeans } from '../backup/backup-means.ts';
import { backupsHolding } from '../backup/holding-backups.ts';

/** How many backups still hold these tips or keys: those that can be made anew now, and those that lie elsewhere. */
export function heldByBackups(means: BackupMeans, ids: readonly string[]): Reply<'deletion.preview'>['backups'] {
  const holding = backupsHolding(means, ids);
  const withinReach = holding.filter(({ isWithinReach }) => isWithinReach).length;
  return { withinReach, elsewhere: holding.length - withinReach };
}
