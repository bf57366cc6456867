// Both sides of a voice: recorded in the tip form in Chromium, which writes WebM, sealed there, brought to the desk, heard there and written down.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, showView, startDesk, unlock } from '../support/desk-app.ts';
import { allowSlowDecoding, closeViewer, onlyTheDeskIsLeft, viewFile } from '../support/desk-with-files.ts';
import { chromiumPath } from '../support/form-browser.ts';
import { pressOn } from '../support/go-to.ts';
import { expect, test } from '../support/prepared-vault.ts';
import { heading, openForm, press } from '../form/form-walk.ts';

/** Some seconds of a microphone that beeps, given without a question, in place of anything written. */
async function spokenTip(publicKey: Uint8Array): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
  const form = await openForm(browser, { keys: [{ publicKey }] });
  try {
    await press(form.page, 'Yes, start');
    await form.page.getByText('Speak instead', { exact: true }).click();
    await press(form.page, 'Record here');
    await expect(form.page.getByText('Recording: 0:03')).toBeVisible();
    await press(form.page, 'Stop recording');
    await expect(form.page.getByText(/^Your recording, /)).toBeVisible();
    await press(form.page, 'Continue');
    await press(form.page, 'Seal now');
    await expect(heading(form.page, 'Not sent yet')).toBeFocused();
    const [download] = await Promise.all([form.page.waitForEvent('download'), form.page.getByRole('link', { name: 'Save the sealed file' }).click()]);
    return readFileSync(await download.path());
  } finally {
    await form.close();
    await browser.close();
  }
}

test('a voice recorded in the form is a recording at the desk: no warning, it is played, and what is heard is written down', async ({ vaults, folder }) => {
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, 'spoken.bin'), await spokenTip(vaults.publicKey));
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  try {
    const page = await desk.window();
    await allowSlowDecoding(desk.app);
    await unlock(page, vaults.passphrase);
    expect(await importFolder(desk, page, carried)).toContain('1 tip opened');
    await showView(page, 'All open');
    const spoken = page.getByRole('option').first();
    await expect(spoken).toContainText('(nothing written)');
    await spoken.click();

    const told = page.locator('.file-contents');
    await expect(told).toHaveCount(1);
    await expect(told).toContainText('Sound');
    await expect(told.locator('.file-warning')).toHaveCount(0);

    await viewFile(page, 0);
    await expect(page.getByRole('dialog')).toContainText('audio/webm');
    const player = page.getByRole('group', { name: 'Recording' });
    await expect(player.locator('.sound-time')).toHaveText(/^0:00 of 0:0[3-9]$/);
    await onlyTheDeskIsLeft(desk.app);
    await pressOn(player.getByRole('button', { name: 'Play' }), 'Enter');
    await expect(player.locator('.sound-time')).toHaveText(/^0:0[1-9] of /);
    await axeFindsNothing(page);

    const transcript = page.getByRole('region', { name: 'Transcript' });
    await transcript.getByLabel('What is said').fill('It beeps. ឮសូរប៊ីប');
    await pressOn(transcript.getByRole('button', { name: 'Save transcript' }), 'Enter');
    await expect(transcript.getByRole('listitem')).toContainText('It beeps. ឮសូរប៊ីប');
    await closeViewer(page);
    await expect(page.getByText('a transcript was written')).toBeVisible();
  } finally {
    await desk.close();
  }
});
