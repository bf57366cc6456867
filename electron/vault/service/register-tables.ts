import path from 'node:path';
import type { Reply, Request } from '#shared/contract/contract.ts';
import { tableNameUnits } from '#shared/domain/register-table.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { sha256, hex } from '../crypto/hash.ts';
import { readCandidate } from '../intake/read-candidate.ts';
import { shownName } from '../intake/shown-name.ts';
import { ownRows } from '../register/own-table.ts';
import { readRegister } from '../register/read-register.ts';
import { TableImport, type TableFile } from '../register/table-import.ts';
import { beginRegisterImport, recordRegisterExport, takeRegisterRows, type RegisterRow } from '../store/commands/take-register-rows.ts';
import { undoRegisterImport } from '../store/commands/undo-register-import.ts';
import { newId } from '../store/events/vault-context.ts';
import { tableLimits } from '../tables/table-limits.ts';
import type { ReadingChoice } from '../tables/table.ts';
import { writeCsv } from '../tables/write-csv.ts';
import type { OpenVault } from './open-vault.ts';
import { saveNotedFile } from './save-file.ts';
import type { VaultSession } from './vault-session.ts';

/** Other calls get a turn at least this often, and the window hears how far it is. */
const turnEveryMs = 40;
/** Rows in one transaction, unless more name each other. */
const rowsAtOnce = 50;

interface Preview {
  readonly previewId: string;
  readonly bytes: Uint8Array;
  readonly file: TableFile;
  readonly reading: ReadingChoice;
  readonly import: TableImport;
}

/** The one table that a person may be looking at, and what is done with it: one thing at a time. The file is kept until another is chosen or the vault locks, so that it can be read in another way. */
export class RegisterTables {
  readonly #session: VaultSession;
  #preview: Preview | undefined;
  #running = false;
  #cancelled = false;

  constructor(session: VaultSession) {
    this.#session = session;
  }

  cancel(): void {
    this.#cancelled = true;
  }

