import type { BackupCode, VaultCode } from '#shared/errors.ts';
import type { BackupMeans, Pace } from './backup-means.ts';
import { setsWithinReach, tellTombstones } from './holding-backups.ts';
import { makeBackup } from './make-backup.ts';

export interface Remade {
  /** Sets whose only generation is now a new, verified one, without anything that was deleted. */
  readonly remade: number;
  /** Sets where that failed, with the last reason; their older generations are untouched. */
  readonly failed: number;
  readonly code: BackupCode | VaultCode | 'cancelled' | null;
}

/**
 * Makes backups forget what has been deleted: in every set within reach a new generation is made and verified, then all older ones of
 * this vault go and blobs nobody names are swept. The tombstones are written first, in case the rest does not come to its end.
 * Sets out of reach follow at the next backup there.
 */
export async function remakeBackups(means: BackupMeans, pace: Pace): Promise<Remade> {
  tellTombstones(means);
  let remade = 0;
  let failed = 0;
  let code: Remade['code'] = null;
  for (const { place } of setsWithinReach(means)) {
    const made = await makeBackup(means, place, 'only-the-newest', pace);
    if (made.ok && made.value.removed !== undefined) remade += 1;
    else failed += 1;
    if (!made.ok) code = made.code;
    if (code === 'cancelled') break;
  }
  return { remade, failed, code };
}
