import { expect, it } from 'vitest';
import { printAhead } from '#vault/dossier/print-ahead.ts';

it('a page whose printing was begun is there for whoever waits for it', async () => {
  const printed: string[] = [];
  const begun = printAhead((html) => {
    printed.push(html);
    return Promise.resolve(new Uint8Array([1]));
  }, 'page');
  expect(printed).toEqual(['page']);
  expect(await begun).toEqual(new Uint8Array([1]));
});

it('that it cannot be printed is told to whoever waits for it, and to nobody else', async () => {
  const begun = printAhead(() => Promise.reject(new Error('no printer')), 'page');
  await new Promise((resolve) => void setImmediate(resolve));
  await expect(begun).rejects.toThrow('no printer');
});
