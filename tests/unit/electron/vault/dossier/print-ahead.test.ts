import { describe, expect, it } from 'vitest';
import { printAhead } from '#vault/dossier/print-ahead.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a page whose printing began before it was asked for', () => {
  it('is printed once, and given to whoever asks for the very same page', async () => {
    const printed: string[] = [];
    const print = printAhead((html) => {
      printed.push(html);
      return Promise.resolve(bytes(html));
    }, 'page');
    expect(printed).toEqual(['page']);
    expect(await print('page')).toEqual(bytes('page'));
    expect(printed).toEqual(['page']);
  });

  it('is nobody’s who asks for another page', async () => {
    const print = printAhead((html) => Promise.resolve(bytes(html)), 'page');
    expect(await print('another page')).toEqual(bytes('another page'));
  });

  it('that cannot be printed is told to whoever asks for it, and to nobody else', async () => {
    const print = printAhead(() => Promise.reject(new Error('no printer')), 'page');
    await new Promise((resolve) => void setImmediate(resolve));
    await expect(print('page')).rejects.toThrow('no printer');
  });
});
