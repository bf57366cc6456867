import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { districts } from '#shared/gazetteer/districts.ts';
import { NameIndex, type NameFound } from '#shared/gazetteer/name-index.ts';
import { namesOfProvince } from '#shared/gazetteer/province-aliases.ts';
import { keyOfLetters, spellingKey } from '#shared/gazetteer/spelling-key.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { bareString } from '#shared/redaction/fold.ts';
import { clusterEnds } from '#shared/redaction/grapheme-clusters.ts';

const latinSyllables = ['kam', 'pong', 'sen', 'sok', 'o', 'smach', 'poi', 'pet', 'chrey', 'a', 'th', 'Ba', 'VET', 'é', 'ß', '8', '12'];
const otherSyllables = ['ទួល', 'គោក', 'ស្រែ', 'ក', '៧', '金', '边', '西', '港', 'สวน', 'มติ', 'ဥယျာ', 'ສວນ'];
const separators = [' ', '  ', '\n', ', ', ' (', '-', '. ', '! ', '\u3000', ' 😀 '];
const odd = ['\u200b', '\u200d', '\u202e', '\ud800', '\udc00', '\u0301', '\u17d2', '\u17b6', '😀', '👩‍👩‍👧', '\r', '\0', 'ﬁ', 'ｋ', '１', 'Ж'];
const name = fc.array(fc.constantFrom(...latinSyllables, ...otherSyllables, ' ', ' ', '-'), { minLength: 1, maxLength: 8 }).map((list) => list.join(''));
const text = fc.oneof(
  fc.array(fc.constantFrom(...latinSyllables, ...otherSyllables, ...separators, ...odd), { maxLength: 40 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);
const indexed = (names: readonly string[]): NameIndex => new NameIndex(names.map((each, at) => ({ id: String(at), names: [each] })));

describe('a name index, whatever the names and the text', () => {
  it('finds every name between separators, unless it is a single cluster or stands in a longer name', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.nat(), fc.constantFrom(...separators), fc.constantFrom(...separators), fc.boolean(), (names, which, before, after, isUpper) => {
        const at = which % names.length;
        const wanted = names[at] ?? '';
        fc.pre(clusterEnds(wanted).filter((end, place, ends) => bareString(wanted.slice(place === 0 ? 0 : ends[place - 1], end)) !== '').length >= 2);
        const written = `then${before}${isUpper ? wanted.toUpperCase() : wanted}${after}there`;
        const found = indexed(names).find(written);
        const own = found.find(({ id, how }) => id === String(at) && how === 'same');
        if (own !== undefined) expect(bareString(written.slice(own.start, own.end))).toBe(bareString(wanted));
        else expect(found.some(({ start, end, how }) => how === 'same' && bareString(written.slice(start, end)).includes(bareString(wanted)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives ranges of whole clusters inside the text, in order, none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(name, text), { maxLength: 8 }), text, (names, written) => {
        const found = indexed(names).find(written);
        const edges = new Set([0, ...clusterEnds(written)]);
        found.forEach(({ id, name: listed, start, end }, at) => {
          expect(start < end && edges.has(start) && edges.has(end)).toBe(true);
          expect(names[Number(id)]).toBe(listed);
          const previous = found[at - 1];
          if (previous !== undefined) expect(previous.start < start || (previous.start === start && (previous.end > end || (previous.end === end && previous.id < id)))).toBe(true);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('says `same` of the same letters, and `spelling` of other letters with the same key', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), text, (names, written) => {
        for (const { name: listed, start, end, how } of indexed(names).find(written)) {
          const passage = written.slice(start, end);
          expect(bareString(passage) === bareString(listed)).toBe(how === 'same');
          expect(spellingKey(passage)).toBe(spellingKey(listed));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives of one id no two places that overlap, and of two ids none inside a longer one with the same letters', () => {
    const inside = (inner: NameFound, outer: NameFound): boolean => inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
    fc.assert(
      fc.property(fc.array(fc.array(name, { maxLength: 3 }), { maxLength: 5 }), text, (names, written) => {
        const found = new NameIndex(names.map((each, at) => ({ id: String(at), names: each }))).find(written);
        for (const one of found) {
          for (const other of found) {
            if (one === other) continue;
            expect(one.id === other.id && one.start < other.end && other.start < one.end).toBe(false);
            expect(other.how === 'same' && inside(one, other)).toBe(false);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same in a long text as in a short one', () => {
    const gazetteer = new NameIndex([...provinces.map((province) => ({ id: province, names: namesOfProvince(province) })), ...districts.map(({ code, en, km }) => ({ id: code, names: [en, km] }))]);
    fc.assert(
      fc.property(fc.constantFrom(...districts), fc.constantFrom('x. ', '. ', 'ក។ ', '家。', '. \n'), fc.integer({ min: 0, max: 3000 }), ({ en, km }, filler, count) => {
        for (const written of [en, km]) {
          const before = filler.repeat(count);
          const moved = gazetteer.find(written).map((each) => ({ ...each, start: each.start + before.length, end: each.end + before.length }));
          expect(gazetteer.find(`${before}${written}`)).toEqual(moved);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a spelling key, whatever the letters', () => {
  const letters = fc.array(fc.constantFrom(...'a b c d e g h i j k l m n o p q r s t u v w x y z a e i o u y'.split(' '), 'ng', 'ch', 'eo', 'ou', 'nk'), { maxLength: 12 }).map((list) => list.join(''));

  it('does not depend on spaces, case or hyphens', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 4 }), (words) => {
        expect(spellingKey(words.join(' '))).toBe(spellingKey(words.join('').toUpperCase()));
        expect(spellingKey(words.join('-'))).toBe(spellingKey(words.join('')));
      }),
    );
  });

  it('is settled but for its last two signs, whatever is added behind', () => {
    fc.assert(
      fc.property(letters, letters, (first, more) => {
        expect(keyOfLetters(first + more).startsWith(keyOfLetters(first).slice(0, -2))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
