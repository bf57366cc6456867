// Lets the thread that reads tables run from its TypeScript source, as opening-source-thread.mjs does.
import { register } from 'tsx/esm/api';

register();
await import('../../../electron/vault/tables/table-thread.ts');
