import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, markDocument, test } from '../support/shared-desk.ts';

test('no file leaves by a download: not a blob, not a file of the desk, not a data address', async ({ app, page }) => {
  const unmoved = await markDocument(page);
  await app.evaluate(({ BrowserWindow }) => {
    const heard: boolean[] = [];
    (globalThis as unknown as { heard: boolean[] }).heard = heard;
    // Added after the rule's own listener: by now the rule has had its say.
    BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (event) => heard.push(event.defaultPrevented));
  });
  await page.evaluate(async () => {
    for (const address of [URL.createObjectURL(new Blob(['canary'])), '/index.html', 'data:application/octet-stream,canary']) {
      const link = document.createElement('a');
      link.href = address;
      link.download = 'tipkeep-download-canary.bin';
      document.body.append(link);
      link.click();
      link.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  });
  const heard = await app.evaluate(() => (globalThis as unknown as { heard: boolean[] }).heard);
  expect(heard.length).toBeGreaterThan(0);
  expect(heard).toEqual(heard.map(() => true));
  const folder = await app.evaluate(({ app: own }) => own.getPath('downloads'));
  expect(existsSync(path.join(folder, 'tipkeep-download-canary.bin'))).toBe(false);
  await unmoved();
});

test('the page cannot ask for a place to write to', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const picker = (window as unknown as { showSaveFilePicker?: () => Promise<unknown> }).showSaveFilePicker;
    return picker === undefined ? 'absent' : picker.call(window).then(() => 'given', () => 'refused');
  });
  expect(outcome).not.toBe('given');
});
