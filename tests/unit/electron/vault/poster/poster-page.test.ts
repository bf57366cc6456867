import { beforeAll, describe, expect, it } from 'vitest';
import { posters } from '#shared/locales/posters.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { posterPage } from '#vault/poster/poster-page.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { readSheets, type ReadSheet } from '../../../../support/paper.ts';
import { must } from '../../../../support/vault-harness.ts';

/** The longest word of the list has eight letters. */
const words = ['abstract', 'category', 'discover', 'ordinary', 'sentence', 'umbrella'];
const more = ['river', 'candle', 'stone', 'orbit', 'maple', 'velvet'];
const expiresAt = Date.UTC(2031, 5, 12, 23, 59);
const hostile = '</h1><script>x</script> "Invented" & House';

describe('the page of the poster', () => {
  it('holds any name as text, and nothing but words, dates and what to do', () => {
    const html = posterPage([{ words, expiresAt }], hostile);
    expect(html).toContain('<h1>&lt;/h1&gt;&lt;script&gt;x&lt;/script&gt; &quot;Invented&quot; &amp; House</h1>');
    expect(html).not.toMatch(/<script|https?:|tipkeep|vault|<img|<svg/i);
    expect(posterPage([{ words, expiresAt }], '  ')).not.toContain('<h1>');
  });

  it('says in every language what to do, and of several keys that one set may be shown', () => {
    const one = posterPage([{ words, expiresAt }], '');
    const two = posterPage([{ words, expiresAt }, { words: more, expiresAt }], '');
    for (const { language, text } of posters) {
      for (const line of [text.title, ...text.steps, text.differ, text.harmless]) expect(one).toContain(line.replaceAll('"', '&quot;'));
      expect(one).toContain(`<section lang="${language}">`);
      expect([one.includes(text.several), two.includes(text.several)]).toEqual([false, true]);
    }
  });
});

describe('the printed poster', () => {
  let pdf: Uint8Array;
  let sheets: readonly ReadSheet[];
  beforeAll(async () => {
    pdf = must(await cleanPdf(await printWithChromium(posterPage([{ words, expiresAt }], 'Invented House'))));
    sheets = await readSheets(pdf);
  });

  it('has one sheet with the six words in their order, the name and the day', () => {
    expect(sheets).toHaveLength(1);
    const text = sheets[0]?.text ?? '';
    const places = words.map((word) => text.indexOf(word));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(text).toContain('Invented House');
    expect(text).toContain('In use until 2031-06-12');
  });

  it('says nothing of where, when or with what it was made', () => {
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/\/Producer|\/Creator|CreationDate|Chromium|Skia/);
  });
});
