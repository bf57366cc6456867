// Lets the opening thread run from its TypeScript source: Node 20 strips no types, and `--import tsx` does not reach threads.
import { register } from 'tsx/esm/api';

register();
await import('../../../electron/vault/intake/opening-thread.ts');
