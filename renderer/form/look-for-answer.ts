import type { Reply } from '#shared/domain/reply.ts';
import { maximumBundleBytes, openReplyBundle, type ReplyBundleCode } from '#shared/sealed-tip/reply-bundle.ts';
import { readReceipt, receiptKeys, type ReceiptCode } from '#shared/sealed-tip/receipt.ts';
import { fail, type Result } from '#shared/result.ts';
import { pauseAfter } from './pause-after.ts';

export type AnswerCode = ReceiptCode | ReplyBundleCode | 'file-unreadable';

/** The answers in a posted file that the words of a receipt open, newest first. The page keeps answering meanwhile. */
export async function lookForAnswer(words: string, file: File, now: () => number): Promise<Result<readonly Reply[], AnswerCode>> {
  const receipt = readReceipt(words);
  if (!receipt.ok) return receipt;
  // Nothing of ours is larger, and something larger would only fill the phone's memory.
  if (file.size > maximumBundleBytes) return fail('bundle-not-one');
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  return bytes === undefined ? fail('file-unreadable') : openReplyBundle(bytes, receiptKeys(receipt.value).replyKey, pauseAfter(now));
}
