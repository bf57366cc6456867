import { describe, expect, it } from 'vitest';
import type { DossierDraft, DossierFind, DossierFound } from '#shared/contract/dossier-calls.ts';
import { findGroups, keptGroups, nextFind, placedFinds, stillOpen } from '../../../../../../renderer/desk/features/redact/finds.ts';

const [one, two] = ['1'.repeat(32), '2'.repeat(32)];
const words = { [one]: 'Dara and 012 555 0143 and DARA', [two]: 'dara, 012 555 0143' };
const textOf = (textId: string, text: string): DossierDraft['texts'][number] => ({ textId, tipId: textId, tipNumber: 1, field: 'narrative', language: 'en', text, hidden: [] });
const draft: DossierDraft = { dossierId: one, title: 'Invented', createdAt: 0, reviewed: [], texts: Object.entries(words).map(([textId, text]) => textOf(textId, text)) };
const find = (start: number, end: number, tier: 'likely' | 'possible', kind: 'phone' | 'name' = 'phone'): DossierFind => ({ start, end, kinds: [{ kind, tier, reasons: ['form'] }] });
const found: DossierFound = {
  likely: 2,
  possible: 3,
  kept: 3,
  texts: [
    { textId: one, finds: [find(0, 4, 'possible', 'name'), find(9, 21, 'likely'), find(26, 30, 'possible', 'name')], kept: [{ start: 0, end: 4 }, { start: 26, end: 30 }] },
    { textId: two, finds: [find(0, 4, 'possible', 'name'), find(6, 18, 'likely')], kept: [{ start: 6, end: 18 }] },
  ],
};
const finds = placedFinds(found);

describe('going from one find to the next', () => {
  it('goes through what is likely in the order of the dossier and begins again', () => {
    const first = nextFind(draft, finds, undefined);
    expect(first).toMatchObject({ textId: one, start: 9 });
    const second = nextFind(draft, finds, { textId: one, at: 10 });
    expect(second).toMatchObject({ textId: two, start: 6 });
    expect(nextFind(draft, finds, { textId: two, at: 7 })).toMatchObject({ textId: one, start: 9 });
  });

  it('goes to what is merely possible when nothing likely waits', () => {
    const possible = finds.filter(({ kinds }) => kinds[0]?.tier === 'possible');
    expect(nextFind(draft, possible, { textId: one, at: 1 })).toMatchObject({ textId: one, start: 26 });
    expect(nextFind(draft, [], undefined)).toBeUndefined();
  });
});

describe('what was found a moment ago', () => {
  it('is no longer gone to once it lies in what was hidden since', () => {
    const [first] = draft.texts;
    if (first === undefined) throw new Error('no text');
    const decided = { redactionId: one, textId: one, start: 5, end: 21, action: 'remove', label: '', entity: one, group: one, role: 'third-party', instead: '', reason: null, reasonWords: '', otherWord: null } as const;
    const after = { ...draft, texts: [{ ...first, hidden: [decided] }, ...draft.texts.slice(1)] };
    expect(stillOpen(draft, finds)).toEqual(finds);
    expect(stillOpen(after, finds).map(({ textId, start }) => [textId, start])).toEqual([
      [one, 0],
      [one, 26],
      [two, 0],
      [two, 6],
    ]);
  });
});

describe('lines of what was found', () => {
  it('has the same words in one line, likely ones first', () => {
    expect(findGroups(draft, finds).map(({ words: shown, places }) => [shown, places])).toEqual([
      ['012 555 0143', 2],
      ['Dara', 3],
    ]);
  });

  it('has what was let stand in one line, too', () => {
    expect(keptGroups(draft, found).map(({ words: shown, places }) => [shown, places])).toEqual([
      ['Dara', 2],
      ['012 555 0143', 1],
    ]);
  });
});
