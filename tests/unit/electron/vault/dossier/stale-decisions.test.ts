import { describe, expect, it } from 'vitest';
import { viewOf } from '#shared/redaction/presets.ts';
import { atOnce } from '#shared/steps.ts';
import { createDossier, getDossier, markReviewed } from '#vault/dossier/dossier-drafts.ts';
import { previewSteps } from '#vault/dossier/export-dossier.ts';
import { hiddenElsewhere } from '#vault/dossier/found-details.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { keepPassage } from '#vault/dossier/kept-passages.ts';
import { isReviewed, loadDossier, type LoadedDossier } from '#vault/dossier/load-dossier.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

/** Invented. */
async function decided(narrative: string, words: string) {
  const { tools } = await draftVault([{ narrative }, { narrative: 'Another one.' }]);
  const made = createDossier(tools, { title: 'Invented', tipIds: [tipIdOf(0)] });
  if (!made.ok) throw new Error(made.code);
  const { dossierId, texts } = made.value;
  const textId = texts[0]?.textId ?? '';
  const start = narrative.indexOf(words);
  hidePassage(tools, { dossierId, textId, start, end: start + words.length, action: 'remove', role: 'victim', everyOccurrence: false });
  keepPassage(tools.database, { dossierId, textId, start: 0, end: 1, everyOccurrence: false });
  markReviewed(tools, { dossierId, textId, reviewed: true });
  const load = (): LoadedDossier => {
    const loaded = loadDossier(tools.database, dossierId);
    if (loaded === undefined) throw new Error('absent');
    return loaded;
  };
  const shown = (): string => {
    const preview = atOnce(previewSteps(tools.database, dossierId, viewOf('internal', true)));
    return preview.ok ? preview.value.blocks.flatMap((block) => (block.kind === 'passage' ? block.parts.map(({ text }) => text) : [])).join('') : '';
  };
  return { tools, dossierId, textId, load, shown };
}
const other = new Uint8Array(32).fill(9);

describe('a decision that was made of another text', () => {
  it.each([
    ['Dara Invented sleeps here.', 'Dara Invented'],
    ['🙂🙂 Dara 🙂 sleeps here.', 'Dara 🙂'],
    ['ខ្ញុំឈ្មោះ សុខ ប្រឌិត នៅទីនេះ។', 'សុខ ប្រឌិត'],
  ])('is applied to no words, told, and holds the export back until the text was read: %s', async (narrative, words) => {
    const { tools, dossierId, textId, load, shown } = await decided(narrative, words);
    expect([isReviewed(load()), load().texts[0]?.stale, shown().includes('[removed]')]).toEqual([true, 0, true]);
    tools.database.run('UPDATE redaction SET text_sha256 = ?', [other]);
    expect([isReviewed(load()), load().texts[0]?.spans, shown().includes('[removed]')]).toEqual([false, [], false]);
    const draft = getDossier(tools.database, dossierId);
    expect(draft.ok && [draft.value.texts[0]?.stale, draft.value.texts[0]?.hidden]).toEqual([1, []]);
    expect(hiddenElsewhere(tools.database, 'another dossier')).toEqual([]);
    markReviewed(tools, { dossierId, textId, reviewed: true });
    expect([isReviewed(load()), load().texts[0]?.stale]).toEqual([true, 0]);
    expect(tools.database.all('SELECT * FROM redaction')).toEqual([]);
  });

  it('was reading it to the end: that counts no more', async () => {
    const { tools, load } = await decided('Dara Invented sleeps here.', 'Dara Invented');
    tools.database.run('UPDATE dossier_review SET text_sha256 = ?', [other]);
    expect([load().reviewed, isReviewed(load())]).toEqual([[], false]);
  });

  it('let a passage stand: it is asked about again', async () => {
    const { tools, load } = await decided('Dara Invented sleeps here.', 'Dara Invented');
    expect(load().texts[0]?.kept).toHaveLength(1);
    tools.database.run('UPDATE redaction_kept SET text_sha256 = NULL');
    expect([load().texts[0]?.kept, load().texts[0]?.stale, isReviewed(load())]).toEqual([[], 1, false]);
  });
});

describe('a damaged row', () => {
  it.each([
    [0, 4000],
    [5, 5],
    [9, 3],
    [-4, 3],
    [2, 27],
  ])('whose place is no place of its text (%i to %i) counts for nothing and is told', async (start, end) => {
    const { tools, dossierId, textId, load } = await decided('Dara Invented sleeps here.', 'Dara Invented');
    tools.database.run('UPDATE redaction SET start_unit = ?, end_unit = ?', [start, end]);
    expect([load().texts[0]?.spans, load().texts[0]?.stale, isReviewed(load())]).toEqual([[], 1, false]);
    markReviewed(tools, { dossierId, textId, reviewed: true });
    expect([load().texts[0]?.stale, isReviewed(load())]).toEqual([0, true]);
  });

  it('that ends behind its text counts for nothing also where the letters of that take several bytes', async () => {
    const narrative = 'ខ្ញុំឈ្មោះ សុខ ប្រឌិត នៅទីនេះ។';
    const { tools, load } = await decided(narrative, 'សុខ ប្រឌិត');
    for (const [table, key] of [['redaction', 'spans'], ['redaction_kept', 'kept']] as const) {
      tools.database.run(`UPDATE ${table} SET end_unit = ?`, [narrative.length + 1]);
      expect(load().texts[0]?.[key]).toEqual([]);
    }
    expect([load().texts[0]?.stale, isReviewed(load())]).toEqual([2, false]);
  });

  it.each([
    ['a 🙂 b', 3, 4, 'a [removed] b'],
    ['ក ស្ត្រី គ', 3, 4, 'ក [removed] គ'],
  ])('that cuts a letter in two hides all of it: %s', async (narrative, start, end, wanted) => {
    const { tools, shown } = await decided(narrative, narrative.slice(2, 4));
    tools.database.run('UPDATE redaction SET start_unit = ?, end_unit = ?', [start, end]);
    expect(shown()).toBe(wanted);
  });
});
