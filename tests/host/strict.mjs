// Nothing in the stand-in is silently missing. A member that is not emulated throws; one that does nothing, or answers with
// an invented value, is made with `listed` and must stand in the table "Faked" of docs/stand-in.md, which a spec compares.
import { EventEmitter } from 'node:events';

/** @type {Set<string>} every faked member that was made, by the name it has in Electron's documentation */
export const listedNames = new Set();

/** @type {WeakSet<object>} the functions made by `listedNoOp` */
const noOps = new WeakSet();

/** @param {string} name @returns {(...args: unknown[]) => undefined} a member that does nothing, and is on the list */
export function listedNoOp(name) {
  listedNames.add(name);
  const noOp = () => undefined;
  noOps.add(noOp);
  return noOp;
}

/** @template T @param {string} name @param {T} value @returns {T} a member whose answer is invented, and is on the list */
export function listedFake(name, value) {
  listedNames.add(name);
  return value;
}

export function isListedNoOp(value) {
  return typeof value === 'function' && noOps.has(value);
}

export function notEmulated(name) {
  return new Error(`${name} is not emulated by the stand-in (tests/host, docs/stand-in.md)`);
}

/** Asked for by the language itself or by tools that look at objects, never meant as a use of Electron. */
const harmless = new Set(['then', 'toJSON', 'constructor', '$$typeof', 'asymmetricMatch', 'nodeType']);

/**
 * @template {object} T
 * @param {string} name @param {T} object
 * @returns {T} a view of the object on which reading or setting a member it does not have throws
 */
export function strict(name, object) {
  const check = (target, key) => {
    if (!(key in target) && typeof key !== 'symbol' && !harmless.has(key)) throw notEmulated(`${name}.${key}`);
  };
  return new Proxy(object, {
    get(target, key, receiver) {
      check(target, key);
      return Reflect.get(target, key, receiver);
    },
    set(target, key, value, receiver) {
      check(target, key);
      return Reflect.set(target, key, value, receiver);
    },
  });
}

const knownEvents = Symbol('known events');

/**
 * An emitter that refuses listeners for events it will never emit, and reads of members it does not have.
 * `emitted` are real; `listed` never come and are on the list, as `name.on('event')`.
 * The constructor returns the strict view, so that the private fields of a derived class belong to it.
 */
export class StrictEmitter extends EventEmitter {
  /** @param {string} name @param {{ emitted: string[] | 'any', listed?: string[] }} events `any` where the app names them */
  constructor(name, { emitted, listed = [] }) {
    super();
    this.setMaxListeners(0);
    const known = new Set([...(emitted === 'any' ? [] : emitted), ...listed, 'newListener', 'removeListener']);
    for (const event of listed) listedNames.add(`${name}.on('${event}')`);
    this[knownEvents] = (event) => {
      if (emitted !== 'any' && !known.has(event)) throw notEmulated(`${name}.on('${String(event)}')`);
    };
    return strict(name, this);
  }

  on(event, listener) {
    this[knownEvents](event);
    return super.on(event, listener);
  }

  addListener(event, listener) {
    return this.on(event, listener);
  }

  once(event, listener) {
    this[knownEvents](event);
    return super.once(event, listener);
  }

  prependListener(event, listener) {
    this[knownEvents](event);
    return super.prependListener(event, listener);
  }
}

/** Refuses options the stand-in does not know, so that none is silently ignored. `ignored` ones are on the list. */
export function checkOptions(name, options, known, ignored = []) {
  for (const key of ignored) listedNames.add(`${name} option ${key}`);
  for (const key of Object.keys(options)) if (!known.includes(key) && !ignored.includes(key)) throw notEmulated(`${name} option ${key}`);
}

/** The event object of something that a listener may prevent. */
export function preventable(details = {}) {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
