// A server on this machine that nobody should ever reach.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface AwayServer {
  /** host:port */
  readonly address: string;
  /** Connections so far. */
  readonly connections: () => number;
  stop(): Promise<void>;
}

export async function startAwayServer(): Promise<AwayServer> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.end('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    connections: () => connections,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
