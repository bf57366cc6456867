import { beforeAll, describe, expect, it } from 'vitest';
import { custody as khmer } from '#shared/locales/km/custody.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { must } from '../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

let vault: VaultWithTips;
let pages: string[];

beforeAll(async () => {
  vault = await vaultWithTips(['Invented: they keep us there']);
  vault.harness.onPrint = (html) => {
    pages.push(html);
    return printWithChromium(html);
  };
});

async function save(format: 'json' | 'page', language: 'en' | 'km', name: string): Promise<string> {
  pages = [];
  must(await vault.harness.api['custody.export']({ tipId: vault.tipIds[0] ?? '', format, language, handle: vault.harness.grant('custody', `/carried/${name}`) }));
  const descriptor = vault.files.open(`/carried/${name}`, 'read');
  const bytes = new Uint8Array(vault.files.sizeOf(descriptor));
  vault.files.read(descriptor, bytes, 0);
  vault.files.close(descriptor);
  return Buffer.from(bytes).toString();
}

describe('a custody record that is saved', () => {
  it('is a page in the language that was asked for', async () => {
    expect((await save('page', 'km', 'km.pdf')).slice(0, 5)).toBe('%PDF-');
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain(khmer.printed.note);
    await save('page', 'en', 'en.pdf');
    expect(pages[0]).not.toContain(khmer.printed.note);
  });

  it('is the same data in every language, and nothing is printed for it', async () => {
    const keys = (json: string): readonly string[] => [...json.matchAll(/"(\w+)":/gu)].map(([, key]) => key ?? '').filter((key, index, all) => all.indexOf(key) === index);
    const inKhmer = await save('json', 'km', 'km.json');
    expect(pages).toEqual([]);
    expect(inKhmer).not.toMatch(/\p{Script=Khmer}/u);
    expect(keys(inKhmer)).toEqual(keys(await save('json', 'en', 'en.json')));
  });
});
