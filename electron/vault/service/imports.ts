import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { wipe } from '../crypto/wipe.ts';
import { eachCandidate, forgetHeaders, type Candidate } from '../intake/import-item.ts';
import { CarriedFiles, type CarriedChunk } from '../intake/carried-files.ts';
import { chosenFiles, type CandidateSource, type ImportSource } from '../intake/import-source.ts';
import { loadKeySeeds } from '../intake/known-keys.ts';
import { previewImport } from '../intake/preview-import.ts';
import { retryAllQuarantined } from '../intake/retry-quarantine.ts';
import { runImport, type ImportOutcome } from '../intake/run-import.ts';
import { scanFolder } from '../intake/scan-folder.ts';
import { shownItems } from '../intake/shown-items.ts';
import { discardParts, type PartSet } from '../store/commands/armour-parts.ts';
import { newId } from '../store/events/vault-context.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultSession } from './vault-session.ts';

/** Other messages get a turn at least this often while files are read, and the window hears of progress. */
const turnEveryMs = 40;

/** The one import that may be under way: first a preview, then, if the person agrees, the import itself. */
export class Imports {
  readonly #session: VaultSession;
  #running = false;
  #cancelled = false;
  #preview: { readonly previewId: string; readonly candidates: readonly Candidate[]; readonly from: CandidateSource } | undefined;
  #carried: { readonly carryId: string; readonly files: CarriedFiles } | undefined;
  /** The drop folder's turn, while it lasts: a person's import ends it and does not wait long. */
  #quiet: Promise<unknown> | undefined;

  constructor(session: VaultSession) {
    this.#session = session;
  }

  cancel(): void {
    this.#cancelled = true;
  }

  get running(): boolean {
    return this.#running;
  }

