// The desk's own scheme: a secure origin of its own, and none of the powers a scheme can be given beyond that.
import { onlyOnElectron } from '../support/host-only.ts';
import { expect, test } from '../support/shared-desk.ts';

test('the desk has an origin of its own, in a secure context, shared with nobody', async ({ page }) => {
  const found = await page.evaluate(() => ({ secure: isSecureContext, origin: location.origin, path: location.pathname, opener: window.opener === null, top: window.top === window, referrer: document.referrer }));
  expect(found).toMatchObject({ secure: true, path: '/index.html', opener: true, top: true, referrer: '' });
  expect(found.origin).not.toBe('null');
});

test('no service worker can be registered, with or without the policy', async ({ page: strictPage, laxPage }) => {
  for (const page of [strictPage, laxPage]) {
    const outcomes = await page.evaluate(() =>
      Promise.all(
        ['/worker.js', '/index.html', URL.createObjectURL(new Blob(['']))].map((address) =>
          Promise.resolve()
            .then(() => navigator.serviceWorker.register(address))
            .then(() => 'registered', () => 'refused'),
        ),
      ),
    );
    expect(outcomes).toEqual(outcomes.map(() => 'refused'));
  }
});

test('pages cannot fetch from the scheme at all', async ({ laxPage }) => {
  onlyOnElectron('the stand-in answers the scheme as https: to Chromium, where fetch cannot be taken away');
  expect(await laxPage.evaluate(() => fetch('/index.html').then(() => 'fetched', () => 'refused'))).toBe('refused');
});
