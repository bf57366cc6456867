import type { Handlers } from '#shared/contract/contract.ts';
import type { receiverCalls, ReceiverView } from '#shared/contract/receiver-calls.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { changeReceiver, recordReceiver, retireReceiver } from '../../store/commands/keep-receivers.ts';
import { getReceiver, listReceivers } from '../../triage/list-receivers.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function receiverHandlers(session: VaultSession): Pick<Handlers, keyof typeof receiverCalls> {
  const changed = ({ context }: OpenVault, outcome: Result<unknown, Code>, receiverId: string): Result<ReceiverView, Code> => {
    if (!outcome.ok) return outcome;
    session.notify({ notice: 'receivers.changed', value: {} });
    return getReceiver(context.database, receiverId);
  };
  return {
    'receivers.list': (request) => session.withVault(({ context }) => ok(listReceivers(context.database, request))),
    'receivers.record': (facts) =>
      session.withVault((vault) => {
        const outcome = recordReceiver(vault.context, facts);
        return outcome.ok ? changed(vault, outcome, outcome.value) : outcome;
      }),
    'receivers.change': ({ receiverId, ...facts }) => session.withVault((vault) => changed(vault, changeReceiver(vault.context, receiverId, facts), receiverId)),
    'receivers.retire': ({ receiverId, isRetired }) => session.withVault((vault) => changed(vault, retireReceiver(vault.context, receiverId, isRetired), receiverId)),
  };
}
