import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import { printFonts } from '#vault/dossier/print-fonts.ts';
import { inventedSource } from '../../../../support/dossier-tips.ts';

const modules = path.join(import.meta.dirname, '..', '..', '..', '..', '..', 'node_modules');

function page(narrative: string, language = 'en'): string {
  const source = { title: '<T> & "q"', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative' as const, language, text: narrative, spans: [] }] }] };
  return writePdfPage(RedactedDossier.from(source, englishDossierWords).dossier);
}

describe('the page that is printed', () => {
  it('takes a redacted dossier and nothing that only looks like one', () => {
    const real = RedactedDossier.from(inventedSource(), englishDossierWords).dossier;
    expect(() => {
      // @ts-expect-error the private fields make the type nominal: a copy of the members is not a RedactedDossier
      writePdfPage({ language: real.language, blocks: real.blocks });
    }).toThrow(TypeError);
  });

  it('holds text as text', () => {
    const html = page('<script>alert(1)</script><img src=x onerror=y> " \' </blockquote> &lt;');
    expect(html).not.toMatch(/<script|<img|<a |onerror=y>/u);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&amp;lt;');
    expect(html).toContain('<h1 lang="en">&lt;T&gt; &amp; &quot;q&quot;</h1>');
  });

  it('loads fonts from beside itself and nothing else', () => {
    const addresses = [...page('x').matchAll(/url\("([^"]*)"\)/gu)].map((match) => match[1]);
    expect(addresses).toEqual(printFonts.map(({ file }) => `../fonts/${file}`));
    expect(page('x')).not.toMatch(/https?:|\ssrc=|<link|@import/u);
  });

  it('names fonts that are installed', () => {
    expect(printFonts.filter(({ packagePath }) => !existsSync(path.join(modules, packagePath)))).toEqual([]);
  });

  it('names the language of each text, and takes no attribute from it', () => {
    expect(page('សុខា', 'km')).toContain('<blockquote lang="km">');
    expect(page('x', '"><b>')).toContain('<blockquote lang="und">');
  });

  it('says "emoji" for pictures that only the computer\'s own font has, and leaves digits alone', () => {
    expect(page('12 # 1️⃣ 😀👍🏽 ❤️ ☎ ™ end')).toContain('12 # 1 [emoji] [emoji] [emoji] ™ end');
  });

  it('has the same title for every dossier', () => {
    expect(page('x')).toContain('<title>Dossier</title>');
  });
});
