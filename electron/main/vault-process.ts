import process from 'node:process';
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import * as v from 'valibot';
import { fromVault, type FromVault, type Glance, type ToVault } from '#shared/contract/process-messages.ts';

/** A clean close checkpoints and writes the anchor; past this the process is ended all the same (the WAL keeps everything). */
const closeWithinMs = 5000;
/** A process that does not even say within this time that it has heard hangs, and holds keys: it is ended at once. */
const answerWithinMs = 600;
/** Between asking a process to end and making it. */
const endWithinMs = 300;

export interface VaultStart {
  readonly entry: string;
  readonly folder: string;
  readonly sampleFolder: string;
  readonly resources: string;
  readonly practiceHost: boolean;
  readonly wrongSecrets: number;
  readonly glance: Glance | null;
}

/** The vault's process as main sees it: started, handed ports and paths, closed. Main never reads what passes on a port. */
export class VaultProcess {
  readonly #child: UtilityProcess;
  readonly #ended: Promise<void>;
  readonly #closing: Promise<void>;
  #isReady = false;

  /** `onEnd` hears whether the process had come as far as to say that it is ready. */
  constructor({ entry, ...start }: VaultStart, onMessage: (message: FromVault) => void, onEnd: (wasReady: boolean) => void) {
    this.#child = utilityProcess.fork(entry, [], { serviceName: 'Tipkeep vault', stdio: 'inherit', execArgv: [] });
    this.#ended = new Promise((resolve) => {
      this.#child.once('exit', () => {
        resolve();
        onEnd(this.#isReady);
      });
    });
    this.#closing = new Promise((resolve) => {
      this.#child.on('message', (raw: unknown) => {
        const parsed = v.safeParse(fromVault, raw);
        if (!parsed.success) return;
        if (parsed.output.kind === 'ready') this.#isReady = true;
        if (parsed.output.kind === 'closing') resolve();
        onMessage(parsed.output);
      });
    });
    this.post({ kind: 'start', ...start });
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

  /** Asks the vault to finish, waits while it does, and ends the process either way. */
  async close(): Promise<void> {
    // Read before it ends: then there is none.
    const { pid } = this.#child;
    this.post({ kind: 'close' });
    await within(answerWithinMs, Promise.race([this.#closing, this.#ended])).then((answered) => (answered ? within(closeWithinMs, this.#ended) : false));
    this.#child.kill();
    if (!(await within(endWithinMs, this.#ended)) && pid !== undefined) endNow(pid);
    await this.#ended;
  }
}

/** Whether it came to be in time. */
async function within(ms: number, event: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const inTime = await Promise.race([event.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}

/** No process can put this off, not even a stopped one. */
function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
