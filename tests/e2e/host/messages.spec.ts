import { createHash } from 'node:crypto';
import { expect, readyPage, test } from './specimen.ts';

test('values of every kind survive the way to main and back', async ({ page }) => {
  const kept = await page.evaluate(async () => {
    const value = {
      date: new Date(5), map: new Map([['k', new Set([1])]]), nothing: undefined, nan: Number.NaN, zero: -0, big: 10n, list: [1, null, 'ភាសា', '၁၂၃'],
      floats: new Float32Array([1.5, 2]), pattern: /a/giu, buffer: new Uint8Array([1, 2]).buffer,
    };
    const back = (await window.specimen.invoke('echo', value)) as typeof value;
    return [
      back.date instanceof Date && back.date.getTime() === 5, back.map.get('k')?.has(1), 'nothing' in back, Number.isNaN(back.nan), Object.is(back.zero, -0),
      back.big === 10n, back.list.join(), back.floats instanceof Float32Array && back.floats[1] === 2, back.pattern.flags, back.buffer instanceof ArrayBuffer && back.buffer.byteLength,
    ];
  });
  expect(kept).toEqual([true, true, true, true, true, true, '1,,ភាសា,၁၂၃', true, 'giu', 2]);
});

test('an error in main reaches the page with the text that Electron gives it', async ({ page }) => {
  const told = await page.evaluate(() =>
    Promise.all(['fail', 'no-such-channel'].map((channel) => window.specimen.invoke(channel).then(() => 'no error', (error: unknown) => String(error)))),
  );
  expect(told[0]).toBe("Error: Error invoking remote method 'fail': TypeError: it went wrong");
  expect(told[1]).toBe("Error: Error invoking remote method 'no-such-channel': Error: No handler registered for 'no-such-channel'");
});

test('a value that cannot be cloned is refused before it leaves the page', async ({ page }) => {
  const told = await page.evaluate(async () => {
    try {
      await window.specimen.invoke('echo', Symbol('x'));
      return 'no error';
    } catch (error) {
      return String(error);
    }
  });
  expect(told).toContain('could not be cloned');
});

test('five megabytes reach main and come back whole', async ({ page }) => {
  const sizes = await page.evaluate(async () => {
    const bytes = new Uint8Array(5 * 1024 * 1024).fill(3);
    const echoed = (await window.specimen.invoke('echo', bytes)) as Uint8Array;
    const made = (await window.specimen.invoke('make-bytes', 1024 * 1024)) as Uint8Array;
    return [echoed.length, echoed.every((byte) => byte === 3), made instanceof Uint8Array, made.length, made[9]];
  });
  expect(sizes).toEqual([5 * 1024 * 1024, true, true, 1024 * 1024, 7]);
});

test('main tells the page', async ({ app, page }) => {
  await page.evaluate(() => {
    window.specimen.onTick((value) => (document.title = String(value)));
  });
  await app.evaluate(() => {
    globalThis.specimen.window.webContents.send('tick', 41);
  });
  await expect(page).toHaveTitle('41');
});

test('main knows who asks', async ({ page }) => {
  expect(await page.evaluate(() => window.specimen.invoke('sender'))).toEqual(['app://specimen/index.html', 'app://specimen', true, true]);
});

test('page and utility process talk over a port, and main sees nothing of it', async ({ app, page }) => {
  const bytes = Buffer.alloc(3_000_000, 5);
  const answers = await page.evaluate(async (count) => {
    const nested = new MessageChannel();
    const heard = new Promise((resolve) => (nested.port1.onmessage = ({ data }) => resolve(data as unknown)));
    window.page.port.postMessage({ call: 'nested' }, [nested.port2]);
    nested.port1.postMessage('hello');
    const second = await window.page.connect();
    const onSecond = new Promise((resolve) => (second.onmessage = ({ data }) => resolve((data as { value: unknown }).value)));
    second.postMessage({ id: 1, call: 'echo', value: 'two' });
    return {
      echo: await window.page.call('echo', { text: 'ឃុំ', list: [1n, new Date(7)] }),
      hash: await window.page.call('hash', new Uint8Array(count).fill(5)),
      made: ((await window.page.call('make-bytes', 3_000_000)) as Uint8Array).length,
      globals: await window.page.call('globals'),
      nested: await heard,
      second: await onSecond,
      throughMain: await window.specimen.exchange(),
    };
  }, bytes.length);
  expect(answers.echo).toEqual({ text: 'ឃុំ', list: [1n, new Date(7)] });
  expect(answers.hash).toEqual({ kind: 'Uint8Array', sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  expect(answers.made).toBe(3_000_000);
  expect(answers.globals).toMatchObject({ send: 'undefined', type: 'utility', given: ['argument'] });
  expect([answers.nested, answers.second, answers.throughMain]).toEqual(['nested hello', 'two', { echo: { from: 'preload' } }]);
  await expect.poll(() => app.evaluate(() => globalThis.specimen.mainSaw)).toEqual(['page closed its port']);
});

test('a port that one side closes is closed on the other', async ({ app, page }) => {
  await page.evaluate(() => {
    window.page.port.close();
  });
  await expect.poll(() => app.evaluate(() => globalThis.specimen.mainSaw)).toEqual(['port closed']);
  await page.reload();
  await page.locator('html[data-ready="yes"]').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    window.page.port.postMessage({ call: 'close' });
  });
  await expect.poll(() => page.evaluate(() => window.page.closes)).toEqual(['closed']);
});

test('the page hears when the utility process dies, and main gets its exit code', async ({ app, page }) => {
  await page.evaluate(() => {
    window.page.port.postMessage({ call: 'die' });
  });
  await expect.poll(() => page.evaluate(() => window.page.closes)).toEqual(['closed']);
  await expect.poll(() => app.evaluate(() => globalThis.specimen.mainSaw)).toContain('exit 3');
});

test('a lock ends the utility process and opens a window that remembers nothing', async ({ app, page }) => {
  await page.evaluate(() => {
    localStorage.setItem('old', 'yes');
  });
  const before = await app.evaluate(() => globalThis.specimen.vault.pid);
  await app.evaluate(() => globalThis.specimen.lock());
  const fresh = await readyPage(app, page);
  expect(await fresh.evaluate(() => window.page.call('echo', 'fresh'))).toBe('fresh');
  expect(await fresh.evaluate(() => localStorage.getItem('old'))).toBeNull();
  expect(await app.evaluate(() => globalThis.specimen.vault.pid)).not.toBe(before);
  expect(page.isClosed()).toBe(true);
});

test('a page nobody sees is printed to PDF without running its script', async ({ app, page }) => {
  const pdf = await app.evaluate(async () => {
    const bytes = await globalThis.specimen.print('<!doctype html><title>t</title><p>hello<script>document.body.append("script ran".repeat(9999))</script>');
    return { start: bytes.subarray(0, 5).toString(), sizeBytes: bytes.length };
  });
  expect(pdf.start).toBe('%PDF-');
  expect(pdf.sizeBytes).toBeLessThan(50_000);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await page.evaluate(() => window.page.call('echo', 'still here'))).toBe('still here');
});
