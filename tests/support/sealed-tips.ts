import { randomBytes } from 'node:crypto';
import type { TipContent } from '#shared/domain/tip-content.ts';
import { sealTip } from '#shared/sealed-tip/seal.ts';

const systemBytes = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

/** A sealed tip with an invented text, as a form would make it. */
export function sealedTip(publicKey: Uint8Array, narrative: string, parts: { readonly attachments?: readonly Uint8Array[]; readonly content?: Partial<TipContent> } = {}): Uint8Array {
  const attachments = parts.attachments ?? [];
  return sealTip({
    content: {
      innerId: randomBytes(16).toString('hex'),
      formLanguage: 'en',
      narrative,
      attachments: attachments.map((attachment) => ({ mediaType: 'application/octet-stream', sizeBytes: attachment.length })),
      ...parts.content,
    },
    attachments,
    recipients: [publicKey],
    randomBytes: systemBytes,
  });
}
