import { ipcRenderer } from 'electron';
import { decoderPortChannel, decoderPortKind } from '#shared/contract/decoder-port.ts';

// The page that decodes gets one port and nothing else: no api, and no second port.
ipcRenderer.once(decoderPortChannel, (event) => {
  window.postMessage({ kind: decoderPortKind }, window.location.origin, [...event.ports]);
});
