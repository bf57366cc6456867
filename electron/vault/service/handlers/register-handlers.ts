import type { Handlers } from '#shared/contract/contract.ts';
import type { registerCalls } from '#shared/contract/register-calls.ts';
import { ok } from '#shared/result.ts';
import { listImports } from '../../triage/list-imports.ts';
import { RegisterTables } from '../register-tables.ts';
import type { VaultSession } from '../vault-session.ts';

export function registerHandlers(session: VaultSession): Pick<Handlers, keyof typeof registerCalls> {
  const tables = new RegisterTables(session);
  return {
    'register.open': ({ handle }) => session.withVault((vault) => tables.open(vault, handle)),
    'register.reread': (request) => session.withVault((vault) => tables.reread(vault, request)),
    'register.rows': (request) => session.withVault(() => tables.rows(request)),
    'register.choose': (request) => session.withVault(() => tables.choose(request)),
    'register.commit': ({ previewId }) => session.withVault((vault) => tables.commit(vault, previewId)),
    'register.cancel': () => {
      tables.cancel();
      return ok({});
    },
    'register.imports': (request) => session.withVault(({ context }) => ok(listImports(context.database, request))),
    'register.undo': ({ importId }) => session.withVault((vault) => tables.undo(vault, importId)),
    'register.save': ({ handle }) => session.withVault((vault) => tables.save(vault, handle)),
  };
}
