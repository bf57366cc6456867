// axe on every screen of the desk, in light and in dark. A screen that this walk does not show makes it fail.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/inhabited-vault.ts';
import { Seen, titleKeys, walkDesk } from './desk-walk.ts';

/** What axe finds. Legacy mode keeps it in this page: the others of the app are not Playwright's to open. */
async function findings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (rules ? builder.withRules([...rules]) : builder).analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`);
}

test('axe finds nothing on any screen of the desk, in light and in dark', async ({ desk, inhabited, folder }) => {
  test.setTimeout(400_000);
  const seen = new Seen();
  const found: string[] = [];
  await walkDesk(desk, inhabited, folder, async (screen, page) => {
    // Nothing fades: a colour is what it is when axe measures it.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await seen.note(page);
    for (const finding of await findings(page)) found.push(`${screen}, light: ${finding}`);
    // The page is the same in the dark but for its colours.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const finding of await findings(page, ['color-contrast'])) found.push(`${screen}, dark: ${finding}`);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  });
  expect(found).toEqual([]);
  expect(seen.missing()).toEqual([]);
});

test('a screen that was never looked at is missed', () => {
  expect(titleKeys()).toEqual(expect.arrayContaining(['desk.create.title', 'desk.create.recoveryTitle', 'desk.unlock.title', 'desk.keys.formTitle', 'desk.inbox.noneMatch', 'desk.redact.exportTitle', 'desk.vault.title']));
  expect(new Seen().missing()).toEqual(expect.arrayContaining(['desk.create.title', 'desk.vault.title', 'tips', 'vault']));
});
