// `utilityProcess`: a child process with a parent port. What the two say to each other is structured clone, as in Electron.
import { spawn } from 'node:child_process';
import { pack, unpack } from './codec.mjs';
import { noted } from './log.mjs';
import { scrubMemory } from './memory.mjs';
import { checkOptions, strict, StrictEmitter } from './strict.mjs';
import { Holder, shut, takePort } from './switchboard.mjs';
import { Wire } from './wire.mjs';

const knownOptions = ['env', 'execArgv', 'cwd', 'stdio', 'serviceName'];
const childRuntime = new URL('./utility-child.mjs', import.meta.url).href;

class UtilityProcess extends StrictEmitter {
  #child;
  #wire;
  #holder;

  constructor(file, given, options, version) {
    super('utilityProcess', { emitted: ['spawn', 'exit', 'message'], listed: ['error'] });
    checkOptions('utilityProcess.fork', options, knownOptions);
    const { env = process.env, execArgv = [], cwd, stdio = 'inherit' } = options;
    const streams = Array.isArray(stdio) ? stdio : ['ignore', stdio, stdio];
    const child = spawn(process.execPath, [...execArgv, '--import', childRuntime, file, ...given], {
      env: { ...env, TIPKEEP_STAND_IN_VERSION: version }, cwd, stdio: [...streams, 'pipe'],
    });
    this.#child = child;
    this.#wire = new Wire(child.stdio[3]);
    this.#holder = new Holder((head, payload) => this.#send({ ...payload, ...head }));
    const endWithUs = () => child.kill('SIGKILL');
    process.on('exit', endWithUs);
    child.on('spawn', () => this.emit('spawn'));
    child.on('error', noted('utility process'));
    this.#wire.on('message', (message) => this.#receive(message));
    child.on('exit', (code) => {
      process.off('exit', endWithUs);
      this.#wire.close();
      this.#holder.end();
      scrubMemory();
      this.emit('exit', code ?? 1);
    });
  }

  get pid() {
    return this.#isGone ? undefined : this.#child.pid;
  }

  get stdout() {
    return this.#child.stdout;
  }

  get stderr() {
    return this.#child.stderr;
  }

  postMessage(message, transfer = []) {
    const payload = pack(message);
    const ends = transfer.map((port, index) => takePort(port, index));
    if (this.#isGone) ends.forEach(shut);
    else this.#holder.receive(ends, (ports) => this.#send({ kind: 'message', ports, ...payload }));
  }

  kill() {
    return this.#child.kill('SIGTERM');
  }

  get #isGone() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null || this.#child.pid === undefined;
  }

  #send(message) {
    if (!this.#isGone) this.#wire.send(message, (error) => error && noted('utility process')(error));
  }

  #receive(message) {
    if (message.kind === 'message') this.emit('message', unpack(message));
    else if (message.kind === 'port') this.#holder.sent(message.port, { tree: message.tree, binaries: message.binaries }, message.ports);
    else if (message.kind === 'port-close') this.#holder.closed(message.port);
  }
}

/** @param {import('./host.mjs').Host} host */
export function createUtilityProcess(host) {
  return strict('utilityProcess', {
    fork(file, given = [], options = {}) {
      host.needReady('utilityProcess.fork');
      return new UtilityProcess(file, given, options, host.boot.version);
    },
  });
}
