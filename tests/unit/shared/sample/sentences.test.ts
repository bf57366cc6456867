import { describe, expect, it } from 'vitest';
import { languageOf } from '#shared/domain/writing-system.ts';
import { languageStocks, sampleLanguages } from '#shared/sample/sample-languages.ts';
import { suggestUrgency } from '#shared/urgency/suggest-urgency.ts';

const slots = new Set(['person', 'compound', 'landmark', 'province', 'floor', 'count', 'hours', 'money', 'phone']);
/** What the desk calls the script of a language. */
const shown = { en: 'en', km: 'km', zh: 'zh', vi: 'vi', id: 'en', th: 'th', my: 'my' } as const;
const urgencyOf = (sentence: string): string | undefined => suggestUrgency({}, [sentence])?.urgency;

describe.each(sampleLanguages)('the sentences in %s', (language) => {
  const { sentences, people } = languageStocks[language];
  const all = Object.values(sentences).flat() as readonly string[];

  it('are at least twenty-five, and no two are the same', () => {
    expect(all.length).toBeGreaterThanOrEqual(25);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are written in its script and have no slot that nobody fills', () => {
    for (const sentence of all) {
      for (const [, name] of sentence.matchAll(/\{(\w+)\}/gu)) expect(slots).toContain(name);
      // One short Vietnamese sentence may have none of its own letters.
      if (language !== 'vi') expect(languageOf(sentence.replace(/\{\w+\}/gu, '')), sentence).toBe(shown[language]);
    }
    expect(languageOf(all.join(' '))).toBe(shown[language]);
    expect(people.length).toBeGreaterThanOrEqual(8);
  });

  it('say danger only where they are meant to: what is calm suggests nothing, what is held nothing pressing', () => {
    for (const sentence of [...sentences.opening, ...sentences.place, ...sentences.work, ...sentences.detail, ...sentences.calm, ...sentences.closing]) expect(urgencyOf(sentence), sentence).toBeUndefined();
    for (const sentence of sentences.held) expect(['U3', undefined], sentence).toContain(urgencyOf(sentence));
    const found = sentences.pressing.map(urgencyOf);
    expect(found.filter((urgency) => urgency === 'U1' || urgency === 'U2').length, String(found)).toBeGreaterThanOrEqual(4);
  });
});
