import type { Result } from '#shared/result.ts';
import type { RunArgon2 } from './argon2.ts';
import type { HeaderCode } from './header-codec.ts';
import { type ShareCode, looksLikeShares, recoveryWordsFromShares } from './recovery-shares.ts';
import { type OpenedHeader, openHeader } from './vault-header.ts';

/**
 * Opens a header with whatever a person may type into the one field: a passphrase, the recovery words, or two recovery shares one
 * after the other. Thirty words of the list that give no recovery words are tried as a passphrase, which they may be; only when
 * that is wrong, too, it is said what is wrong with the shares.
 */
export async function openWithTyped(bytes: Uint8Array, typed: string, runArgon2: RunArgon2): Promise<Result<OpenedHeader, HeaderCode | 'wrong-passphrase' | ShareCode>> {
  if (!looksLikeShares(typed)) return openHeader(bytes, typed, runArgon2);
  const words = await recoveryWordsFromShares(typed);
  const opened = await openHeader(bytes, words.ok ? words.value : typed, runArgon2);
  return !opened.ok && opened.code === 'wrong-passphrase' && !words.ok ? words : opened;
}
