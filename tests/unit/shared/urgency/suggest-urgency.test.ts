import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dangers } from '#shared/domain/tip-answers.ts';
import { urgencyOfSign, urgencySigns, type UrgencySign } from '#shared/domain/urgency-sign.ts';
import { cueNeedles } from '#shared/urgency/cue-needles.ts';
import { suggestUrgency } from '#shared/urgency/suggest-urgency.ts';

interface Sentences {
  readonly speaking: readonly { readonly language: string; readonly text: string; readonly signs: readonly UrgencySign[] }[];
  readonly silent: readonly { readonly language: string; readonly text: string }[];
}
const { speaking, silent } = JSON.parse(readFileSync(new URL('../../../vectors/suggestion/sentences.json', import.meta.url), 'utf8')) as Sentences;

describe('an urgency', () => {
  it.each(speaking.map((each) => [each.language, each.text, each.signs] as const))('is suggested from words, in %s: %s', (_language, text, signs) => {
    const suggestion = suggestUrgency({}, [text]);
    expect(suggestion?.reasons.map(({ sign }) => sign)).toEqual(signs);
    expect(suggestion?.urgency).toBe(urgencyOfSign(signs[0] ?? 'held'));
  });

  it.each(silent.map((each) => [each.language, each.text] as const))('is not suggested from words that speak of no sign, in %s: %s', (_language, text) => {
    expect(suggestUrgency({}, [text])).toBeUndefined();
  });

  it('is suggested from what the reporter chose, which says more than words do', () => {
    expect(suggestUrgency({ danger: ['threat', 'raid'] }, ['They beat us.'])).toEqual({
      urgency: 'U1',
      reasons: [{ sign: 'violence', from: 'words', passage: 'They beat us.' }, { sign: 'threat', from: 'chosen' }, { sign: 'raid', from: 'chosen' }],
    });
    expect(suggestUrgency({ danger: ['violence'] }, ['They beat us.'])?.reasons).toEqual([{ sign: 'violence', from: 'chosen' }]);
    expect(suggestUrgency({ children: 'yes' }, [])).toEqual({ urgency: 'U2', reasons: [{ sign: 'child', from: 'chosen' }] });
    expect(suggestUrgency({ people: '10-49' }, [])).toEqual({ urgency: 'U3', reasons: [{ sign: 'held', from: 'chosen' }] });
  });

  it.each([{}, { danger: ['none'] }, { danger: ['unsure'] }, { children: 'no' }, { people: 'unsure', happened: 'earlier' }] as const)('is not suggested, and above all no lower one, where nothing is found: %j', (answers) => {
    expect(suggestUrgency(answers, ['', 'An invented street.'])).toBeUndefined();
  });

  it('is never lowered by what else is said or chosen', () => {
    const rank = { U1: 0, U2: 1, U3: 2, none: 3 };
    const words = fc.constantFrom(...speaking.map(({ text }) => text), ...silent.map(({ text }) => text), 'nobody is hurt', '');
    const answers = fc.record({ danger: fc.subarray(dangers.slice(0, 10), { minLength: 1 }), children: fc.constantFrom('yes', 'no', 'unsure') }, { requiredKeys: [] });
    const of = (...input: Parameters<typeof suggestUrgency>): number => rank[suggestUrgency(...input)?.urgency ?? 'none'];
    fc.assert(
      fc.property(answers, words, words, (chosen, text, more) => {
        expect(of(chosen, [text, more])).toBeLessThanOrEqual(Math.min(of(chosen, [text]), of({}, [text]), of({}, [more])));
      }),
      { numRuns: 200 },
    );
  });

  it('comes with the words it was found in, whole characters on one line, however long the text is', () => {
    const long = `${'ខ្ញុំ '.repeat(2000)}\n\u202eThey beat us\u0000 👩‍👩‍👧${' 家'.repeat(2000)}`;
    const [reason] = suggestUrgency({}, [long])?.reasons ?? [];
    const passage = reason?.from === 'words' ? reason.passage : '';
    expect(passage).toContain('beat us');
    expect(passage.startsWith('…') && passage.endsWith('…')).toBe(true);
    expect(passage).not.toMatch(/[\r\n\0]/u);
    expect(passage.isWellFormed()).toBe(true);
    expect(passage.length).toBeLessThanOrEqual(600);
  });

  it('comes with whole words where words have spaces between them', () => {
    const [reason] = suggestUrgency({}, ['Last night, when nobody looked, before that invented evening was over, they beat us in front of everybody who happened to be standing there.'])?.reasons ?? [];
    expect(reason).toMatchObject({ passage: '…that invented evening was over, they beat us in front of everybody who happened to…' });
  });

  it('is found at the beginning and at the end of a very long text', () => {
    const filling = ' invented gate'.repeat(20_000);
    expect(suggestUrgency({}, [`They beat us.${filling}`])?.urgency).toBe('U1');
    expect(suggestUrgency({}, [`${filling} They beat us.`])?.urgency).toBe('U1');
  });

  it('takes any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 100 }), (binary, graphemes) => (suggestUrgency({}, [binary, graphemes, `${binary} they beat us ${graphemes}`])?.reasons.length ?? 0) <= urgencySigns.length), { numRuns: 300 });
  });
});

describe('cue words', () => {
  it('are there for every sign, and each can be looked for', () => {
    for (const sign of urgencySigns) expect(cueNeedles().get(sign)?.length, sign).toBeGreaterThanOrEqual(20);
  });
});
