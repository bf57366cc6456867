import type { Handlers, Request } from '#shared/contract/contract.ts';
import type { receiverCalls, ReceiverView } from '#shared/contract/receiver-calls.ts';
import type { Code } from '#shared/errors.ts';
import { receiverKeyUnits } from '#shared/domain/receiver.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { readReceiverKey } from '../../dossier/sealing/receiver-key.ts';
import { readCandidate } from '../../intake/read-candidate.ts';
import { changeReceiver, recordReceiver, retireReceiver, setReceiverKey } from '../../store/commands/keep-receivers.ts';
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
    'receivers.setKey': ({ receiverId, from }) =>
      session.withVault<ReceiverView>(async (vault) => {
        const recipient = await keyIn(session, from);
        return recipient.ok ? changed(vault, setReceiverKey(vault.context, receiverId, recipient.value), receiverId) : recipient;
      }),
    'receivers.retire': ({ receiverId, isRetired }) => session.withVault((vault) => changed(vault, retireReceiver(vault.context, receiverId, isRetired), receiverId)),
  };
}

/** The key in what was pasted or chosen; null: none is wanted any more. */
async function keyIn({ grants, environment: { files } }: VaultSession, from: Request<'receivers.setKey'>['from']): Promise<Result<string | null, Code>> {
  if (from.kind === 'none') return ok(null);
  if (from.kind === 'text') return readReceiverKey(from.text);
  const paths = grants.redeem(from.handle, 'receiver-key');
  const [file] = paths.ok ? paths.value : [];
  if (file === undefined) return fail('handle-invalid');
  const bytes = readCandidate(files, file, receiverKeyUnits);
  return bytes.ok ? readReceiverKey(new TextDecoder().decode(bytes.value)) : fail('receiver-key-unreadable');
}
