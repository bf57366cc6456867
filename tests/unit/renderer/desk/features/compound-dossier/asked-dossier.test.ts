import { describe, expect, it } from 'vitest';
import { askedOf, becauseOf, firstDraft } from '../../../../../../renderer/desk/features/compound-dossier/asked-dossier.ts';

const compoundId = 'a'.repeat(32);
const draft = { ...firstDraft('km'), shownBecause: ' It has to be known (invented) ' };

describe('what is asked of the vault for a dossier about a compound', () => {
  it('is nothing while nobody said for whom it is made', () => {
    expect(askedOf(compoundId, firstDraft('en'))).toBeUndefined();
  });

  it('has a reason only for readers of whom one is asked', () => {
    expect(becauseOf({ ...draft, preset: 'public' })).toBe('It has to be known (invented)');
    expect(becauseOf({ ...draft, preset: 'police' })).toBe('');
    expect(askedOf(compoundId, { ...draft, preset: 'public' })).toEqual({ compoundId, preset: 'public', language: 'km', isReasoned: true });
    expect(askedOf(compoundId, { ...draft, preset: 'police' })).toMatchObject({ isReasoned: false });
  });
});
