import type { Handlers } from '#shared/contract/contract.ts';
import type { sessionCalls } from '#shared/contract/session-calls.ts';
import { fail, ok } from '#shared/result.ts';
import { suggestPassphrase } from '../../crypto/passphrase-words.ts';
import type { VaultSession } from '../vault-session.ts';
import { verifyVault } from '../verify-vault.ts';

export function sessionHandlers(session: VaultSession): Pick<Handlers, keyof typeof sessionCalls> {
  return {
    'session.status': () => session.status(),
    'session.chooseFolder': ({ handle }) => {
      const paths = session.grants.redeem(handle, 'vault-folder');
      const [folder] = paths.ok ? paths.value : [];
      return folder === undefined ? fail('handle-invalid') : session.chooseFolder(folder);
    },
    'session.touch': () => {
      session.touch();
      return ok({});
    },
    'session.setIdleLimit': ({ minutes }) => session.setIdleLimit(minutes),
    'passphrase.estimate': async ({ passphrase, memberName }) => ok(await session.creation.estimate(passphrase, memberName)),
    'passphrase.suggest': () => ok({ words: [...suggestPassphrase(session.environment.randomBytes)] }),
    'vault.beginCreate': ({ memberName, passphrase }) => session.beginCreate(memberName, passphrase),
    'vault.finishCreate': ({ creationId, words }) => session.finishCreate(creationId, words),
    'vault.unlock': ({ secret, acceptPracticeMismatch }) => session.unlock(secret, acceptPracticeMismatch),
    'vault.holder': () => session.holder(),
    'vault.about': () => session.about(),
    'vault.verify': () => session.withVault((vault) => verifyVault(vault, { wasm: session.environment.sqliteWasm(), closing: () => session.closing })),
  };
}
