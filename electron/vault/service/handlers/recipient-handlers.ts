import type { Handlers } from '#shared/contract/contract.ts';
import type { recipientCalls } from '#shared/contract/recipient-calls.ts';
import { keyRecipients } from '../../intake/key-recipients.ts';
import type { VaultSession } from '../vault-session.ts';

export function recipientHandlers(session: VaultSession): Pick<Handlers, keyof typeof recipientCalls> {
  return { 'intakeKey.recipients': ({ keyId }) => session.withVault((vault) => keyRecipients(vault.knownKeys(), keyId)) };
}
