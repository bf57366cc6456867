import type { Reply } from '#shared/contract/contract.ts';
import { isBackupDue } from '#shared/domain/backup-age.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { BackupMeans, Pace } from '../backup/backup-means.ts';
import { chooseBackupPlace, backupPlaces, backupsKept } from '../backup/backup-places.ts';
import { backupOverview } from '../backup/backup-overview.ts';
import { backupCode, backupDisk } from '../backup/backup-fault.ts';
import { setFolderFor } from '../backup/backup-set.ts';
import { lastVerified } from '../backup/known-backups.ts';
import { readStamp, writeStamp } from '../backup/last-backup-stamp.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { isDeletedHeldWithinReach, tellTombstones } from '../backup/holding-backups.ts';
import { remakeBackups, type Remade } from '../backup/remake-backups.ts';
import { storageCode } from '../store/storage-code.ts';
import { unlessRefused } from '../store/unless-refused.ts';
import { isWithin } from './is-within.ts';
import type { OpenVault } from './open-vault.ts';
import { paced } from './paced.ts';
import { shownConcern } from './shown-concern.ts';
import type { VaultSession } from './vault-session.ts';

/** A minute, so that a disk that fails is not asked every second; twice as long after each further time. */
const remakeAgainAfterMs = 60_000;
/** Each try may leave a backup more on a disk that lets none be removed. The next unlock begins anew. */
const remakeTriesAtMost = 5;

/** The one backup that may be under way, and what is known of earlier ones. */
export class Backups {
  readonly #session: VaultSession;
  #running = false;
  #cancelled = false;
  #remakeWanted = false;
  #remakeNotBeforeMs = Number.NEGATIVE_INFINITY;
  #remakeFailures = 0;
  #hasLookedForDeleted = true;

  constructor(session: VaultSession) {
    this.#session = session;
  }

  get running(): boolean {
    return this.#running;
  }

  cancel(): void {
    this.#cancelled = true;
  }

  overview(vault: OpenVault): Reply<'backup.overview'> {
    const { now, places } = this.#session.environment;
    const means = this.means(vault);
    const { outsideAt, anyAt } = lastVerified(vault.database);
    const { place, ...rest } = backupOverview(means);
    return {
      outsideAt,
      anyAt,
      isDue: isBackupDue(outsideAt, now()),
      place: place && { ...place, concerns: places.concerns(place.folder).map(shownConcern) },
      keep: backupsKept(vault.database),
      running: this.#running,
      ...rest,
    };
  }

  choosePlace(vault: OpenVault, folder: string): Result<Record<string, never>, Code> {
    const { files } = this.#session.environment;
    if (isWithin(folder, vault.folder) || isWithin(vault.folder, folder)) return fail('backup-place-inside');
    try {
      // Says so at once when the folder is another vault's; nothing is written yet.
      setFolderFor(backupDisk(files), folder, vault.vaultId);
    } catch (problem) {
      return fail(backupCode(problem));
    }
    chooseBackupPlace(vault.context, folder);
    return ok({});
  }

  async run(vault: OpenVault): Promise<Result<Reply<'backup.run'>, Code>> {
    const [place] = backupPlaces(vault.database);
    if (place === undefined) return fail('backup-place-unset');
    return this.#alone(async (pace) => {
      const made = await makeBackup(this.means(vault), place, { keep: backupsKept(vault.database) }, pace);
      if (!made.ok) return made;
      this.stamp(vault);
      const { backup, lacking, removed } = made.value;
      const { backupId, madeAt, events, files, sizeBytes, outside } = backup;
      return ok({ backupId, madeAt, events, files, sizeBytes, outside, lacking, removed: removed ?? null });
    });
  }

  /** A vault was opened. What was deleted in a session that ended before its backups were made anew, or while their disk was away, is looked for with the next second. */
  begin(): void {
    this.#hasLookedForDeleted = false;
  }

  /** From now on backups hold what is not in the vault any more; they are made anew as soon as none is under way. */
  wantRemake(): void {
    this.#remakeWanted = true;
    this.#remakeFailures = 0;
    this.#remakeNotBeforeMs = Number.NEGATIVE_INFINITY;
  }

  /** Called once a second. */
  tick(vault: OpenVault): void {
    if (!this.#hasLookedForDeleted) {
      this.#hasLookedForDeleted = true;
      if (unlessRefused(() => isDeletedHeldWithinReach(this.means(vault))) === true) this.wantRemake();
    }
    const nowMs = this.#session.environment.monotonicMs();
    if (!this.#remakeWanted || this.#running || nowMs < this.#remakeNotBeforeMs) return;
    this.#remakeWanted = false;
    void this.remake(vault).then(
      (remade) => {
        if (remade.ok) this.#tellRemade(remade.value, nowMs);
      },
      (problem: unknown) => {
        // The vault's own disk refused: it is still wanted.
        if (storageCode(problem) === undefined) throw problem;
        this.#remakeLater(nowMs);
      },
    );
  }

  /** A disk that refused is tried again; whoever stopped it is not asked again before the next unlock. */
  #tellRemade({ remade, failed, code }: Remade, begunMs: number): void {
    const isFirst = this.#remakeFailures === 0;
    if (failed === 0) this.#remakeFailures = 0;
    else if (code !== 'cancelled') this.#remakeLater(begunMs);
    if (remade > 0 || (failed > 0 && isFirst)) this.#session.notify({ notice: 'backups.remade', value: { remade, failed } });
  }

  #remakeLater(begunMs: number): void {
    this.#remakeFailures += 1;
    this.#remakeWanted = this.#remakeFailures < remakeTriesAtMost;
    this.#remakeNotBeforeMs = begunMs + remakeAgainAfterMs * 2 ** (this.#remakeFailures - 1);
  }

  /** At the lock there is no time to make any anew: those within reach are told, so that a restore deletes it again. */
  tellOfDeletions(vault: OpenVault): void {
    // A disk that refuses must keep nobody from locking.
    if (this.#remakeWanted) unlessRefused(() => tellTombstones(this.means(vault)));
  }

  /** After something was deleted: no backup within reach shall hold it any longer. `busy` while a backup runs. */
  remake(vault: OpenVault): Promise<Result<Remade, Code>> {
    return this.#alone(async (pace) => {
      const remade = await remakeBackups(this.means(vault), pace);
      if (!this.#session.closing) this.stamp(vault);
      return ok(remade);
    });
  }

  means(vault: OpenVault): BackupMeans {
    const { files, places } = this.#session.environment;
    const { folder, vaultId, backupKey: key, context, database } = vault;
    return { files, folder, vaultId, key, context, database, outside: (other) => places.outside(folder, other) };
  }

  /** Brings the stamp beside the vault up to what the vault knows. A disk that refuses only makes the start screen warn too early. */
  stamp(vault: OpenVault): void {
    const { files, randomBytes } = this.#session.environment;
    const known = lastVerified(vault.database);
    const stamped = readStamp(files, vault.folder);
    if (stamped.outsideAt === known.outsideAt && stamped.anyAt === known.anyAt) return;
    unlessRefused(() => writeStamp(files, vault.folder, known, randomBytes));
  }

  async #alone<T>(work: (pace: Pace) => Promise<Result<T, Code>>): Promise<Result<T, Code>> {
    if (this.#running) return fail('busy');
    this.#running = true;
    this.#cancelled = false;
    try {
      const outcome = await work(paced(this.#session, () => this.#cancelled));
      return this.#session.closing && !outcome.ok ? fail('vault-locked') : outcome;
    } finally {
      this.#running = false;
    }
  }
}
