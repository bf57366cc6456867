// A child process with the vault service as the app wires it, except that the key is handed in: what unlocking costs beside Argon2id.
import process from 'node:process';
import type { ToVault } from '#shared/contract/process-messages.ts';
import { VaultService } from '#vault/service/vault-service.ts';
import { appEnvironment, argon2FromKeys, type DerivedKeys } from './bench-vaults.ts';

export type ToKeyedVault = { readonly to: 'keys'; readonly data: DerivedKeys } | { readonly to: 'parent'; readonly data: ToVault } | { readonly to: 'window'; readonly data: unknown };

const send = (to: 'parent' | 'window', data: unknown): void => void process.send?.({ to, data });
let keys: DerivedKeys = {};
let service: VaultService | undefined;
let receive: (message: unknown) => void = () => undefined;

function start(folder: string): VaultService {
  const started = new VaultService({
    environment: { ...appEnvironment(), runArgon2: argon2FromKeys(keys) },
    folder,
    sampleFolder: `${folder}-sample`,
    print: () => undefined,
    decoders: { open: () => undefined, done: () => undefined },
    lock: () => undefined,
    wrongSecrets: 0,
    onWrongSecrets: () => undefined,
    glance: null,
    onGlance: () => undefined,
    onIncident: (_incident, problem) => console.error(problem),
  });
  started.attach({
    post: (message) => send('window', message),
    onMessage: (listener) => {
      receive = listener;
    },
    onClose: () => undefined,
  });
  return started;
}

process.on('message', (message: ToKeyedVault) => {
  if (message.to === 'keys') keys = message.data;
  else if (message.to === 'window') receive(message.data);
  else if (message.data.kind === 'start') {
    service = start(message.data.folder);
    send('parent', { kind: 'ready' });
  } else if (message.data.kind === 'close') {
    send('parent', { kind: 'closed', clean: service?.close() ?? true });
    setTimeout(() => process.exit(0), 20);
  }
});
