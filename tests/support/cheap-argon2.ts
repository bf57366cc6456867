import type { RunArgon2 } from '#vault/crypto/argon2.ts';
import { hmacSha256 } from '#vault/crypto/hash.ts';

/** Stands where Argon2id stands in tests about something else: as deterministic, and no work at all. */
export const cheapArgon2: RunArgon2 = ({ secret, salt }) => Promise.resolve(hmacSha256(salt, secret));
