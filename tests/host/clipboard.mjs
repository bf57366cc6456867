// `clipboard`: the one of the Chromium that shows the windows, reached by a page that nobody sees and that lives for a moment.
// Headless, Chromium has a clipboard of its own; with a screen it is the desktop's.
import { noted } from './log.mjs';
import { listedNoOp, strict } from './strict.mjs';

/** What a page does when it is pasted into, or copied from, by Chromium's own editing commands. They need no permission. */
const onPaste = `
  globalThis.pasted = new Promise((resolve) => {
    addEventListener('paste', (event) => resolve(event.clipboardData.getData('text/plain')), { once: true });
    setTimeout(resolve, 500, '');
  });`;
const onCopy = (text) => `
  addEventListener('copy', (event) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', ${JSON.stringify(text)});
  }, { once: true });`;
const field = "document.body.innerHTML = '<textarea>x</textarea>'; document.querySelector('textarea').select();";

/** @param {import('./host.mjs').Host} host */
export function createClipboard(host) {
  let turn = Promise.resolve();
  /** One at a time, and none before the one before is done. */
  const onPage = (prepare, command, result) => {
    const done = turn.then(() =>
      host.targets.withBarePage(async (page) => {
        const evaluate = async (expression) => (await page.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
        await page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        await evaluate(`${field} ${prepare} 0`);
        await page.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'F13', commands: [command] });
        return evaluate(result);
      }),
    );
    turn = done.catch(noted('clipboard'));
    return done;
  };
  const write = (text) => onPage(onCopy(text), 'copy', '0').then(() => undefined);
  return strict('clipboard', {
    readText: () => onPage(onPaste, 'paste', 'globalThis.pasted'),
    writeText: (text) => write(String(text)),
    clear: () => void write('').catch(noted('clipboard')),
    selection: strict('clipboard.selection', { clear: listedNoOp('clipboard.selection.clear') }),
  });
}
