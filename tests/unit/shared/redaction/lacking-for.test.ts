import { describe, expect, it } from 'vitest';
import { keepsBack, lackingFor } from '#shared/redaction/lacking-for.ts';

const lacking = { statements: 1, copied: 2, undecided: 3, replies: 4, surplus: 5 };
const nothing = { statements: 0, copied: 0, undecided: 0, replies: 0, surplus: 0 };

describe('what is missing in a dossier about a compound', () => {
  it('is all of it for whoever gets statements outside the office', () => {
    expect(lackingFor(lacking, { preset: 'police', isReasoned: false })).toEqual(lacking);
    expect(lackingFor(lacking, { preset: 'public', isReasoned: true })).toEqual(lacking);
  });

  it('is no decision and no answer in the office, but every statement', () => {
    expect(lackingFor(lacking, { preset: 'internal', isReasoned: false })).toEqual({ ...nothing, statements: 1, copied: 2, surplus: 5 });
  });

  it('is only an answer where no statement stands in it', () => {
    expect(lackingFor(lacking, { preset: 'public', isReasoned: false })).toEqual({ ...nothing, replies: 4 });
  });

  it('keeps it back for any one of them', () => {
    expect(keepsBack(nothing, { preset: 'police', isReasoned: false })).toBe(false);
    for (const part of ['statements', 'copied', 'undecided', 'replies', 'surplus'] as const) expect(keepsBack({ ...nothing, [part]: 1 }, { preset: 'police', isReasoned: false })).toBe(true);
  });
});
