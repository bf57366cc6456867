import { expect, markDocument, replaceWindow, test } from '../support/shared-desk.ts';

for (const policy of ['with its policy', 'without its policy'] as const) {
  test(`${policy}, no page opens a window, by script, by link or by form`, async ({ app, laxApp, page: strictPage, laxPage }) => {
    const [desk, page] = policy === 'with its policy' ? [app, strictPage] : [laxApp, laxPage];
    const unmoved = await markDocument(page);
    const opened = await page.evaluate(async () => {
      const handles: unknown[] = [];
      for (const address of ['https://example.org/', 'about:blank', '/index.html', 'javascript:1', 'data:text/html,x', '']) {
        for (const features of ['', 'popup', 'noopener', 'nodeIntegration=yes,contextIsolation=no']) {
          const handle = window.open(address, 'other', features);
          if (handle !== null) handles.push([address, features]);
        }
      }
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.target = '_blank';
      const form = document.createElement('form');
      form.action = '/index.html';
      form.target = '_blank';
      document.body.append(link, form);
      link.click();
      for (const modifiers of [{ ctrlKey: true }, { shiftKey: true }, { metaKey: true }, { button: 1 }]) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...modifiers }));
      form.submit();
      await new Promise((resolve) => setTimeout(resolve, 300));
      link.remove();
      form.remove();
      return handles;
    });
    expect(opened).toEqual([]);
    await expect.poll(() => desk.windows().length).toBe(1);
    expect(await desk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await unmoved();
    await replaceWindow(desk, page);
  });
}

test('a click with the middle button or a key held opens nothing', async ({ app, page }) => {
  const unmoved = await markDocument(page);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.id = 'away';
    link.href = '/index.html';
    link.append('away');
    document.body.append(link);
  });
  const link = page.locator('#away');
  await link.click({ button: 'middle' });
  await link.click({ modifiers: ['Control'] });
  await link.click({ modifiers: ['Shift'] });
  await page.waitForTimeout(300);
  await link.evaluate((element) => element.remove());
  await expect.poll(() => app.windows().length).toBe(1);
  await unmoved();
});
