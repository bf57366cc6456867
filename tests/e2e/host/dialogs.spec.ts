import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasVirtualDisplay, startDisplay } from '../support/display.ts';
import { onlyOnStandIn } from '../support/host-only.ts';
import { expect, launchSpecimen, readyPage, test } from './specimen.ts';

test('a test answers a dialog by replacing its function', async ({ app, page }) => {
  await expect(page.getByRole('main')).toBeVisible();
  const answer = await app.evaluate(async ({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/invented/path'] });
    return dialog.showOpenDialog({ properties: ['openFile'] });
  });
  expect(answer.filePaths).toEqual(['/invented/path']);
});

test('a dialog that nobody can see or answer is an error, not a wait', async ({ app, page }) => {
  onlyOnStandIn('Electron shows its dialog and waits');
  await expect(page.getByRole('main')).toBeVisible();
  const told = await app.evaluate(({ dialog }) => dialog.showSaveDialog({ defaultPath: 'x.pdf' }).then(() => 'answered', (error: unknown) => String(error)));
  expect(told).toContain('no test answered it');
});

test('on a screen Chromium asks for files, for a folder, for a place to save, and for a yes', async ({ folder }) => {
  onlyOnStandIn('Electron shows the dialogs of the desktop, which a test cannot press');
  test.skip(!hasVirtualDisplay, 'Xvfb is not installed');
  const display = await startDisplay();
  try {
    const app = await launchSpecimen(folder, { DISPLAY: display.name, TIPKEEP_STAND_IN_HEADLESS: '0' });
    const page = await readyPage(app);
    const file = path.join(folder, 'ភាសា.txt');
    writeFileSync(file, 'x');
    const inbox = path.join(folder, 'inbox');
    mkdirSync(path.join(inbox, 'deeper'), { recursive: true });
    writeFileSync(path.join(inbox, 'deeper', 'a.tip'), 'x');

    for (const [properties, choice, expected] of [[['openFile', 'multiSelections'], file, [file]], [['openDirectory'], inbox, [inbox]]] as const) {
      const chooser = page.waitForEvent('filechooser');
      // Choosers are taken from Chromium by a message of their own: it has come once one behind it is answered.
      await page.evaluate(() => undefined);
      const answer = app.evaluate(({ dialog }, names) => dialog.showOpenDialog(globalThis.specimen.window, { properties: [...names] }), properties);
      await (await chooser).setFiles(choice);
      expect(await answer).toEqual({ canceled: false, filePaths: expected });
    }

    const target = path.join(folder, 'dossier.pdf');
    page.once('dialog', (asked) => void asked.accept(target));
    const saved = await app.evaluate(({ dialog }) => dialog.showSaveDialog(globalThis.specimen.window, { defaultPath: 'dossier.pdf' }));
    expect(saved).toEqual({ canceled: false, filePath: target });

    page.once('dialog', (asked) => void asked.dismiss());
    const refused = await app.evaluate(({ dialog }) => dialog.showSaveDialog(globalThis.specimen.window, {}));
    expect(refused.canceled).toBe(true);

    page.once('dialog', (asked) => void asked.accept());
    const box = await app.evaluate(({ dialog }) => dialog.showMessageBox(globalThis.specimen.window, { message: 'Replace it?', buttons: ['Cancel', 'Replace'], cancelId: 0 }));
    expect(box.response).toBe(1);
    await app.close();
  } finally {
    display.stop();
  }
});
