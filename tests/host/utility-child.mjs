// Loaded before the app's own module in the child that stands for a utility process: gives it `process.parentPort`.
import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import { pack, unpack } from './codec.mjs';
import { deliver, disconnect, giveAway, MessagePortMain } from './message-port.mjs';
import { Wire } from './wire.mjs';

const wire = new Wire(new Socket({ fd: 3 }));
const send = (message) => wire.send(message);
const ports = new Map();
const locals = new WeakMap();

/** @param {string} local the host's name for the port */
function portOf(local) {
  const line = {
    post: (payload, transfer) => send({ kind: 'port', port: local, ports: transfer.map(release), ...payload }),
    close: () => {
      ports.delete(local);
      send({ kind: 'port-close', port: local });
    },
  };
  const port = new MessagePortMain(line, portOf);
  ports.set(local, port);
  locals.set(port, local);
  return port;
}

function release(port) {
  const local = locals.get(port);
  ports.delete(local);
  port[giveAway]();
  return local;
}

class ParentPort extends EventEmitter {
  postMessage(message) {
    send({ kind: 'message', ...pack(message) });
  }
}

const parentPort = new ParentPort();
const announced = [];
const early = [];

const onMessage = (message) => {
  if (message.kind === 'message') {
    // What came before anybody listened is handed out first, also when more comes in between.
    if (parentPort.listenerCount('message') === 0 || announced.length > 0) announced.push(message);
    else parentPort.emit('message', { data: unpack(message), ports: message.ports.map(portOf) });
    return;
  }
  const port = ports.get(message.port);
  if (!port) early.push(message); // the message that announces this port still waits for a listener
  else if (message.kind === 'port') port[deliver](message);
  else {
    ports.delete(message.port);
    port[disconnect]();
  }
};

parentPort.on('newListener', (event) => {
  if (event !== 'message') return;
  setImmediate(() => {
    for (const message of announced.splice(0)) onMessage(message);
    for (const message of early.splice(0)) onMessage(message);
  });
});
wire.on('message', onMessage);
wire.on('end', () => process.exit(0)); // the host is gone, however it went

const versions = { ...process.versions, electron: process.env.TIPKEEP_STAND_IN_VERSION };
delete process.env.TIPKEEP_STAND_IN_VERSION;
Object.defineProperty(process, 'versions', { value: versions, enumerable: true });
Object.assign(process, { type: 'utility', parentPort });
