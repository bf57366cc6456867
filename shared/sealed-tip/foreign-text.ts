// The plain text inside a sealed box or an age file, as a tip (docs/formats/sealed-tip.md, "Also opened").
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fail, ok, type Result } from '#shared/result.ts';
import { decodeText } from './bytes.ts';
import { isTipContent } from './manifest.ts';
import { sealableText } from './manifest-text.ts';
import type { OpenedContent } from './open.ts';

/** Larger foreign files are not opened: a narrative of 200,000 units is 600,000 bytes at most. */
export const foreignBytes = 1024 * 1024;

/** What a foreign format gives: the text, and the file's own bytes without any armour around them. */
export interface ForeignPlaintext {
  readonly plaintext: Uint8Array;
  readonly sealed: Uint8Array;
  /** Index into the keys given. */
  readonly keyIndex: number;
}

/**
 * `manifest-invalid` for what is not text a narrative can hold. The hash is of the plaintext as it came. The inner id is of the sealed bytes: every
 * sealing has fresh randomness, so two people who write the same words are two tips, and only the same file carried twice is one.
 */
export function foreignContent({ plaintext, sealed }: Pick<ForeignPlaintext, 'plaintext' | 'sealed'>): Result<OpenedContent, 'manifest-invalid'> {
  const text = decodeText(plaintext);
  if (text === undefined || text.includes('\u0000')) return fail('manifest-invalid');
  const content = {
    innerId: bytesToHex(sha256(sealed).subarray(0, 16)),
    formLanguage: 'und',
    narrative: sealableText(text.replace(/^\ufeff/u, '')),
    attachments: [],
  };
  return isTipContent(content) ? ok({ content, attachments: [], plaintextSha256: sha256(plaintext) }) : fail('manifest-invalid');
}
