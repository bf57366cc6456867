import { newId, type VaultContext } from '../store/events/vault-context.ts';

/** Marks that an import is under way, so that the next unlock can say that one was interrupted. */
export function beginImportRun(context: VaultContext): string {
  const runId = newId(context.randomBytes);
  context.database.run('INSERT INTO import_run (run_id, started_at) VALUES (?, ?)', [runId, context.now()]);
  return runId;
}

export function finishImportRun(context: VaultContext, runId: string): void {
  context.database.run('UPDATE import_run SET finished_at = ? WHERE run_id = ?', [context.now(), runId]);
}

/** True when an import had begun and not ended. */
export function importWasInterrupted(context: VaultContext): boolean {
  return Number(context.database.get('SELECT count(*) AS open FROM import_run WHERE finished_at IS NULL')?.['open']) > 0;
}

/** Said once: the next unlock does not hear of it again. */
export function forgetInterruptedImport(context: VaultContext): void {
  context.database.run('UPDATE import_run SET finished_at = ? WHERE finished_at IS NULL', [context.now()]);
}
