// Injected into the preload's world; must not refer to anything outside itself. It gives the preload script its `electron` module
// and carries its messages to the host over one function, `wire`, which only this world can see.

/**
 * @param {object} bridge from page/bridge.mjs
 * @param {object} codec from codec.mjs
 * @param {number} chunkBytes
 * @param {(text: string) => void} wire
 * @param {Function} preload the preload script as a CommonJS function
 * @param {object} processInfo
 */
export function prepareIsolatedWorld(bridge, codec, chunkBytes, wire, preload, processInfo) {
  const calls = new Map();
  const listeners = new Map();
  const arriving = new Map();
  const ports = new Map();
  let lastCall = 0;
  let lastBinary = 0;
  let lastPort = 0;

  // Bytes go first, in pieces ("B<id> <base64>"), then the message that names them ("M<json>").
  const transmit = (head, value) => {
    const { tree, binaries } = codec.encode(value);
    const references = binaries.map((bytes) => {
      const id = ++lastBinary;
      for (let at = 0; at < bytes.byteLength; at += chunkBytes) wire(`B${id} ${bytes.subarray(at, at + chunkBytes).toBase64()}`);
      return [id, bytes.byteLength];
    });
    wire(`M${JSON.stringify({ ...head, tree, binaries: references })}`);
  };

  const assemble = ([id, length]) => {
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of arriving.get(id) ?? []) {
      whole.set(piece, at);
      at += piece.length;
    }
    arriving.delete(id);
    return whole;
  };

  // The preload gets one end of a real MessageChannel; the other is read here and passed on.
  const plug = (local, port) => {
    ports.set(local, port);
    port.onmessage = (event) => {
      try {
        transmit({ kind: 'port', port: local, ports: event.ports.map(giveAway) }, event.data);
      } catch (error) {
        console.error(`A message on a port cannot reach Node and was dropped: ${error.message}`);
      }
    };
    port.addEventListener('close', () => {
      if (ports.delete(local)) transmit({ kind: 'port-close', port: local }, null);
    });
  };
  const giveAway = (port) => {
    const local = `p${++lastPort}`;
    plug(local, port);
    return local;
  };
  const adopt = (local) => {
    const channel = new MessageChannel();
    plug(local, channel.port1);
    return channel.port2;
  };

  const onPiece = (text) => {
    const space = text.indexOf(' ');
    const id = Number(text.slice(1, space));
    arriving.set(id, [...(arriving.get(id) ?? []), Uint8Array.fromBase64(text.slice(space + 1))]);
  };

  const onMessage = (message) => {
    const value = codec.decode(message.tree, message.binaries.map(assemble));
    if (message.kind === 'port') ports.get(message.port)?.postMessage(value, message.ports.map(adopt));
    else if (message.kind === 'port-close') {
      const port = ports.get(message.port);
      ports.delete(message.port);
      port?.close();
    } else if (message.kind === 'reply') {
      const call = calls.get(message.id);
      calls.delete(message.id);
      if (message.fulfilled) call.resolve(value);
      else call.reject(new Error(value));
    } else {
      const event = { sender: ipcRenderer, ports: (message.ports ?? []).map(adopt) };
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener(event, ...value);
    }
  };

  Object.defineProperty(globalThis, '__standInReceive', { value: (text) => (text[0] === 'B' ? onPiece(text) : onMessage(JSON.parse(text.slice(1)))) });
  // For `before-input-event`. Only what Ctrl or Cmd is held with: no letter of a passphrase leaves the page by this way.
  const tellKey = (event) => {
    const { key, code, ctrlKey: control, metaKey: meta, altKey: alt, shiftKey: shift, repeat: isAutoRepeat, isTrusted } = event;
    if (isTrusted && (control || meta)) transmit({ kind: 'input' }, [{ type: event.type === 'keydown' ? 'keyDown' : 'keyUp', key, code, control, meta, alt, shift, isAutoRepeat }]);
  };
  addEventListener('keydown', tellKey, true);
  addEventListener('keyup', tellKey, true);

  bridge.onOpen = (url) => transmit({ kind: 'open' }, [url]);

  const notEmulated = (name) => () => {
    throw new Error(`${name} is not emulated by the stand-in (tests/host, docs/stand-in.md)`);
  };
  const strict = (name, object) =>
    new Proxy(object, { get: (target, key) => (key in target || typeof key === 'symbol' ? target[key] : notEmulated(`${name}.${key}`)()) });

  const ipcRenderer = strict('ipcRenderer', {
    invoke: (channel, ...given) =>
      new Promise((resolve, reject) => {
        const id = ++lastCall;
        calls.set(id, { resolve, reject });
        try {
          transmit({ kind: 'invoke', id, channel }, given);
        } catch (error) {
          calls.delete(id);
          reject(error);
        }
      }),
    send: (channel, ...given) => transmit({ kind: 'send', channel }, given),
    postMessage: (channel, message, transfer = []) => {
      if (!transfer.every((item) => item instanceof MessagePort)) throw new TypeError('Invalid value for transfer');
      transmit({ kind: 'post', channel, ports: transfer.map(giveAway) }, message);
    },
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    once: (channel, listener) => {
      const once = (...given) => {
        ipcRenderer.off(channel, once);
        listener(...given);
      };
      once.original = listener;
      return ipcRenderer.on(channel, once);
    },
    off: (channel, listener) => {
      const list = listeners.get(channel) ?? [];
      const at = list.findLastIndex((item) => item === listener || item.original === listener);
      listeners.set(channel, list.filter((_item, index) => index !== at));
      return ipcRenderer;
    },
    addListener: (channel, listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel, listener) => ipcRenderer.off(channel, listener),
    removeAllListeners: (channel) => {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
  });
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key, value) => bridge.post({ expose: key, value: bridge.toWire(value) }),
  });
  const electron = strict('electron/renderer', { ipcRenderer, contextBridge });
  const requireElectron = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`); // a sandboxed preload in Electron has no other modules we use either
  };
  const module = { exports: {} };
  preload(requireElectron, module, module.exports, processInfo);
}
