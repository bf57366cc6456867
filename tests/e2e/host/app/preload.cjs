'use strict';
const { contextBridge, ipcRenderer } = require('electron');

globalThis.preloadSecret = 'only in the preload world';

// contextBridge cannot carry a MessagePort; window.postMessage can.
ipcRenderer.on('port', (event) => window.postMessage({ kind: 'port' }, '*', event.ports));
const ticks = [];
ipcRenderer.on('tick', (_event, value) => ticks.forEach((listener) => listener(value)));

contextBridge.exposeInMainWorld('specimen', {
  invoke: (channel, ...given) => ipcRenderer.invoke(channel, ...given),
  onTick: (listener) => void ticks.push(listener),
  openPort: () => ipcRenderer.send('open-port'),
  exchange: () =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => {
        resolve(event.data);
        channel.port1.close();
      };
      ipcRenderer.postMessage('give-port', null, [channel.port2]);
      channel.port1.postMessage({ from: 'preload' });
    }),
  version: { electron: process.versions.electron, sandboxed: process.sandboxed === true },
});
