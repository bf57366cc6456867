// Puts the preload script into a world of its own: an isolated world of Chromium, as Electron's context isolation is.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { chunkBytes, createCodec } from './codec.mjs';
import { createBridge } from './page/bridge.mjs';
import { prepareIsolatedWorld } from './page/isolated-world.mjs';
import { prepareMainWorld } from './page/main-world.mjs';

/** The name Electron gives it; seen in developer tools only. */
export const worldName = 'Electron Isolated Context';

/** Only in the top frame of a page of the app: Electron runs no preload in sub-frames either. */
const guard = "if (self !== top || location.protocol === 'about:' || location.protocol === 'data:') return;";

/** What a sandboxed preload sees as `process`. */
function processInfo() {
  return {
    platform: process.platform, arch: process.arch, type: 'renderer', sandboxed: true, contextIsolated: true,
    versions: { ...process.versions }, env: {}, argv: [],
  };
}

/**
 * @param {string | undefined} preloadFile
 * @returns {{ wireName: string, main: string, isolated: string }} sources for the two worlds, and the secret name of the
 *   function that carries messages to the host
 */
export function worldSources(preloadFile) {
  const secret = () => `h${randomBytes(12).toString('hex')}`;
  const [toMain, toIsolated, wireName] = [secret(), secret(), secret()].map((name) => JSON.stringify(name));
  const preload = preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8');
  new vm.Script(`(function () {\n${preload}\n})`, { filename: preloadFile ?? 'preload' }); // a syntax error is told here, with its line
  const main = `(() => { ${guard} (${prepareMainWorld})((${createBridge})(${toMain}, ${toIsolated})); })()`;
  const isolated = `(() => {
    const wire = globalThis[${wireName}];
    delete globalThis[${wireName}];
    ${guard}
    (${prepareIsolatedWorld})((${createBridge})(${toIsolated}, ${toMain}), (${createCodec})(), ${chunkBytes}, wire,
      function (require, module, exports, process) {\n${preload}\n}, ${JSON.stringify(processInfo())});
  })()`;
  return { wireName: JSON.parse(wireName), main, isolated };
}

/** Must be done before the page's first document. @param {import('./pipe.mjs').CdpSession} cdp */
export async function installWorlds(cdp, preloadFile) {
  const { wireName, main, isolated } = worldSources(preloadFile);
  await Promise.all([
    cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: main }),
    cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName }),
    cdp.send('Runtime.addBinding', { name: wireName, executionContextName: worldName }),
  ]);
  return wireName;
}
