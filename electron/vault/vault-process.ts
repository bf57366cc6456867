// Entry of the vault's process. It connects the service to this process's parent port, disk, clock and threads.
import path from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import { toVault, type FromVault, type ToVault } from '#shared/contract/process-messages.ts';
import { keepMemoryOffDisk } from './platform/memory-files.ts';
import { realEnvironment } from './real-environment.ts';
import { VaultService } from './service/vault-service.ts';

/** What Electron gives a utility process; written out here, because the vault never imports `electron`. */
interface PortOfParent {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly PortOfWindow[] }) => void): void;
}
interface PortOfWindow {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

const parent = (process as unknown as { readonly parentPort: PortOfParent }).parentPort;
const tell = (message: FromVault): void => {
  parent.postMessage(message);
};

function startService({ folder, sampleFolder, resources, practiceHost, wrongSecrets, glance }: Extract<ToVault, { kind: 'start' }>): VaultService {
  const service = new VaultService({
    environment: realEnvironment({ resources: path.resolve(resources), practiceHost, bundle: import.meta.dirname }),
    folder: path.resolve(folder),
    sampleFolder: path.resolve(sampleFolder),
    print: (jobId, html) => tell({ kind: 'print', jobId, html }),
    decoders: { open: (jobId) => tell({ kind: 'decode', jobId }), done: (jobId) => tell({ kind: 'decoded', jobId }) },
    lock: (reason) => tell({ kind: 'lock', reason }),
    wrongSecrets,
    onWrongSecrets: (count) => tell({ kind: 'wrong-secrets', count }),
    glance,
    onGlance: (next) => tell({ kind: 'glance', glance: next }),
    onIncident: (incident, problem) => {
      // Names and places in our own code only: a message may quote what was in a request.
      const frames = problem instanceof Error ? (problem.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 8).join('\n') : '';
      process.stderr.write(`incident ${incident}: ${problem instanceof Error ? problem.name : typeof problem}\n${frames}\n`);
    },
  });
  setInterval(() => {
    service.tick();
  }, 1000).unref();
  return service;
}

keepMemoryOffDisk();

let service: VaultService | undefined;
parent.on('message', ({ data, ports }) => {
  const parsed = v.safeParse(toVault, data);
  if (!parsed.success) return;
  const message = parsed.output;
  switch (message.kind) {
    case 'start':
      service ??= startService(message);
      tell({ kind: 'ready' });
      return;
    case 'client': {
      const [port] = ports;
      if (port === undefined) return;
      service?.attach({
        post: (reply) => port.postMessage(reply),
        onMessage: (listener) => port.on('message', (event) => listener(event.data)),
        onClose: (listener) => port.on('close', listener),
      });
      port.start();
      return;
    }
    case 'grant':
      service?.grant(message.handle, message.purpose, message.paths);
      return;
    case 'printed':
      service?.printed(message.jobId, message.pdf);
      return;
    case 'decoder': {
      const [port] = ports;
      if (port === undefined) return;
      if (service === undefined) {
        port.close();
        return;
      }
      service.decoderArrived(message.jobId, {
        post: (task) => port.postMessage(task),
        onMessage: (listener) => port.on('message', (event) => listener(event.data)),
        onClose: (listener) => port.on('close', listener),
        close: () => port.close(),
      });
      port.start();
      return;
    }
    case 'decoder-ended':
      service?.decoderEnded(message.jobId);
      return;
    case 'close':
      // Said before the work begins: a process that cannot even say this hangs, and main ends it at once.
      tell({ kind: 'closing' });
      // One turn later: what the window sent before it was closed, text in the making above all, may lie in its port still. Nothing promises it, since that port and this one are two.
      setImmediate(() => {
        tell({ kind: 'closed', clean: service?.close() ?? true });
        // The message must leave before the process does.
        setTimeout(() => process.exit(0), 20);
      });
      return;
  }
});
