// `dialog`. Tests replace these functions, as Playwright's guide for Electron says. In a plain start Chromium's own dialogs ask: its
// file chooser for files to open, its prompt for where to save, its confirm for a question.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { end } from './app.mjs';
import { exitCodes } from './exit-codes.mjs';
import { say } from './log.mjs';
import { checkOptions, notEmulated, strict } from './strict.mjs';
import { connection } from './web-contents.mjs';

const openOptions = ['title', 'defaultPath', 'buttonLabel', 'filters', 'properties', 'message'];
const openProperties = ['openFile', 'openDirectory', 'multiSelections', 'createDirectory', 'dontAddToRecent', 'showHiddenFiles'];
const saveProperties = ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent', 'showHiddenFiles'];
const saveOptions = ['title', 'defaultPath', 'buttonLabel', 'filters', 'properties', 'message', 'nameFieldLabel', 'showsTagField'];
const boxOptions = ['message', 'detail', 'title', 'type', 'buttons', 'defaultId', 'cancelId', 'noLink', 'normalizeAccessKeys', 'checkboxLabel', 'checkboxChecked'];

function checkProperties(name, properties, known) {
  const odd = properties.find((property) => !known.includes(property));
  if (odd !== undefined) throw notEmulated(`dialog.${name} property ${odd}`);
}

/** Runs in the page: Chromium's file chooser, which needs a click. */
function chooseInPage(several, folder, accept) {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: several, webkitdirectory: folder, accept });
    input.onchange = () => resolve([...input.files]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}

/** @param {import('./host.mjs').Host} host @param {any} app @param {any} BrowserWindow */
export function createDialog(host, app, BrowserWindow) {
  /** Electron's two forms: (window, options) and (options). */
  const read = (name, first, second, known) => {
    const [window, options] = first instanceof BrowserWindow ? [first, second ?? {}] : [[...host.windows.values()].at(-1), first ?? {}];
    checkOptions(`dialog.${name}`, options, known);
    if (host.boot.headless) throw new Error(`dialog.${name}: no test answered it, and nobody can see a dialog of a headless start`);
    if (!window) throw notEmulated(`dialog.${name} without a window`);
    return { options, cdp: window.webContents[connection] };
  };
  const ask = async (cdp, expression) => {
    const { result } = await cdp.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true, returnByValue: true });
    return result.value;
  };

  return strict('dialog', {
    async showOpenDialog(first, second) {
      const { options, cdp } = read('showOpenDialog', first, second, openOptions);
      const properties = options.properties ?? ['openFile'];
      checkProperties('showOpenDialog', properties, openProperties);
      const accept = (options.filters ?? []).flatMap(({ extensions }) => extensions).filter((extension) => extension !== '*').map((extension) => `.${extension}`).join(',');
      const folder = properties.includes('openDirectory');
      const expression = `(${chooseInPage})(${properties.includes('multiSelections')}, ${folder}, ${JSON.stringify(accept)})`;
      const { result } = await cdp.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true });
      const files = await pathsOf(cdp, result.objectId);
      const filePaths = folder && files.length > 0 ? [files[0]] : files;
      return { canceled: filePaths.length === 0, filePaths };
    },
    async showSaveDialog(first, second) {
      const { options, cdp } = read('showSaveDialog', first, second, saveOptions);
      checkProperties('showSaveDialog', options.properties ?? [], saveProperties);
      const proposal = path.resolve(app.getPath('downloads'), options.defaultPath ?? 'untitled');
      const answer = await ask(cdp, `prompt(${JSON.stringify(options.title ?? 'Save as')}, ${JSON.stringify(proposal)})`);
      if (typeof answer !== 'string' || answer.trim() === '') return { canceled: true, filePath: '' };
      const filePath = path.resolve(app.getPath('home'), answer.trim());
      const overwrite = existsSync(filePath) ? await ask(cdp, `confirm(${JSON.stringify(`${filePath} exists. Replace it?`)})`) : true;
      return overwrite ? { canceled: false, filePath } : { canceled: true, filePath: '' };
    },
    async showMessageBox(first, second) {
      const { options, cdp } = read('showMessageBox', first, second, boxOptions);
      const buttons = options.buttons ?? ['OK'];
      if (buttons.length > 2) throw notEmulated('dialog.showMessageBox with more than two buttons');
      const cancelId = options.cancelId ?? buttons.length - 1;
      const confirmed = await ask(cdp, `confirm(${JSON.stringify([options.message, options.detail].filter(Boolean).join('\n\n'))})`);
      const response = confirmed ? (buttons.length === 1 ? 0 : 1 - cancelId) : cancelId;
      return { response, checkboxChecked: options.checkboxChecked ?? false };
    },
    showErrorBox(title, content) {
      say(`${title}\n${content}`);
      if (!app.isReady()) void app[end](exitCodes.failed); // before ready there is no window to say it in
    },
  });
}

/** The real paths of File objects: Chromium tells them to a debugger, never to the page. A folder is what its files have in common. */
async function pathsOf(cdp, arrayId) {
  const { result } = await cdp.send('Runtime.getProperties', { objectId: arrayId, ownProperties: true });
  const paths = [];
  for (const { name, value } of result) {
    if (!/^\d+$/.test(name)) continue;
    const { path: file } = await cdp.send('DOM.getFileInfo', { objectId: value.objectId });
    const relative = await cdp.send('Runtime.callFunctionOn', { objectId: value.objectId, functionDeclaration: 'function () { return this.webkitRelativePath; }', returnByValue: true });
    const below = relative.result.value; // "folder/sub/file" when a folder was chosen
    paths.push(below === '' ? file : path.join(file.slice(0, file.length - below.length), below.split('/')[0]));
  }
  return paths;
}
