import { contextBridge, ipcRenderer } from 'electron';
import { connectChannel, hostCalls, hostChannel, portChannel, portMessageKind, type HostCallName, type WindowApi } from '#shared/contract/host-calls.ts';

// No logic here: names are checked against the contract, arguments by main, calls on the port by the vault.
const names = new Set(Object.keys(hostCalls));

const api: WindowApi = {
  call: (name: HostCallName, request: unknown) => {
    if (!names.has(name)) return Promise.reject(new TypeError('no such host call'));
    return ipcRenderer.invoke(hostChannel(name), request);
  },
  connect: () => {
    ipcRenderer.send(connectChannel);
  },
};

contextBridge.exposeInMainWorld('api', api);

// contextBridge cannot carry a MessagePort; a message to our own window can.
ipcRenderer.on(portChannel, (event) => {
  window.postMessage({ kind: portMessageKind }, window.location.origin, [...event.ports]);
});
