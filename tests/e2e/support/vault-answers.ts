import type { ElectronApplication, Page } from '@playwright/test';

/** The slowest start on a busy machine took a third of it. */
const answerWithinMs = 20_000;

/**
 * Waits until the page has heard from its vault and shows its first screen. Once in some hundred windows of the stand-in it never does (docs/stand-in.md): it is loaded
 * again then, once, which asks for the vault anew, and what main has is printed, so that somebody may find out why. A vault that does not answer stays one that fails.
 */
export async function vaultAnswers(app: ElectronApplication, page: Page): Promise<void> {
  const first = page.getByRole('heading').first();
  try {
    await first.waitFor({ timeout: answerWithinMs });
  } catch (problem) {
    if (!(await page.getByText('Waiting for the vault…').isVisible())) throw problem;
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ id, webContents }) => `${String(id)} ${webContents.getURL()}`));
    console.log(`host: a page never heard from its vault; loaded again. Windows of main: ${windows.join(', ')}; of Playwright: ${String(app.windows().length)}`);
    await page.reload();
    await first.waitFor();
  }
}
