import { describe, expect, it } from 'vitest';
import type { Candidate, CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { openFinds, tierOfFind } from '#shared/redaction/detect/open-finds.ts';

const text = 'Ask Invented Name, +855 12 555 0143, at the gate';
const at = (passage: string): { start: number; end: number } => ({ start: text.indexOf(passage), end: text.indexOf(passage) + passage.length });
const candidate = (passage: string, kind: CandidateKind, score: number): Candidate => ({ ...at(passage), kind, score, reasons: ['form'] });
const phone = candidate('+855 12 555 0143', 'phone', 0.9);
const account = candidate('12 555 0143', 'bank-account', 0.3);
const name = candidate('Invented Name', 'name', 0.2);
const shown = (decided: readonly { start: number; end: number }[], candidates: readonly Candidate[] = [name, phone, account]): readonly string[] =>
  openFinds(text, candidates, { decided, letStand: [] }).map((find) => `${text.slice(find.start, find.end)}: ${find.kinds.map(({ kind }) => kind).join(', ')}`);

describe('what waits for a decision', () => {
  it('is every passage once, in the order of the text, what lies inside a better one left out', () => {
    expect(shown([])).toEqual(['Invented Name: name', '+855 12 555 0143: phone']);
  });

  it('shows all that the same passage may be, the most probable first', () => {
    expect(shown([], [candidate('12 555 0143', 'bank-account', 0.3), candidate('12 555 0143', 'phone', 0.8)])).toEqual(['12 555 0143: phone, bank-account']);
  });

  it('asks about a better one inside a weaker one as well', () => {
    expect(shown([], [candidate('Invented Name, +855 12 555 0143', 'address', 0.2), phone])).toEqual(['Invented Name, +855 12 555 0143: address', '+855 12 555 0143: phone']);
  });

  it('is settled when all its letters and numbers are hidden or let stand, by one decision or by several', () => {
    expect(shown([at('+855 12 555 0143')])).toEqual(['Invented Name: name']);
    expect(shown([at('Invented'), at('Name'), at('855'), at('12 555 0143')])).toEqual([]);
    expect(shown([at('Invented Name, +855 12 555 0143')])).toEqual([]);
  });

  it('is not settled while a part of it stays', () => {
    expect(shown([at('Invented'), at('555 0143')])).toEqual(['Invented Name: name', '+855 12 555 0143: phone']);
  });

  it('comes back when a decision is taken back', () => {
    expect(shown([at('+855 12 555 0143'), at('Invented Name')])).toEqual([]);
    expect(shown([at('Invented Name')])).toEqual(['+855 12 555 0143: phone']);
  });

  it('has the tier of the most probable thing that it may be', () => {
    expect(openFinds(text, [name, phone, account], { decided: [], letStand: [] }).map(tierOfFind)).toEqual(['possible', 'likely']);
  });
});
