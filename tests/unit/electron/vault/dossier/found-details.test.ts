import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dossierCalls, findsAtMost } from '#shared/contract/dossier-calls.ts';
import { createDossier, showPassage, type DraftTools } from '#vault/dossier/dossier-drafts.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { DetailFinder, foundOf, hiddenElsewhere, likelyOpen, openTexts, textsToLookThrough } from '#vault/dossier/found-details.ts';
import { askAgain, keepPassage } from '#vault/dossier/kept-passages.ts';
import { loadDossier } from '#vault/dossier/load-dossier.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

const turn = (): Promise<void> => Promise.resolve();
/** Invented: numbers with 555. */
const narratives = ['Call +855 12 555 0143 at night.', 'It is 012 555 0143, ask for Dara Invented. Khmer: ០១២ ៥៥៥ ០១៧៧'];

async function dossier(texts: readonly string[] = narratives): Promise<{ readonly tools: DraftTools; readonly dossierId: string; readonly textIds: readonly string[] }> {
  const { tools } = await draftVault(texts.map((narrative) => ({ narrative })));
  const made = createDossier(tools, { title: 'Invented', tipIds: texts.map((_, index) => tipIdOf(index)) });
  if (!made.ok) throw new Error(made.code);
  return { tools, dossierId: made.value.dossierId, textIds: made.value.texts.map(({ textId }) => textId) };
}

async function foundIn(tools: DraftTools, dossierId: string, finder = new DetailFinder(turn)) {
  const loaded = loadDossier(tools.database, dossierId);
  if (loaded === undefined) throw new Error('absent');
  return foundOf(openTexts(loaded, await finder.lookThrough(textsToLookThrough(loaded)), hiddenElsewhere(tools.database, dossierId)));
}

async function likelyWords(tools: DraftTools, dossierId: string): Promise<readonly string[]> {
  const found = await foundIn(tools, dossierId);
  const loaded = loadDossier(tools.database, dossierId);
  return found.texts.flatMap(({ textId, finds }) => finds.filter(({ kinds }) => kinds[0]?.tier === 'likely').map(({ start, end }) => (loaded?.texts.find((text) => text.textId === textId)?.text ?? '').slice(start, end)));
}

const place = (textIds: readonly string[], index: number, passage: string, texts: readonly string[] = narratives): { readonly textId: string; readonly start: number; readonly end: number } => {
  const start = texts[index]?.indexOf(passage) ?? -1;
  return { textId: textIds[index] ?? '', start, end: start + passage.length };
};

