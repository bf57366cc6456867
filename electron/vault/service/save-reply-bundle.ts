import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { bundleEntryCount, openReplyBundle, sealReplyBundle, type ReplyToSeal } from '#shared/sealed-tip/reply-bundle.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import { recordReplyExport } from '../store/commands/keep-replies.ts';
import { openReplies } from '../triage/list-replies.ts';
import type { OpenVault } from './open-vault.ts';
import { saveNotedFile } from './save-file.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Writes the file of all open replies where a person said, and notes in the log that it left. It is the same for everyone who fetches it. */
export async function saveReplyBundle({ context }: OpenVault, environment: VaultEnvironment, target: string): Promise<Result<Reply<'reply.saveBundle'>, Code>> {
  const replies = openReplies(context.database, environment.now());
  const sealed = sealReplyBundle({ replies, randomBytes: environment.randomBytes });
  if (!sealed.ok) return sealed;
  const bytes = sealed.value;
  await requireOpening(bytes, replies);
  const hash = sha256(bytes);
  const saved = saveNotedFile(environment, target, bytes, () => recordReplyExport(context, replies.length, { sizeBytes: bytes.length, sha256: hash }));
  return ok({ ...saved, sha256: hex(hash), replies: replies.length, entries: bundleEntryCount(replies.length) });
}

/** Opens the finished file as one reporter will: all keys would take as many times as long, and the code is the same for each. */
async function requireOpening(bytes: Uint8Array, replies: readonly ReplyToSeal[]): Promise<void> {
  const [first] = replies;
  if (first === undefined) return;
  const opened = await openReplyBundle(bytes, first.replyKey, () => Promise.resolve());
  const due = replies.filter(({ replyKey }) => replyKey === first.replyKey).length;
  if (!opened.ok || opened.value.length !== due) throw new Error('a bundle just made does not open');
}
