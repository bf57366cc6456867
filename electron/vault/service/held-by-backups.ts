import type { Reply } from '#shared/contract/contract.ts';
import { holdingBackupsListed } from '#shared/contract/deletion-calls.ts';
import type { BackupMeans } from '../backup/backup-means.ts';
import { backupsHolding, type HoldingBackup } from '../backup/holding-backups.ts';

/** Which backups still hold these tips or keys: those that lie elsewhere, about which somebody has to do something, before those that can be made anew now. */
export function heldByBackups(means: BackupMeans, ids: readonly string[]): Reply<'deletion.preview'>['backups'] {
  const holding = backupsHolding(means, ids);
  const elsewhere = holding.filter(({ isWithinReach }) => !isWithinReach);
  const withinReach = holding.filter(({ isWithinReach }) => isWithinReach);
  const first = (backups: readonly HoldingBackup[]): readonly HoldingBackup[] => backups.slice(0, holdingBackupsListed);
  return { withinReach: withinReach.length, elsewhere: elsewhere.length, listed: [...first(elsewhere), ...first(withinReach)] };
}
