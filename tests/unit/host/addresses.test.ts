import { describe, expect, it } from 'vitest';
import { Addresses } from '../../host/addresses.mjs';

const known = (): Addresses => {
  const addresses = new Addresses();
  addresses.add('app');
  return addresses;
};

describe('addresses of the app scheme', () => {
  it('go to Chromium as a secure origin and come back as they were', () => {
    for (const url of ['app://desk/index.html', 'app://desk/a/b.js?c=d#e', 'app://print/%E1%9E%80']) expect(known().fromBrowser(known().toBrowser(url))).toBe(url);
    expect(known().toBrowser('app://desk/x')).toBe('https://desk.app.localhost/x');
    expect(known().toBrowser('app://desk')).toBe('https://desk.app.localhost/');
  });

  it('leave every other address alone', () => {
    for (const url of ['https://example.org/', 'blob:https://desk.app.localhost/1', 'data:text/plain,x', 'other://desk/x']) expect(known().toBrowser(url)).toBe(url);
    for (const url of ['https://app.localhost.example.org/', 'https://desk.other.localhost/x', 'https://app.localhost/']) expect(known().fromBrowser(url)).toBe(url);
  });

  it('are said in Chromium terms inside a policy, and keywords stay', () => {
    expect(known().policyToBrowser("default-src 'none'; img-src app: blob: data:; frame-src app://desk https://example.org")).toBe(
      "default-src 'none'; img-src https://*.app.localhost blob: data:; frame-src https://desk.app.localhost https://example.org",
    );
  });
});
