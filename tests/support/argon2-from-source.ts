import { argon2InThread } from '#vault/crypto/run-argon2.ts';
import { helperThread } from '#vault/platform/helper-thread.ts';

/** The real Argon2id in its real thread, started from source. */
export const argon2FromSource = argon2InThread(helperThread(new URL('./argon2-source-thread.mjs', import.meta.url)));
