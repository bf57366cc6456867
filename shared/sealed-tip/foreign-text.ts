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

/** `manifest-invalid` for what is not text a narrative can hold. The hash and the inner id are of the plaintext as it came. */
export function foreignContent(plaintext: Uint8Array): Result<OpenedContent, 'manifest-invalid'> {
  const text = decodeText(plaintext);
  if (text === undefined || text.includes('\u0000')) return fail('manifest-invalid');
  const plaintextSha256 = sha256(plaintext);
  const content = {
    innerId: bytesToHex(plaintextSha256.subarray(0, 16)),
    formLanguage: 'und',
    narrative: sealableText(text.replace(/^\ufeff/u, '')),
    attachments: [],
  };
  return isTipContent(content) ? ok({ content, attachments: [], plaintextSha256 }) : fail('manifest-invalid');
}
