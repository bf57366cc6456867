import type { backupCalls } from '#shared/contract/backup-calls.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/result.ts';
import { keepBackups } from '../../backup/backup-places.ts';
import type { VaultSession } from '../vault-session.ts';

export function backupHandlers(session: VaultSession): Pick<Handlers, keyof typeof backupCalls> {
  const { backups, restores, grants } = session;
  return {
    'backup.age': () => session.backupAge(),
    'backup.overview': () => session.withVault((vault) => ok(backups.overview(vault))),
    'backup.choosePlace': ({ handle }) =>
      session.withVault((vault) => {
        const paths = grants.redeem(handle, 'backup-folder');
        const [folder] = paths.ok ? paths.value : [];
        return folder === undefined ? fail('handle-invalid') : backups.choosePlace(vault, folder);
      }),
    'backup.keep': ({ keep }) =>
      session.withVault(({ database }) => {
        keepBackups(database, keep);
        return ok({});
      }),
    'backup.run': () => session.withVault((vault) => backups.run(vault)),
    'backup.cancel': () => {
      backups.cancel();
      return ok({});
    },
    'restore.look': ({ handle }) => {
      const paths = grants.redeem(handle, 'restore-from');
      const [folder] = paths.ok ? paths.value : [];
      return folder === undefined ? fail('handle-invalid') : restores.look(folder);
    },
    'restore.run': (request) => restores.run(request),
    'restore.cancel': () => {
      restores.cancel();
      return ok({});
    },
  };
}
