import type { Notice, Reply } from '#shared/contract/contract.ts';
import { isBackupDue } from '#shared/domain/backup-age.ts';
import type { Glance } from '#shared/contract/process-messages.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { readStamp } from '../backup/last-backup-stamp.ts';
import { forgetInterruptedImport, importWasInterrupted } from '../intake/import-run.ts';
import { lockHolder } from '../platform/vault-lock.ts';
import { idleMinutes, idleMinutesDefault, setIdleMinutes } from '../store/idle-limit.ts';
import { rebuildSearchIndex } from '../store/search/search-index.ts';
import { searchIndexIsStale } from '../store/search/search-index-stamp.ts';
import { unlessRefused } from '../store/unless-refused.ts';
import { Backups } from './backups.ts';
import type { ProvenEngine } from './engine-check.ts';
import { Deletions } from './deletions.ts';
import { DropFolder } from './drop-folder.ts';
import { GrantedPaths } from './granted-paths.ts';
import { IdleLock } from './idle-lock.ts';
import { FileWork } from './file-work.ts';
import { Imports } from './imports.ts';
import { lastChange } from './last-change.ts';
import { clockBehindMs } from './clock-behind.ts';
import { createVault } from './create-vault.ts';
import type { OpenVault } from './open-vault.ts';
import { unlockVault } from './unlock-vault.ts';
import type { PrintJobs } from './print-jobs.ts';
import { ShownWords } from './shown-words.ts';
import { LockScreen } from './lock-screen.ts';
import { TipLookThrough } from './look-through-tips.ts';
import { sweepBlobs } from './sweep-blobs.ts';
import { UnlockDelay } from './unlock-delay.ts';
import { SampleVault } from './sample-vault.ts';
import { isWithin } from './is-within.ts';
import { Restores } from './restores.ts';
import { VaultCreation } from './vault-creation.ts';
import { shownConcern } from './shown-concern.ts';
import type { VaultEnvironment } from './vault-environment.ts';
import { settledState } from './vault-folder.ts';

/** The window hears of progress at most this often. */
const progressEveryMs = 100;

export interface SessionOptions {
  readonly environment: VaultEnvironment;
  readonly folder: string;
  readonly sampleFolder: string;
  readonly printJobs: PrintJobs;
  readonly notify: (notice: Notice) => void;
  readonly lock: (reason: 'idle' | 'slept') => void;
  /** Wrong secrets in a row before this process began, and who hears of every change of their number. */
  readonly wrongSecrets: number;
  readonly onWrongSecrets: (count: number) => void;
  readonly glance: Glance | null;
  readonly onGlance: (glance: Glance | null) => void;
  readonly engine: ProvenEngine;
}

/**
 * The vault process's one session: absent, locked or open. It goes from locked to open once; locking ends the process, so
 * nothing here goes back.
 */
export class VaultSession {
  readonly environment: VaultEnvironment;
  readonly grants = new GrantedPaths();
  readonly shownWords: ShownWords;
  readonly creation: VaultCreation;
  readonly imports: Imports;
  readonly dropFolder: DropFolder;
  readonly backups: Backups;
  readonly restores: Restores;
  readonly deletions: Deletions;
  readonly fileWork: FileWork;
  readonly lockScreen: LockScreen;
  readonly printJobs: PrintJobs;
  readonly notify: (notice: Notice) => void;
  readonly #engine: ProvenEngine;
  readonly #sample: SampleVault;
  readonly #delay: UnlockDelay;
  readonly #lookThrough: TipLookThrough;
  readonly #lock: (reason: 'idle' | 'slept') => void;
  #folder: string;
  #vault: OpenVault | undefined;
  #idle: IdleLock | undefined;
  #unlocking = false;
  /** Calls on the open vault that have not been answered yet. */
  #underWay = 0;
  #trying = false;
  #registerChanges = 0;
  #closing = false;

  constructor(options: SessionOptions) {
    this.environment = options.environment;
    this.printJobs = options.printJobs;
    this.notify = options.notify;
    this.#lock = options.lock;
    this.#lookThrough = new TipLookThrough(options.environment.monotonicMs);
    this.#folder = options.folder;
    this.#sample = new SampleVault(options.environment, options.sampleFolder);
    this.#delay = new UnlockDelay(options.environment.monotonicMs, options.wrongSecrets, options.onWrongSecrets);
    this.shownWords = new ShownWords(options.environment.randomBytes);
    this.creation = new VaultCreation(this.shownWords, this.environment.passphraseEstimator);
    this.#engine = options.engine;
    this.imports = new Imports(this);
    this.dropFolder = new DropFolder(this);
    this.backups = new Backups(this);
    this.restores = new Restores(this);
    this.deletions = new Deletions({
      monotonicMs: options.environment.monotonicMs,
      onChange: () => {
        this.notify({ notice: 'deletions.changed', value: {} });
        this.notify({ notice: 'tips.changed', value: {} });
      },
      onGone: () => this.backups.wantRemake(),
    });
    this.fileWork = new FileWork(this);
    this.lockScreen = new LockScreen(options.environment.files, options.glance, options.onGlance);
  }

