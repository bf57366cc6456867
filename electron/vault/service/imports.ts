import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { wipe } from '../crypto/wipe.ts';
import { forgetHeaders, itemsShownAtMost, shownItem, type Candidate } from '../intake/import-item.ts';
import type { ImportSource } from '../intake/import-source.ts';
import { loadKeySeeds } from '../intake/known-keys.ts';
import { previewImport } from '../intake/preview-import.ts';
import { runImport } from '../intake/run-import.ts';
import { scanFolder } from '../intake/scan-folder.ts';
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
  #preview: { readonly previewId: string; readonly candidates: readonly Candidate[] } | undefined;

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
      this.#forgetPreview();
      const candidates = await this.#withSource(vault, 'reading', (source) => previewImport(source, paths.value));
      if (candidates === undefined) return fail('cancelled');
      const previewId = newId(this.#session.environment.randomBytes);
      this.#preview = { previewId, candidates };
      const count = (kind: Candidate['class']): number => candidates.filter((candidate) => candidate.class === kind).length;
      return ok({ previewId, new: count('new'), duplicate: count('duplicate'), deleted: count('deleted'), unreadable: count('unreadable'), left: count('left'), items: shownItems(candidates) });
    });
  }

  commit(vault: OpenVault, previewId: string, takeDeleted: boolean): Promise<Result<Reply<'import.commit'>, Code>> {
    return this.#alone(async () => {
      const preview = this.#preview;
      if (preview?.previewId !== previewId) return fail('preview-gone');
      const outcome = await this.#withSource(vault, 'opening', (source) => runImport({ ...source, blobs: vault.blobs, takeDeleted }, preview.candidates));
      this.#forgetPreview();
      const leftOut = outcome.results.filter((candidate) => candidate.class === 'deleted');
      // A person who sees now that something had been deleted may still take it in.
      if (leftOut.length > 0) this.#preview = { previewId, candidates: leftOut };
      this.#session.notify({ notice: 'tips.changed', value: {} });
      const { opened, duplicates, deleted, quarantined, left, notReached, stoppedBy, results } = outcome;
      return ok({ opened, duplicates, deleted, quarantined, left, notReached, stoppedBy, items: shownItems(results) });
    });
  }

  async #alone<T>(work: () => Promise<Result<T, Code>>): Promise<Result<T, Code>> {
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
  async #withSource<T>(vault: OpenVault, phase: 'reading' | 'opening', work: (source: ImportSource) => Promise<T>): Promise<T> {
    const seeds = loadKeySeeds(vault.context);
    const openers = this.#session.environment.startOpeners(seeds);
    try {
      return await work({ ...this.#turns(phase), files: this.#session.environment.files, context: vault.context, openers });
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

function shownItems(candidates: readonly Candidate[]): Reply<'import.preview'>['items'] {
  return candidates
    .filter((candidate) => candidate.class !== 'new')
    .slice(0, itemsShownAtMost)
    .map(shownItem);
}
