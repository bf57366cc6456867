// Loaded before the built vault process: gives it `process.parentPort`, and one window port on the same line. Plain Node, so that
// the process is measured and not the host it usually runs under.
import { EventEmitter } from 'node:events';

/** Keeps what arrives until somebody listens: the process's own script loads after this one. */
class Port extends EventEmitter {
  #to;
  #waiting = [];
  #isStarted = false;

  constructor(to) {
    super();
    this.#to = to;
  }

  postMessage(data) {
    process.send({ to: this.#to, data });
  }

  start() {
    this.#isStarted = true;
    for (const event of this.#waiting.splice(0)) this.emit('message', event);
  }

  receive(event) {
    if (this.#isStarted) this.emit('message', event);
    else this.#waiting.push(event);
  }
}

const parentPort = new Port('parent');
parentPort.once('newListener', () => setImmediate(() => parentPort.start()));
const windowPort = new Port('window');
process.on('message', ({ to, data }) => {
  if (to === 'window') windowPort.receive({ data });
  else parentPort.receive({ data, ports: data.kind === 'client' ? [windowPort] : [] });
});
process.on('disconnect', () => process.exit(0));
process.parentPort = parentPort;
