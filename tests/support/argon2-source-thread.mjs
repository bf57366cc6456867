// Lets the helper thread run from its TypeScript source: Node 20 strips no types, and `--import tsx` does not reach threads.
import { register } from 'tsx/esm/api';

register();
await import('../../electron/vault/crypto/argon2-thread.ts');
