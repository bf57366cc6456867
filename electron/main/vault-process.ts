import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import * as v from 'valibot';
import { fromVault, type FromVault, type ToVault } from '#shared/contract/process-messages.ts';

/** A clean close checkpoints and writes the anchor; past this the process is ended all the same (the WAL keeps everything). */
const closeWithinMs = 5000;

export interface VaultStart {
  readonly entry: string;
  readonly folder: string;
  readonly resources: string;
  readonly practiceHost: boolean;
}

/** The vault's process as main sees it: started, handed ports and paths, closed. Main never reads what passes on a port. */
export class VaultProcess {
  readonly #child: UtilityProcess;
  readonly #ended: Promise<void>;
  #isReady = false;

  /** `onEnd` hears whether the process had come as far as to say that it is ready. */
  constructor(start: VaultStart, onMessage: (message: FromVault) => void, onEnd: (wasReady: boolean) => void) {
    this.#child = utilityProcess.fork(start.entry, [], { serviceName: 'Tipkeep vault', stdio: 'inherit' });
    this.#ended = new Promise((resolve) => {
      this.#child.once('exit', () => {
        resolve();
        onEnd(this.#isReady);
      });
    });
    this.#child.on('message', (raw: unknown) => {
      const parsed = v.safeParse(fromVault, raw);
      if (!parsed.success) return;
      if (parsed.output.kind === 'ready') this.#isReady = true;
      onMessage(parsed.output);
    });
    this.post({ kind: 'start', folder: start.folder, resources: start.resources, practiceHost: start.practiceHost });
  }

  post(message: ToVault, ports: MessagePortMain[] = []): void {
    this.#child.postMessage(message, ports);
  }

  /** Makes a channel, gives one end to the vault and returns the other; main keeps neither. */
  openClientPort(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.post({ kind: 'client' }, [port1]);
    return port2;
  }

  /** Asks the vault to finish, waits, and ends the process either way. */
  async close(): Promise<void> {
    this.post({ kind: 'close' });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, closeWithinMs);
    });
    await Promise.race([this.#ended, late]);
    clearTimeout(timer);
    this.#child.kill();
    await this.#ended;
  }
}
