// One desk for one profile: a second start shows the first window and ends; it neither opens the vault nor another window.
import path from 'node:path';
import { startDesk } from '../support/desk-app.ts';
import { expect, repositoryRoot, test } from '../support/launch.ts';
import { startPlainly } from '../support/processes.ts';

test('a second start ends by itself and leaves the first as it was', async ({ folder }) => {
  const profile = path.join(folder, 'profile');
  const desk = await startDesk(profile);
  const page = await desk.window();
  await page.getByLabel('Your name').fill('Invented');
  const second = await startPlainly([repositoryRoot, `--user-data-dir=${profile}`]);
  expect(second.code).toBe(0);
  expect(desk.app.windows()).toHaveLength(1);
  await expect(page.getByLabel('Your name')).toHaveValue('Invented');
  await desk.close();
});
