import type { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';

/** Emits `message` for each one that came, and `end` once when the other side is gone. */
export class Wire extends EventEmitter {
  constructor(socket: Duplex);
  send(message: Readonly<Record<string, unknown>>, done?: (error?: Error | null) => void): void;
  close(): void;
}