  open(vault: OpenVault, handle: string): Promise<Result<Reply<'register.open'>, Code>> {
    return this.#alone(async () => {
      const granted = this.#session.grants.redeem(handle, 'register-read');
      const [chosen] = granted.ok ? granted.value : [];
      if (chosen === undefined) return fail('handle-invalid');
      this.#preview = undefined;
      const read = readCandidate(this.#session.environment.files, chosen, tableLimits.fileBytes);
      if (!read.ok) return read.code === 'too-large' ? fail('table-too-large') : read;
      const file = { fileName: shownName(path.basename(chosen)).slice(0, tableNameUnits).toWellFormed(), sizeBytes: read.value.length, sha256: sha256(read.value) };
      return this.#look(vault, { previewId: newId(this.#session.environment.randomBytes), bytes: read.value, file, reading: { encoding: null, sheet: 0 } }, null);
    });
  }

  reread(vault: OpenVault, { previewId, encoding, sheet, columns }: Request<'register.reread'>): Promise<Result<Reply<'register.reread'>, Code>> {
    return this.#alone(() => {
      const preview = this.#preview;
      return preview?.previewId === previewId ? this.#look(vault, { ...preview, reading: { encoding, sheet } }, columns) : Promise.resolve(fail('preview-gone'));
    });
  }

  rows({ previewId, filter, offset, limit }: Request<'register.rows'>): Result<Reply<'register.rows'>, Code> {
    return this.#preview?.previewId === previewId ? ok(this.#preview.import.rows(filter, offset, limit)) : fail('preview-gone');
  }

  choose({ previewId, row, choice, target }: Request<'register.choose'>): Result<Reply<'register.choose'>, Code> {
    if (this.#running) return fail('busy');
    const preview = this.#preview;
    if (preview?.previewId !== previewId) return fail('preview-gone');
    return preview.import.choose(row, choice, target) ? ok(preview.import.choices()) : fail('not-found');
  }

  commit(vault: OpenVault, previewId: string): Promise<Result<Reply<'register.commit'>, Code>> {
    return this.#alone(async () => {
      const preview = this.#preview;
      if (preview?.previewId !== previewId) return fail('preview-gone');
      const { groups, skipped, undecided } = preview.import.planned();
      const total = groups.reduce((sum, group) => sum + group.length, 0);
      const outcome = { importId: null as string | null, made: 0, added: 0, left: 0, isStopped: false };
      const file = { ...preview.file, sheet: preview.import.table.sheets[preview.import.table.sheet] ?? '' };
      const goOn = this.#turns('taking');
      // Whatever comes of it, the choices were made for a register that is another one from here on.
      this.#preview = undefined;
      let done = 0;
      try {
        for (const rows of batches(groups)) {
          const { importId, taken } = outcome.importId === null ? beginRegisterImport(vault.context, file, rows) : { importId: outcome.importId, taken: takeRegisterRows(vault.context, outcome.importId, rows) };
          outcome.importId = importId;
          const made = rows.filter(({ isNew }) => isNew).length;
          outcome.made += made;
          outcome.added += taken - made;
          outcome.left += rows.length - taken;
          done += rows.length;
          if (!(await goOn(done, total))) {
            outcome.isStopped = done < total;
            break;
          }
        }
      } finally {
        // Also when a later batch failed: the earlier ones are in the register.
        if (outcome.importId !== null) this.#session.registerChanged();
      }
      return ok({ ...outcome, left: outcome.left + total - done, skipped, undecided });
    });
  }

  undo(vault: OpenVault, importId: string): Promise<Result<Reply<'register.undo'>, Code>> {
    return this.#alone(async () => {
      const steps = undoRegisterImport(vault.context, importId);
      const goOn = this.#turns('undoing');
      let isChanged = false;
      try {
        for (let step = steps.next(); ; step = steps.next()) {
          if (step.done === true) return step.value;
          isChanged = true;
          if (!(await goOn(step.value.done, step.value.total))) return fail('cancelled');
        }
      } finally {
        if (isChanged) this.#session.registerChanged();
      }
    });
  }

  save(vault: OpenVault, handle: string): Result<Reply<'register.save'>, Code> {
    const granted = this.#session.grants.redeem(handle, 'register-table');
    const [target] = granted.ok ? granted.value : [];
    if (target === undefined) return fail('handle-invalid');
    const compounds = readRegister(vault.context.database);
    const bytes = writeCsv(ownRows(compounds));
    const hash = sha256(bytes);
    const saved = saveNotedFile(this.#session.environment, target, bytes, () => recordRegisterExport(vault.context, compounds.length, { sizeBytes: bytes.length, sha256: hash }));
    return ok({ ...saved, sha256: hex(hash), compounds: compounds.length });
  }

  async #look(vault: OpenVault, next: Omit<Preview, 'import'>, columns: Request<'register.reread'>['columns']): Promise<Result<Reply<'register.open'>, Code>> {
    const { environment } = this.#session;
    const read = await environment.readTable(next.bytes, next.reading);
    if (!read.ok) return read;
    const table = new TableImport(read.value, next.file, columns);
    const goOn = this.#turns('reading');
    for (const done of table.read(vault.context.database, () => newId(environment.randomBytes))) if (!(await goOn(done, read.value.rows.length))) return fail('cancelled');
    this.#preview = { ...next, import: table };
    return ok(table.preview(next.previewId));
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

  #turns(phase: 'reading' | 'taking' | 'undoing'): (done: number, total: number) => Promise<boolean> {
    const { environment } = this.#session;
    let toldAtMs = 0;
    return async (done, total) => {
      const nowMs = environment.monotonicMs();
      if (nowMs - toldAtMs >= turnEveryMs) {
        toldAtMs = nowMs;
        this.#session.notify({ notice: 'register.progress', value: { phase, done, total } });
        await new Promise((resolve) => setImmediate(resolve));
        // Work that a person started does not count as an empty chair.
        this.#session.touch();
      }
      return !this.#cancelled && !this.#session.closing;
    };
  }
}

function* batches(groups: readonly (readonly RegisterRow[])[]): Generator<readonly RegisterRow[]> {
  let batch: RegisterRow[] = [];
  for (const group of groups) {
    batch.push(...group);
    if (batch.length < rowsAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