  preview(vault: OpenVault, handle: string): Promise<Result<Reply<'import.preview'>, Code>> {
    return this.#alone(async () => {
      const granted = this.#session.grants.redeem(handle, 'import-files', 'import-folder');
      if (!granted.ok) return granted;
      const paths = this.#pathsFrom(granted.value);
      if (!paths.ok) return paths;
      this.#carried = undefined;
      return this.#look(vault, chosenFiles(this.#session.environment.files), paths.value);
    });
  }

  /** Makes room for files that come without a path, and forgets those that came before. */
  beginCarrying(): Reply<'carry.begin'> {
    this.#carried = { carryId: newId(this.#session.environment.randomBytes), files: new CarriedFiles() };
    return { carryId: this.#carried.carryId };
  }

  carry({ carryId, ...chunk }: CarriedChunk & { readonly carryId: string }): Result<Record<string, never>, Code> {
    return this.#carried?.carryId === carryId ? this.#carried.files.take(chunk) : fail('preview-gone');
  }

  previewCarried(vault: OpenVault, carryId: string): Promise<Result<Reply<'carry.preview'>, Code>> {
    return this.#alone(() => (this.#carried?.carryId === carryId ? this.#look(vault, this.#carried.files, this.#carried.files.names) : Promise.resolve(fail('preview-gone'))));
  }

  async #look(vault: OpenVault, from: CandidateSource, names: readonly string[]): Promise<Result<Reply<'import.preview'>, Code>> {
    this.#forgetPreview();
    const candidates = await this.#withSource(vault, from, this.#turns('reading'), (source) => previewImport(source, names));
    if (candidates === undefined) return fail('cancelled');
    const previewId = newId(this.#session.environment.randomBytes);
    this.#preview = { previewId, candidates, from };
    const count = (kind: Candidate['class']): number => eachCandidate(candidates).filter((candidate) => candidate.class === kind).length;
    return ok({ previewId, new: count('new'), duplicate: count('duplicate'), deleted: count('deleted'), unreadable: count('unreadable'), left: count('left'), part: count('part'), ...shownItems(candidates) });
  }

  commit(vault: OpenVault, previewId: string, takeDeleted: boolean): Promise<Result<Reply<'import.commit'>, Code>> {
    return this.#alone(async () => {
      const preview = this.#preview;
      if (preview?.previewId !== previewId) return fail('preview-gone');
      const outcome = await this.#withSource(vault, preview.from, this.#turns('opening'), (source) => runImport({ ...source, takeDeleted, isNoted: true }, preview.candidates));
      this.#forgetPreview();
      // A person who sees now that something had been deleted may still take it in, and go on after a stop. Of a container the whole file once more:
      // what is in it and came in just now is a duplicate then.
      const leftOut = outcome.results.filter((candidate) => candidate.class === 'deleted').map(({ entry: _entry, ...candidate }) => [candidate.file, candidate] as const);
      const again = [...outcome.remaining, ...new Map(leftOut).values()];
      if (again.length > 0) this.#preview = { previewId, candidates: again, from: preview.from };
      else this.#carried = undefined;
      this.#session.notify({ notice: 'tips.changed', value: {} });
      const { opened, duplicates, deleted, quarantined, left, parts, remaining, stoppedBy, results } = outcome;
      return ok({ opened, duplicates, deleted, quarantined, left, parts, notReached: remaining.length, stoppedBy, ...shownItems(results) });
    });
  }

  /** Tries everything in quarantine again with the keys of now. */
  retryAll(vault: OpenVault): Promise<Result<Reply<'quarantine.retryAll'>, Code>> {
    return this.#alone(async () => {
      const { files } = this.#session.environment;
      const outcome = await this.#withSource(vault, chosenFiles(files), this.#turns('opening'), retryAllQuarantined);
      this.#session.notify({ notice: 'tips.changed', value: {} });
      return ok(outcome);
    });
  }

  /** Gives up the parts that came of a tip. Not while an import may be adding to them. */
  discardParts(vault: OpenVault, set: PartSet): Promise<Result<Record<string, never>, Code>> {
    return this.#alone(() => {
      const names = discardParts(vault.context, set);
      for (const name of names ?? []) vault.blobs.remove(name);
      return Promise.resolve(names === undefined ? fail('not-found') : ok({}));
    });
  }

  /**
   * An import that nobody waits for: it tells no progress, counts as nobody's work at the desk, and ends when a person begins one.
   * undefined: a person's is under way.
   */
  async runQuietly(vault: OpenVault, files: readonly string[]): Promise<ImportOutcome | undefined> {
    if (this.#running) return undefined;
    const from = chosenFiles(this.#session.environment.files);
    const candidates = files.map((file): Candidate => ({ file, class: 'new', code: null, sizeBytes: from.sizeBytes(file) }));
    const pace = {
      closing: () => this.#session.closing,
      goOn: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return !this.#cancelled && !this.#session.closing;
      },
    };
    const run = this.#alone(async () => ok(await this.#withSource(vault, from, pace, (source) => runImport({ ...source, takeDeleted: false, isNoted: false }, candidates))));
    this.#quiet = run.then(
      () => undefined,
      () => undefined,
    );
    try {
      const outcome = await run;
      return outcome.ok ? outcome.value : undefined;
    } finally {
      this.#quiet = undefined;
    }
  }

  async #alone<T>(work: () => Promise<Result<T, Code>>): Promise<Result<T, Code>> {
    if (this.#quiet !== undefined) {
      this.#cancelled = true;
      await this.#quiet;
    }
    if (this.#running) return fail('busy');
    this.#running = true;
    this.#cancelled = false;
    try {
      return await work();
    } finally {
      this.#running = false;
    }
  }

  #forgetPreview(): void {
    if (this.#preview !== undefined) forgetHeaders(this.#preview.candidates);
    this.#preview = undefined;
  }

  /** A dialog grants either files or one folder; a folder stands for what is in it. */
  #pathsFrom(granted: readonly string[]): Result<readonly string[], Code> {
    const { files } = this.#session.environment;
    const [first] = granted;
    return granted.length === 1 && first !== undefined && files.stat(first)?.kind === 'folder' ? scanFolder(files, first) : ok(granted);
  }

  /** The helpers and the keys in them last as long as `work`. */
  async #withSource<T>(vault: OpenVault, candidates: CandidateSource, pace: Pick<ImportSource, 'goOn' | 'closing'>, work: (source: ImportSource) => Promise<T>): Promise<T> {
    const seeds = loadKeySeeds(vault.context);
    const openers = this.#session.environment.startOpeners(seeds);
    try {
      return await work({ ...pace, candidates, blobs: vault.blobs, context: vault.context, openers });
    } finally {
      await openers.end();
      wipe(...seeds.map(({ seed }) => seed));
    }
  }

  #turns(phase: 'reading' | 'opening'): Pick<ImportSource, 'goOn' | 'closing'> {
    const { environment } = this.#session;
    let toldAtMs = 0;
    return {
      closing: () => this.#session.closing,
      goOn: async (done, total) => {
        const nowMs = environment.monotonicMs();
        if (nowMs - toldAtMs >= turnEveryMs || done === total) {
          toldAtMs = nowMs;
          this.#session.notify({ notice: 'import.progress', value: { phase, done, total } });
          await new Promise((resolve) => setImmediate(resolve));
          // A long import is work that a person started: it does not count as an empty chair.
          this.#session.touch();
        }
        return !this.#cancelled && !this.#session.closing;
      },
    };
  }
}