describe('what was found in a dossier and waits for a decision', () => {
  it('is told text by text, in the words of the contract', async () => {
    const { tools, dossierId } = await dossier();
    expect(await likelyWords(tools, dossierId)).toEqual(expect.arrayContaining(['+855 12 555 0143', '012 555 0143', '០១២ ៥៥៥ ០១៧៧']));
    expect(v.is(dossierCalls['dossier.found'].reply, await foundIn(tools, dossierId))).toBe(true);
  });

  it('no longer waits once it is hidden, in every spelling, and waits again when it is shown', async () => {
    const { tools, dossierId, textIds } = await dossier();
    const hidden = hidePassage(tools, { dossierId, ...place(textIds, 0, '+855 12 555 0143'), action: 'remove', everyOccurrence: true });
    expect((await likelyWords(tools, dossierId)).filter((words) => words.includes('0143'))).toEqual([]);
    const redactionId = hidden.ok ? (hidden.value.texts[0]?.hidden[0]?.redactionId ?? '') : '';
    showPassage(tools, { dossierId, redactionId });
    expect(await likelyWords(tools, dossierId)).toContain('+855 12 555 0143');
  });

  it('no longer waits once it is kept for a reason, there or everywhere; being looked at does not do for what is likely', async () => {
    const { tools, dossierId, textIds } = await dossier();
    const first = { dossierId, ...place(textIds, 0, '+855 12 555 0143') };
    expect(keepPassage(tools.database, { ...first, everyOccurrence: true })).toEqual({ ok: true, value: undefined });
    expect((await foundIn(tools, dossierId)).kept).toBe(2);
    expect(await likelyWords(tools, dossierId)).toEqual(expect.arrayContaining(['+855 12 555 0143', '012 555 0143']));
    askAgain(tools.database, { ...first, everyOccurrence: true });
    expect((await foundIn(tools, dossierId)).kept).toBe(0);
    const kept = { ...first, action: 'keep', role: 'perpetrator' } as const;
    expect(hidePassage(tools, { ...kept, everyOccurrence: false })).toEqual({ ok: false, code: 'keep-reason-missing' });
    expect(hidePassage(tools, { ...kept, everyOccurrence: false, reason: 'evidence' })).toMatchObject({ ok: true });
    expect((await likelyWords(tools, dossierId)).filter((words) => words.includes('0143'))).toEqual(['012 555 0143']);
    hidePassage(tools, { ...kept, everyOccurrence: true, reason: 'evidence' });
    expect((await likelyWords(tools, dossierId)).filter((words) => words.includes('0143'))).toEqual([]);
  });

  it('no longer waits when it is merely possible and somebody looked at it', async () => {
    const { tools, dossierId, textIds } = await dossier(['They left on 3 May 2026.']);
    expect((await foundIn(tools, dossierId)).possible).toBeGreaterThan(0);
    keepPassage(tools.database, { dossierId, ...place(textIds, 0, '3 May 2026', ['They left on 3 May 2026.']), everyOccurrence: true });
    expect((await foundIn(tools, dossierId)).possible).toBe(0);
  });

  it('says of what a reporter gave as a way to reach them that it is theirs, and shows that text to nobody', async () => {
    const { tools } = await draftVault([{ narrative: 'Write to me, invented_dara, at night.', safeContact: 'Telegram: @invented_dara, after ten.' }]);
    const made = createDossier(tools, { title: 'Invented', tipIds: [tipIdOf(0)] });
    const dossierId = made.ok ? made.value.dossierId : '';
    expect(JSON.stringify(made)).not.toContain('Telegram');
    const found = await foundIn(tools, dossierId);
    expect(found.texts.flatMap(({ finds }) => finds.filter(({ kinds }) => kinds[0]?.reasons.includes('own-contact'))).length).toBe(1);
  });

  it('offers what was hidden in one place where it still stands, and names that were hidden in another dossier', async () => {
    const { tools, dossierId, textIds } = await dossier(['Dara Invented is held.', 'dara invented asks for help.']);
    hidePassage(tools, { dossierId, textId: textIds[0] ?? '', start: 0, end: 13, action: 'pseudonym', everyOccurrence: false });
    expect(await likelyWords(tools, dossierId)).toEqual(['dara invented']);
    const other = createDossier(tools, { title: 'Another', tipIds: [tipIdOf(1)] });
    expect(other.ok && (await likelyWords(tools, other.value.dossierId))).toEqual(['dara invented']);
  });

  it.each([
    ['pseudonym', 'victim', true],
    ['remove', 'source', true],
    ['remove', 'victim', true],
    ['generalise', 'victim', false],
    ['remove', 'nobody', false],
  ] as const)('offers in a dossier of another tip what was hidden by %s, about a %s: %s', async (action, role, isOffered) => {
    const { tools, dossierId, textIds } = await dossier(['it is me, kaprao lek, who writes', 'the helper kaprao lek is still inside']);
    hidePassage(tools, { dossierId, textId: textIds[0] ?? '', start: 10, end: 20, action, role, everyOccurrence: false, ...(action === 'generalise' ? { instead: 'somebody' } : {}) });
    const other = createDossier(tools, { title: 'Another', tipIds: [tipIdOf(1)] });
    expect(other.ok && (await likelyWords(tools, other.value.dossierId)).includes('kaprao lek')).toBe(isOffered);
  });

  it('offers in another dossier of the same tip whatever was hidden in it, also a room, which elsewhere is another one', async () => {
    const { tools, dossierId, textIds } = await dossier(['she sleeps in 304', 'he counts to 304']);
    hidePassage(tools, { dossierId, textId: textIds[0] ?? '', start: 14, end: 17, action: 'remove', role: 'victim', everyOccurrence: false });
    const [again, other] = [createDossier(tools, { title: 'Again', tipIds: [tipIdOf(0)] }), createDossier(tools, { title: 'Another', tipIds: [tipIdOf(1)] })];
    expect(again.ok && (await likelyWords(tools, again.value.dossierId))).toEqual(['304']);
    expect(other.ok && (await likelyWords(tools, other.value.dossierId))).toEqual([]);
  });

  it('refuses to let stand what is no part of the dossier', async () => {
    const { tools, dossierId, textIds } = await dossier();
    const range = { start: 0, end: 4, everyOccurrence: false };
    expect(keepPassage(tools.database, { dossierId: 'f'.repeat(32), textId: textIds[0] ?? '', ...range })).toEqual({ ok: false, code: 'dossier-absent' });
    expect(keepPassage(tools.database, { dossierId, textId: 'f'.repeat(32), ...range })).toEqual({ ok: false, code: 'not-found' });
    expect(keepPassage(tools.database, { dossierId, textId: textIds[0] ?? '', start: 0, end: 400, everyOccurrence: false })).toEqual({ ok: false, code: 'bad-request' });
  });

  it('counts all of them when there are more than one reply holds, and shows the likely ones', async () => {
    const numbers = Array.from({ length: findsAtMost + 50 }, (_, index) => `Ask Bona ${'x'.repeat(3)}, +855 12 555 ${String(1000 + index)}.`);
    const { tools, dossierId } = await dossier([numbers.join('\n')]);
    const found = await foundIn(tools, dossierId);
    expect(found.likely).toBeGreaterThanOrEqual(findsAtMost + 50);
    expect(found.texts.flatMap(({ finds }) => finds)).toHaveLength(findsAtMost);
    expect(found.texts.every(({ finds }) => finds.every(({ kinds }) => kinds.some(({ tier }) => tier === 'likely')))).toBe(true);
  });

  it('looks through a text once', async () => {
    const { tools, dossierId } = await dossier();
    let turns = 0;
    const finder = new DetailFinder(() => {
      turns += 1;
      return Promise.resolve();
    });
    await foundIn(tools, dossierId, finder);
    await foundIn(tools, dossierId, finder);
    expect(turns).toBe(narratives.length);
  });

  it('is nothing in a dossier in which nothing points at anybody', async () => {
    const { tools, dossierId } = await dossier(['they beat people who do not work']);
    const loaded = loadDossier(tools.database, dossierId);
    expect(loaded && likelyOpen(openTexts(loaded, await new DetailFinder(turn).lookThrough(loaded.texts), []))).toBe(0);
  });
});
