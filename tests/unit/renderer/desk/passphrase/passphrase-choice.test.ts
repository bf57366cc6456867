import { describe, expect, it } from 'vitest';
import { choosePassphrase } from '../../../../../renderer/desk/passphrase/passphrase-choice.ts';

const suggestedWords = ['river', 'candle', 'stone', 'orbit', 'maple', 'velvet'];

describe('choosing a passphrase', () => {
  it('takes the suggested words when they are typed back, whatever the capitals and spaces', () => {
    expect(choosePassphrase({ kind: 'suggested', suggestedWords, first: ' River  candle stone\torbit maple VELVET ', second: '' }, false)).toEqual({ passphrase: suggestedWords.join(' ') });
  });

  it('refuses other words, and no words at all', () => {
    expect(choosePassphrase({ kind: 'suggested', suggestedWords, first: 'river candle stone orbit maple', second: '' }, true)).toEqual({ problem: 'wordsDiffer' });
    expect(choosePassphrase({ kind: 'suggested', suggestedWords: [], first: '', second: '' }, true)).toEqual({ problem: 'wordsDiffer' });
  });

  it('takes an own passphrase exactly as typed, when it is strong and typed twice alike', () => {
    expect(choosePassphrase({ kind: 'own', suggestedWords, first: ' Ký tự  dài ', second: ' Ký tự  dài ' }, true)).toEqual({ passphrase: ' Ký tự  dài ' });
    expect(choosePassphrase({ kind: 'own', suggestedWords, first: 'one', second: 'two' }, true)).toEqual({ problem: 'differ' });
    expect(choosePassphrase({ kind: 'own', suggestedWords, first: 'one', second: 'one' }, false)).toEqual({ problem: 'needMore' });
  });
});
