import type { VaultContext } from '../store/events/vault-context.ts';

/**
 * The same context for work within a transaction that is open: a command's own transaction is part of it, so that hundreds of commands cost one commit. What throws takes
 * all of them back.
 */
export function joinedContext(context: VaultContext): VaultContext {
  const { database } = context;
  return {
    ...context,
    database: {
      report: database.report,
      run: (sql, parameters) => database.run(sql, parameters),
      all: (sql, parameters) => database.all(sql, parameters),
      get: (sql, parameters) => database.get(sql, parameters),
      revision: () => database.revision(),
      transaction: (work) => work(),
      checkpoint: () => database.checkpoint(),
      verify: () => database.verify(),
      close: (anchor) => database.close(anchor),
      abandon: () => database.abandon(),
    },
  };
}
