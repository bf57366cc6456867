import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesOf, beginsLike, longestFirst } from '#shared/redaction/detect/one-of-words.ts';

describe('a sign that one of many words begins with', () => {
  it('is looked for once, whatever stands in groups and classes', () => {
    expect(beginsLike('tele ?gram|tg|phi (?:cơ|b)|x[a|b]|\u7eb8飞机|t\\|u')).toBe('(?=[tpx纸])');
    expect(beginsLike('room|rm', '\\d')).toBe('(?=[r\\d])');
  });

  it.each(['(?:a|b)c', 'a?b', 'a{0,2}b', '\\d', '[ab]c', '', 'a||b'])('cannot be told of %j', (words) => {
    expect(() => beginsLike(words)).toThrow('no word of a list begins so');
  });

  it('knows groups from brackets in a class, and says when something is not closed', () => {
    expect(alternativesOf('a[(|]b|c(d|[)])|\\(e')).toEqual(['a[(|]b', 'c(d|[)])', '\\(e']);
    expect(longestFirst('a|bcd|e?f')).toBe('bcd|e?f|a');
    expect(() => alternativesOf('a(b|c')).toThrow('not closed');
    expect(() => alternativesOf('a[b|c')).toThrow('not closed');
  });

  it('stands wherever one of the words does, in any case', () => {
    const word = fc.stringMatching(/^[a-zក-ឪก-ซ][a-zក-ឪก-ซ]{0,5}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.array(word, { maxLength: 6 }), fc.boolean(), (words, others, loud) => {
        const text = [...others, ...words].map((each) => (loud ? each.toUpperCase() : each)).join(' ');
        const found = (source: string): readonly string[] => Array.from(text.matchAll(new RegExp(source, 'giu')), ({ 0: written, index }) => `${index} ${written}`);
        const list = words.join('|');
        expect(found(`${beginsLike(list)}(?:${list})`)).toEqual(found(`(?:${list})`));
      }),
    );
  });
});
