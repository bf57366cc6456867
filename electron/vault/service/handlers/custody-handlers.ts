import type { Handlers } from '#shared/contract/contract.ts';
import type { custodyCalls } from '#shared/contract/custody-calls.ts';
import { fail } from '#shared/result.ts';
import { checkCustody, exportCustody } from '../export-custody.ts';
import type { VaultSession } from '../vault-session.ts';

export function custodyHandlers(session: VaultSession): Pick<Handlers, keyof typeof custodyCalls> {
  const { environment } = session;
  return {
    'custody.export': ({ tipId, format, language, handle }) =>
      session.withVault((vault) => {
        const paths = session.grants.redeem(handle, 'custody');
        const [target] = paths.ok ? paths.value : [];
        if (target === undefined) return fail('handle-invalid');
        return exportCustody(vault, { environment, print: (html) => session.printJobs.print(html) }, { tipId, format, language }, target);
      }),
    'custody.check': ({ handle }) =>
      session.withVault((vault) => {
        const paths = session.grants.redeem(handle, 'custody-check');
        const [file] = paths.ok ? paths.value : [];
        return file === undefined ? fail('handle-invalid') : checkCustody(vault, environment, file);
      }),
  };
}
