import type { contentsCalls } from '#shared/contract/contents-calls.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { attachmentContents, evidenceContents } from '../file-contents.ts';
import type { VaultSession } from '../vault-session.ts';

export function contentsHandlers(session: VaultSession): Pick<Handlers, keyof typeof contentsCalls> {
  return {
    'attachment.contents': ({ attachmentId }) => session.withVault((vault) => attachmentContents(vault, attachmentId)),
    'evidence.contents': ({ evidenceId }) => session.withVault((vault) => evidenceContents(vault, evidenceId)),
  };
}
