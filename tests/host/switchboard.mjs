// Who holds which end of a message channel: the main process, a page or a utility process. Every message between two holders goes
// through here, still encoded; only the holder it arrives at decodes it. So main never sees what page and vault say to each other.
import { deliver, disconnect, giveAway, isOpen, MessagePortMain } from './message-port.mjs';

let lastEndId = 0;

class ChannelEnd {
  id = ++lastEndId;
  /** @type {ChannelEnd} */
  peer;
  /** @type {Holder | undefined} undefined while it travels */
  holder;
  /** The holder's own name for it. */
  local = '';
  isClosed = false;
  /** Messages for an end that travels. */
  held = [];
}

function createPair() {
  const first = new ChannelEnd();
  const second = new ChannelEnd();
  first.peer = second;
  second.peer = first;
  return [first, second];
}

function post(from, payload) {
  const to = from.peer;
  if (to.isClosed) payload.ports.forEach(shut);
  else if (to.holder) to.holder.deliver(to, payload);
  else to.held.push(payload);
}

export function shut(end) {
  if (end.isClosed) return;
  end.isClosed = true;
  end.holder?.drop(end);
  const { peer } = end;
  if (peer.isClosed) return;
  peer.isClosed = true;
  if (!peer.holder) return;
  peer.holder.tellClosed(peer);
  peer.holder.drop(peer);
}

/** Holds ends on behalf of a page or a utility process. */
export class Holder {
  #ends = new Map();
  #send;

  /** @param {(head: { kind: string, port: string, ports: string[] }, payload?: object) => void} send to the process that holds */
  constructor(send) {
    this.#send = send;
  }

  /**
   * Moves ends here, around the message that announces them.
   * @param {ChannelEnd[]} ends
   * @param {(locals: string[]) => void} announce sends that message
   */
  receive(ends, announce) {
    for (const end of ends) {
      end.holder?.drop(end);
      end.holder = this;
      end.local = `h${end.id}`;
      this.#ends.set(end.local, end);
    }
    announce(ends.map((end) => end.local));
    for (const end of ends) {
      for (const payload of end.held.splice(0)) this.deliver(end, payload);
      if (!end.isClosed) continue;
      this.tellClosed(end);
      this.drop(end);
    }
  }

  deliver(end, payload) {
    this.receive(payload.ports, (ports) => this.#send({ kind: 'port', port: end.local, ports }, payload));
  }

  tellClosed(end) {
    this.#send({ kind: 'port-close', port: end.local, ports: [] });
  }

  drop(end) {
    if (this.#ends.get(end.local) === end) this.#ends.delete(end.local);
  }

  /** The process sent a message on one of its ends. */
  sent(local, payload, ports) {
    const end = this.#ends.get(local);
    const travelling = this.giveUp(ports);
    if (end) post(end, { ...payload, ports: travelling });
    else travelling.forEach(shut);
  }

  closed(local) {
    const end = this.#ends.get(local);
    if (end) shut(end);
  }

  /** Ends that the process sends away: ones it got from us, or of channels it made itself. */
  giveUp(locals) {
    return locals.map((local) => {
      const known = this.#ends.get(local);
      if (known) {
        this.#ends.delete(local);
        known.holder = undefined;
        return known;
      }
      const [near, far] = createPair();
      near.holder = this;
      near.local = local;
      this.#ends.set(local, near);
      return far;
    });
  }

  /** The process, or the page's document, is gone. */
  end() {
    for (const end of [...this.#ends.values()]) shut(end);
    this.#ends.clear();
  }
}

/** The main process itself: its ends are MessagePortMain objects. */
const mainPorts = new Map();
const endOfPort = new WeakMap();
const mainHolder = {
  deliver(end, payload) {
    mainPorts.get(end)?.[deliver](payload);
  },
  tellClosed(end) {
    mainPorts.get(end)?.[disconnect]();
  },
  drop(end) {
    mainPorts.delete(end);
  },
};

/** Makes a MessagePortMain of an end that arrived in the main process. */
export function portOf(end) {
  const line = {
    post: (payload, transfer) => post(end, { ...payload, ports: transfer.map((port, index) => takePort(port, index)) }),
    close: () => shut(end),
  };
  const port = new MessagePortMain(line, portOf);
  end.holder = mainHolder;
  endOfPort.set(port, end);
  mainPorts.set(end, port);
  for (const payload of end.held.splice(0)) port[deliver](payload);
  if (end.isClosed) port[disconnect]();
  return port;
}

/** Takes a port out of the main process's hands, to be sent elsewhere. */
export function takePort(port, index = 0) {
  if (!(port instanceof MessagePortMain)) throw new TypeError(`Port at index ${index} is not a valid port`);
  if (!port[isOpen]) throw new TypeError(`Port at index ${index} is already neutered`);
  const end = endOfPort.get(port);
  end.held.push(...port[giveAway]());
  mainHolder.drop(end);
  end.holder = undefined;
  return end;
}

export class MessageChannelMain {
  constructor() {
    const [first, second] = createPair();
    this.port1 = portOf(first);
    this.port2 = portOf(second);
  }
}