  /** Whether the open vault is the sample vault. */
  get isSampleOpen(): boolean {
    return this.#vault !== undefined && this.#vault.folder === this.#sample.vaultFolder;
  }

  get closing(): boolean {
    return this.#closing;
  }

  /** What whoever opened the vault may do now: a role that was changed a moment ago counts already. */
  get role(): Role | undefined {
    return this.#vault?.member.role;
  }

  /** How often the register of compounds has changed in this session: what was made of it earlier no longer holds. */
  get registerChanges(): number {
    return this.#registerChanges;
  }

  /** To be told of every change to the register; tells all screens that show some of it. */
  registerChanged(): void {
    this.#registerChanges += 1;
    this.notify({ notice: 'compounds.changed', value: {} });
  }

  /** Runs `work` on the open vault, or says that there is none. */
  withVault<T>(work: (vault: OpenVault) => Result<T, Code> | Promise<Result<T, Code>>): Result<T, Code> | Promise<Result<T, Code>> {
    if (this.#vault === undefined || this.#closing) return fail('vault-locked');
    const outcome = work(this.#vault);
    return outcome instanceof Promise ? this.#counted(outcome) : outcome;
  }

  /**
   * Gives `work` the open vault when nothing else is under way on it. Meanwhile every other call finds it locked, and afterwards the one that
   * `work` leaves open, or none.
   */
  async withVaultToItself<T>(work: (vault: OpenVault) => Promise<{ readonly vault: OpenVault | undefined; readonly outcome: Result<T, Code> }>): Promise<Result<T, Code>> {
    const vault = this.#vault;
    if (vault === undefined || this.#closing) return fail('vault-locked');
    // Backups are made anew after a deletion without anybody having called for it.
    if (this.#underWay > 0 || this.#unlocking || this.backups.running) return fail('busy');
    this.#vault = undefined;
    this.#unlocking = true;
    let after: OpenVault | undefined = vault;
    try {
      const worked = await work(vault);
      after = worked.vault;
      return worked.outcome;
    } finally {
      this.#unlocking = false;
      // It may have been asked to close meanwhile.
      if (this.closing) after?.close();
      else this.#vault = after;
    }
  }

  status(): Result<Reply<'session.status'>, Code> {
    const shared = { folder: this.#folder, practiceHost: this.environment.practiceHost, idleLockAfterMs: this.#idleLimitMs, unlockWaitMs: this.#delay.remainingMs };
    if (this.#vault !== undefined) {
      const { practice, member, usedRecoveryKey } = this.#vault;
      return ok({ ...shared, state: 'open', practice, memberName: member.name, role: member.role, usedRecoveryKey, sample: this.isSampleOpen ? 'open' : 'none' });
    }
    const found = settledState(this.environment, this.#folder);
    return ok({ ...shared, state: found.state, practice: found.state === 'locked' ? found.practice : null, memberName: null, role: null, usedRecoveryKey: false, sample: this.#sample.isKept ? 'kept' : 'none' });
  }

  about(): Result<Reply<'vault.about'>, Code> | Promise<Result<Reply<'vault.about'>, Code>> {
    return this.withVault((vault) => ok({ folder: this.#folder, memberName: vault.memberName, ...lastChange(vault.context.database) }));
  }

  /** How old the last copy is and what speaks against the folder, readable without a key. */
  backupAge(): Result<Reply<'backup.age'>, Code> {
    const { files, now, places } = this.environment;
    const { outsideAt, anyAt } = readStamp(files, this.#folder);
    return ok({ outsideAt, anyAt, isDue: isBackupDue(outsideAt, now()), concerns: places.concerns(this.#folder).map(shownConcern) });
  }

  /** Who keeps others out of the folder that is turned to, readable without a key. */
  holder(): Result<Reply<'vault.holder'>, Code> {
    const { files, identity, now } = this.environment;
    const found = lockHolder(files, this.#folder, identity);
    if (found === undefined) return ok({ holder: null });
    return ok({ holder: { processId: found.processId, since: Math.max(0, now() - found.heldSeconds * 1000), isSure: found.isSure } });
  }

  chooseFolder(folder: string): Result<Record<string, never>, 'busy' | 'sample-folder'> {
    if (this.#vault !== undefined || this.#unlocking) return fail('busy');
    // A real vault in there would be thrown away with the sample one.
    if (isWithin(folder, this.#sample.folder)) return fail('sample-folder');
    this.creation.forget();
    // What is known of the vault that was locked says nothing of this one.
    if (folder !== this.#folder) this.lockScreen.forget();
    this.#folder = folder;
    return ok({});
  }

  async finishCreate(creationId: string, words: readonly string[]): Promise<Result<Record<string, never>, Code>> {
    const choice = this.creation.confirm(creationId, words);
    if (!choice.ok) return choice;
    const made = await this.#proven(() => createVault(this.environment, this.#folder, choice.value));
    if (!made.ok) return made;
    this.creation.forget();
    this.#begin(made.value);
    return ok({});
  }

  /** Opens the sample vault, or makes it. From then on this session is in its folder; locking leads back to the other one. */
  async openSample(): Promise<Result<Record<string, never>, Code>> {
    let toldAtMs = 0;
    const opened = await this.#alone(() =>
      this.#sample.open(() => this.#engine.passed(), {
        closing: () => this.#closing,
        onTips: (done, total) => {
          const nowMs = this.environment.monotonicMs();
          if (nowMs - toldAtMs < progressEveryMs && done < total) return;
          toldAtMs = nowMs;
          this.notify({ notice: 'sample.progress', value: { done, total } });
        },
      }),
    );
    if (!opened.ok) return opened;
    // It may have been asked to close meanwhile.
    if (this.closing) {
      opened.value.close();
      return fail('vault-locked');
    }
    this.creation.forget();
    this.#folder = this.#sample.vaultFolder;
    this.deletions.carryOutAll(opened.value);
    this.#begin(opened.value);
    return ok({});
  }

  /** Closes the sample vault, where it is open, and removes it. Any other vault that is open stays as it is. */
  throwAwaySample(): Result<Record<string, never>, Code> {
    if (this.#unlocking || this.#underWay > 0 || (this.#vault !== undefined && !this.isSampleOpen)) return fail('busy');
    this.#vault?.close();
    this.#vault = undefined;
    const gone = this.#sample.throwAway();
    return gone.ok ? ok({}) : gone;
  }

  async unlock(secret: string, acceptPracticeMismatch: boolean): Promise<Result<Reply<'vault.unlock'>, Code>> {
    const opened = await this.#alone(() => this.trySecret(() => unlockVault(this.environment, this.#folder, secret, acceptPracticeMismatch, () => this.#engine.passed())));
    if (!opened.ok) return opened;
    const vault = opened.value;
    // Asked for in a session that ended before it was carried out: nobody gets to see it again.
    this.deletions.carryOutAll(vault);
    this.#begin(vault);
    const interruptedImport = importWasInterrupted(vault.context);
    // A disk without room must not keep anybody from reading: then the note is shown again next time.
    if (interruptedImport) unlessRefused(() => forgetInterruptedImport(vault.context));
    const change = lastChange(vault.context.database);
    return ok({
      memberName: vault.memberName,
      usedRecoveryKey: vault.usedRecoveryKey,
      olderHeader: vault.olderHeader,
      ...change,
      clockBehindMs: clockBehindMs(change.lastChangeAt, this.environment.now()),
      recoveredTransactions: vault.report.unclean ? vault.report.recoveredTransactions : null,
      interruptedImport,
    });
  }

  /**
   * Tries a secret, wherever one is asked for: not at all while the delay after wrong ones runs, and a wrong one counts. One at a
   * time: a second that comes while the first is being tried could otherwise be answered before the first one counts.
   */
  async trySecret<T, C extends Code>(attempt: () => Promise<Result<T, C>>): Promise<Result<T, C | 'unlock-delayed' | 'busy'>> {
    if (this.#trying) return fail('busy');
    if (this.#delay.remainingMs > 0) return fail('unlock-delayed');
    this.#trying = true;
    try {
      const outcome = await attempt();
      if (outcome.ok) this.#delay.right();
      else if (outcome.code === 'wrong-passphrase') this.#delay.wrong();
      return outcome;
    } finally {
      this.#trying = false;
    }
  }

  touch(): void {
    this.#idle?.touch();
  }

  setIdleLimit(minutes: number): Result<Record<string, never>, Code> | Promise<Result<Record<string, never>, Code>> {
    return this.withVault(({ context }) => {
      setIdleMinutes(context.database, minutes);
      this.#idle?.limit(this.#idleLimitMs);
      return ok({});
    });
  }

  /** Called once a second. */
  tick(): void {
    if (this.#closing) return;
    if (this.#vault !== undefined) {
      this.deletions.tick(this.#vault);
      this.backups.tick(this.#vault);
      this.dropFolder.tick(this.#vault);
      const vault = this.#vault;
      if (this.#underWay === 0 && !this.backups.running) unlessRefused(() => {
        if (this.#lookThrough.go(vault)) this.notify({ notice: 'tips.changed', value: {} });
      });
    }
    // While somebody types a passphrase the processor has nothing else to do.
    else if (!this.#unlocking) void this.#engine.passed();
    this.#idle?.tick();
  }

  /** Writes what must be written and lets go. True when the vault was closed cleanly, or none was open. */
  close(): boolean {
    this.#closing = true;
    const vault = this.#vault;
    const isSample = this.isSampleOpen;
    this.#vault = undefined;
    if (vault === undefined) return true;
    try {
      this.deletions.carryOutAll(vault);
      // The start screen that follows is of another vault.
      if (!isSample) unlessRefused(() => this.lockScreen.leave(vault.database, this.dropFolder.left(vault)));
      this.backups.tellOfDeletions(vault);
    } catch (problem) {
      // A bug there must not keep the vault open.
      vault.close();
      throw problem;
    }
    return vault.close();
  }

  /** First half of making a vault. From here on the process and the window hold a passphrase, so an empty chair locks them too. */
  async beginCreate(memberName: string, passphrase: string): Promise<Result<Reply<'vault.beginCreate'>, Code>> {
    if (this.#vault !== undefined || this.#unlocking) return fail('busy');
    const begun = await this.creation.begin(memberName, passphrase);
    if (begun.ok) this.#watch();
    return begun;
  }

  async #counted<T>(outcome: Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await outcome;
    } finally {
      this.#underWay -= 1;
    }
  }

  #begin(vault: OpenVault): void {
    this.#vault = vault;
    // Should this process end without a word, nothing old is shown after it.
    this.lockScreen.forget();
    this.#watch();
    this.backups.stamp(vault);
    this.backups.begin();
    const { database } = vault.context;
    if (unlessRefused(() => searchIndexIsStale(database, this.environment.icuVersion)) === true) void this.#inSlices(vault, rebuildSearchIndex(database, this.environment.icuVersion));
    void this.#inSlices(vault, sweepBlobs(database, vault.blobs));
  }

  #watch(): void {
    this.#idle = new IdleLock({
      clocks: { wallMs: this.environment.now, monotonicMs: this.environment.monotonicMs },
      idleAfterMs: this.#idleLimitMs,
      onLock: this.#lock,
      onCountdown: (remainingMs) => {
        this.notify({ notice: 'lock.countdown', value: { remainingMs: remainingMs === null ? null : Math.round(remainingMs) } });
      },
    });
  }

  /** The vault's own, or the default while none is open. */
  get #idleLimitMs(): number {
    return (this.#vault === undefined ? idleMinutesDefault : idleMinutes(this.#vault.context.database)) * 60_000;
  }

  /**
   * What an unlock owes and nobody waits for, a slice at a time: the search index made anew when the word segmentation cuts elsewhere,
   * blobs that no row names. Where storage refuses, or somebody has the vault to themselves, the next unlock tries again.
   */
  async #inSlices(vault: OpenVault, steps: Iterator<unknown>): Promise<void> {
    let isDone = false;
    while (!this.#closing && this.#vault === vault && !isDone) {
      isDone = unlessRefused(() => steps.next().done === true) ?? true;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Makes a vault in the session's folder from a backup. It stays locked. */
  restore(work: (folder: string) => Promise<Result<Reply<'restore.run'>, Code>>): Promise<Result<Reply<'restore.run'>, Code>> {
    // From here on a passphrase is in this process.
    if (this.#vault === undefined && !this.#unlocking) this.#watch();
    return this.#proven(() => work(this.#folder));
  }

  /** One at a time, and only with an engine that has proved itself. */
  #proven<T, C extends Code>(work: () => Promise<Result<T, C>>): Promise<Result<T, C | 'busy' | 'engine-unfit'>> {
    return this.#alone<T, C | 'engine-unfit'>(async () => {
      const engine = await this.#engine.passed();
      return engine.ok ? work() : engine;
    });
  }

  async #alone<T, C extends Code>(work: () => Promise<Result<T, C>>): Promise<Result<T, C | 'busy'>> {
    if (this.#unlocking || this.#vault !== undefined) return fail('busy');
    this.#unlocking = true;
    try {
      return await work();
    } finally {
      this.#unlocking = false;
    }
  }
}
