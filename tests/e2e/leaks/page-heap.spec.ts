// How few dead objects a page keeps (electron/main/page-heap.ts) is measured by the bench; here, that its process is told.
import { readFileSync } from 'node:fs';
import { familyOf, isRunning } from '../support/processes.ts';
import { expect, test } from '../support/shared-desk.ts';

test('the process of the desk’s page begins and ends with a small space for new objects', async ({ app, page }) => {
  test.skip(process.platform !== 'linux', 'the words a process was started with are read from /proc');
  await page.evaluate(() => 1);
  // What comes of a zygote stands there as one text.
  const pages = familyOf(app.process().pid ?? 0).filter(isRunning).map((pid) => readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')).filter((words) => words.includes('--type=renderer'));
  expect(pages.length).toBeGreaterThan(0);
  for (const words of pages) expect(words).toMatch(/--js-flags=(?:\S+ )*--min-semi-space-size=4 --max-semi-space-size=8\b/);
});
