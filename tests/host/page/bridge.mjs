// Injected into both worlds of a page, so it must not refer to anything outside itself.
// Calls between the worlds travel as CustomEvents with secret names on the shared document. Chromium clones their `detail`
// from one world into the other, synchronously, so answers, promises, callbacks and frozen objects work as in Electron.

/**
 * @param {string} mine the event this world listens to
 * @param {string} theirs the event the other world listens to
 */
export function createBridge(mine, theirs) {
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  const { apply } = Reflect;
  const Carrier = CustomEvent;
  const detailOf = Object.getOwnPropertyDescriptor(Carrier.prototype, 'detail').get;
  const sharedDocument = document;
  const functions = new Map();
  const functionIds = new WeakMap();
  const promises = new Map();
  let lastId = 0;
  let answer;

  const post = (message) => apply(dispatchEvent, sharedDocument, [new Carrier(theirs, { detail: message })]);
  const isPlain = (value) => value !== null && typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]';
  const mapValues = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

  const toWire = (value) => {
    if (typeof value === 'function') {
      if (!functionIds.has(value)) {
        functionIds.set(value, ++lastId);
        functions.set(lastId, value);
      }
      return { $function: functionIds.get(value) };
    }
    if (value instanceof Promise) {
      const id = ++lastId;
      value.then(
        (result) => post({ settle: id, fulfilled: true, value: toWire(result) }),
        (error) => post({ settle: id, fulfilled: false, value: toWire(error) }),
      );
      return { $promise: id };
    }
    if (Array.isArray(value)) return value.map(toWire);
    return isPlain(value) ? mapValues(value, toWire) : value;
  };

  const fromWire = (value) => {
    if (Array.isArray(value)) return value.map(fromWire);
    if (!isPlain(value)) return value;
    if (typeof value.$function === 'number') return (...given) => call(value.$function, given);
    if (typeof value.$promise === 'number') return new Promise((resolve, reject) => promises.set(value.$promise, { resolve, reject }));
    return mapValues(value, fromWire);
  };

  const call = (id, given) => {
    answer = undefined;
    post({ call: id, given: toWire(given) });
    const received = answer;
    answer = undefined;
    if (!received) throw new Error('An object could not be cloned.'); // Chromium hands over null instead of what it cannot clone
    if (received.returned) return fromWire(received.value);
    throw fromWire(received.value);
  };

  const run = (id, given) => {
    try {
      return { returned: true, value: toWire(functions.get(id)(...fromWire(given))) };
    } catch (error) {
      return { returned: false, value: error };
    }
  };

  /** `onExpose` and `onOpen` are set by the world that offers them. */
  const bridge = { toWire, post, onExpose: null, onOpen: null };
  apply(addEventListener, sharedDocument, [
    mine,
    (event) => {
      const message = apply(detailOf, event, []);
      if (message === null) return;
      if ('call' in message) post({ answer: run(message.call, message.given) });
      else if ('answer' in message) answer = message.answer;
      else if ('settle' in message) {
        const waiting = promises.get(message.settle);
        promises.delete(message.settle);
        if (message.fulfilled) waiting?.resolve(fromWire(message.value));
        else waiting?.reject(fromWire(message.value));
      } else if ('expose' in message) bridge.onExpose?.(message.expose, fromWire(message.value));
      else if ('open' in message) bridge.onOpen?.(message.open);
    },
  ]);
  return bridge;
}
