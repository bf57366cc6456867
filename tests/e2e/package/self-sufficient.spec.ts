// What is in the archive is all there is on a laptop: no repository, no node_modules.
import { statSync } from 'node:fs';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { packApp } from '../../support/packed-app.ts';
import { createVault, makeIntakeKey, saveTipForm, type DeskApp } from '../support/desk-app.ts';
import { deskAddress, expect, launchApp, test, windowShowing } from '../support/launch.ts';

test('the packed app, taken out of its archive to another folder, starts there, makes a vault and saves a tip form', async ({ folder }) => {
  test.slow();
  const packed = await packApp(path.join(folder, 'packing'));
  expect(packed.code, packed.output).toBe(0);
  const root = path.join(folder, 'app');
  extractAll(packed.archive, root);

  const userData = path.join(folder, 'profile');
  const app = await launchApp({ root, userData });
  const said: string[] = [];
  app.process().stderr?.on('data', (data: Buffer) => said.push(data.toString()));
  const page = await windowShowing(app, deskAddress);
  const asked: string[] = [];
  page.on('requestfailed', (request) => asked.push(request.url()));
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await app.evaluate(({ app: running }) => running.getAppPath())).toBe(root);

  // SQLite, Argon2id in its thread, the word lists and the passphrase estimate: each is a file of its own in the archive.
  await createVault(page);
  expect(statSync(path.join(userData, 'vault/vault.db')).size).toBeGreaterThan(0);

  // The form is made from a template in the archive.
  const form = path.join(folder, 'form.html');
  const desk: DeskApp = {
    app,
    userData,
    window: () => Promise.resolve(page),
    answerDialogs: (answer) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, answer?.[0] ?? ''),
    close: () => app.close(),
  };
  await makeIntakeKey(page);
  await saveTipForm(desk, page, form);
  expect(statSync(form).size).toBeGreaterThan(statSync(path.join(root, 'out/form/tip-form.html')).size);

  expect(asked).toEqual([]);
  expect(said.join('')).not.toMatch(/Cannot find|ENOENT|Uncaught/);
  await desk.close();
});
