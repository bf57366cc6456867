// Injected into the page's own world before its scripts; must not refer to anything outside itself.

export function prepareMainWorld(bridge) {
  const freezeDeep = (value) => {
    if (value !== null && typeof value === 'object') Object.values(value).forEach(freezeDeep);
    return value !== null && typeof value === 'object' ? Object.freeze(value) : value;
  };
  bridge.onExpose = (key, value) => {
    Object.defineProperty(window, key, { value: freezeDeep(value), enumerable: true, writable: false, configurable: false });
  };

  // As when Electron's window open handler answers { action: 'deny' }; a real popup, paused for us, would hang the opener.
  window.open = (url = 'about:blank') => {
    bridge.post({ open: String(new URL(url, document.baseURI)) });
    return null;
  };

  // Electron loses a message whose ArrayBuffer is transferred over a port to a Node process (electron#34905): refuse it here.
  const { postMessage } = MessagePort.prototype;
  const { apply } = Reflect;
  const Port = MessagePort;
  const portsToNode = new WeakSet();
  addEventListener(
    'message',
    (event) => {
      if (event.source === window) event.ports.forEach((port) => portsToNode.add(port));
    },
    true,
  );
  MessagePort.prototype.postMessage = function postMessageChecked(message, options) {
    const transfer = options === undefined || options === null ? [] : Array.isArray(options) ? options : (options.transfer ?? []);
    if (portsToNode.has(this) && transfer.some((item) => !(item instanceof Port))) {
      throw new DOMException('Only MessagePorts can be transferred to a Node process: Electron would lose this message (electron#34905)', 'DataCloneError');
    }
    return apply(postMessage, this, options === undefined ? [message] : [message, options]);
  };
}
