import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { dossierCalls, type DossierDraft } from '#shared/contract/dossier-calls.ts';
import { createDossier, getDossier, listDossiers, markReviewed, showPassage } from '#vault/dossier/dossier-drafts.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { atOnce } from '#shared/steps.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { previewSteps } from '#vault/dossier/export-dossier.ts';
import { draftVault, tipIdOf, type DraftVault } from '../../../../support/draft-vault.ts';

let vault: DraftVault;
let draft: DossierDraft;

beforeEach(async () => {
  vault = await draftVault([
    { narrative: 'Sokha Chan is held. Ask for SOKHA  CHAN at night.', place: 'House of Sokha Chan' },
    { narrative: 'ខ្ញុំឈ្មោះ សុខា។ ទូរស័ព្ទ ០៧៧០០៩០០១២៤ ឬ 07700 900 124' },
  ]);
  const made = createDossier(vault.tools, { title: 'A dossier', tipIds: [tipIdOf(1), tipIdOf(0), tipIdOf(1)] });
  if (!made.ok) throw new Error(made.code);
  draft = made.value;
});

const text = (index: number): DossierDraft['texts'][number] => draft.texts[index] as DossierDraft['texts'][number];
const shown = (of: DossierDraft): string[] => of.texts.flatMap((item) => item.hidden.map(({ start, end }) => item.text.slice(start, end)));
function value<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe('drafts of dossiers', () => {
  it('hold the tips in the order given, each once, with the texts that may leave', () => {
    expect(draft.texts.map(({ tipId, field }) => [tipId, field])).toEqual([
      [tipIdOf(1), 'narrative'],
      [tipIdOf(0), 'narrative'],
      [tipIdOf(0), 'place'],
    ]);
    expect(v.is(dossierCalls['dossier.get'].reply, draft)).toBe(true);
    expect(listDossiers(vault.tools.database, { offset: 0, limit: 10 }).dossiers).toEqual([{ dossierId: draft.dossierId, title: 'A dossier', createdAt: 1000, tips: 2, exportedAt: null }]);
  });

  it('are listed page by page, newest first, with how many there are', () => {
    for (let index = 0; index < 4; index += 1) value(createDossier({ ...vault.tools, now: () => 2000 + index }, { title: `Dossier ${index}`, tipIds: [tipIdOf(0)] }));
    const page = listDossiers(vault.tools.database, { offset: 1, limit: 2 });
    expect([page.total, page.dossiers.map(({ title }) => title)]).toEqual([5, ['Dossier 2', 'Dossier 1']]);
    expect(listDossiers(vault.tools.database, { offset: 9, limit: 2 })).toEqual({ total: 5, dossiers: [] });
  });

  it('hide one passage, or every occurrence in every text', () => {
    const one = value(hidePassage(vault.tools, { dossierId: draft.dossierId, textId: text(1).textId, start: 0, end: 10, action: 'pseudonym', everyOccurrence: false }));
    expect(shown(one)).toEqual(['Sokha Chan']);
    const every = value(hidePassage(vault.tools, { dossierId: draft.dossierId, textId: text(1).textId, start: 0, end: 10, action: 'pseudonym', everyOccurrence: true }));
    expect(shown(every)).toEqual(['Sokha Chan', 'SOKHA  CHAN', 'Sokha Chan']);
    expect(new Set(every.texts.flatMap(({ hidden }) => hidden.map(({ label }) => label))).size).toBe(1);
    expect(v.is(dossierCalls['dossier.hide'].reply, every)).toBe(true);
  });

  it('give the same passage the same pseudonym, however it is hidden', () => {
    const at = text(1).text.indexOf('SOKHA');
    hidePassage(vault.tools, { dossierId: draft.dossierId, textId: text(1).textId, start: 0, end: 10, action: 'pseudonym', everyOccurrence: false });
    const after = value(hidePassage(vault.tools, { dossierId: draft.dossierId, textId: text(1).textId, start: at, end: at + 11, action: 'pseudonym', everyOccurrence: false }));
    const labels = after.texts[1]?.hidden.map(({ label }) => label);
    expect(labels?.[0]).toMatch(/^\[person [A-Z]\]$/u);
    expect(labels?.[0]).toBe(labels?.[1]);
  });

  it('take another action for a range without changing other letters', () => {
    const hide = (start: number, end: number, action: 'remove' | 'pseudonym'): DossierDraft =>
      value(hidePassage(vault.tools, { dossierId: draft.dossierId, textId: text(1).textId, start, end, action, everyOccurrence: false }));
    hide(0, 10, 'pseudonym');
    const before = hide(20, 23, 'pseudonym').texts[1]?.hidden.map(({ label }) => label);
    hide(0, 10, 'remove');
    expect(hide(0, 10, 'pseudonym').texts[1]?.hidden.map(({ label }) => label)).toEqual(before);
  });

  it('widen a selection to whole Khmer clusters', () => {
    const after = value(hidePassage(vault.tools, { dossierId: draft.dossierId, textId: text(0).textId, start: 1, end: 2, action: 'remove', everyOccurrence: false }));
    expect(shown(after)).toEqual(['ខ្ញុំ']);
  });

  it('refuse a range that is empty or outside the text, and texts and dossiers that are not there', () => {
    const request = { dossierId: draft.dossierId, textId: text(0).textId, action: 'remove', everyOccurrence: false } as const;
    expect(hidePassage(vault.tools, { ...request, start: 5, end: 5 })).toEqual({ ok: false, code: 'bad-request' });
    expect(hidePassage(vault.tools, { ...request, start: 0, end: 9999 })).toEqual({ ok: false, code: 'bad-request' });
    expect(hidePassage(vault.tools, { ...request, textId: 'f'.repeat(32), start: 0, end: 1 })).toEqual({ ok: false, code: 'not-found' });
    expect(hidePassage(vault.tools, { ...request, dossierId: 'f'.repeat(32), start: 0, end: 1 })).toEqual({ ok: false, code: 'dossier-absent' });
    expect(getDossier(vault.tools.database, 'f'.repeat(32))).toEqual({ ok: false, code: 'dossier-absent' });
    expect(createDossier(vault.tools, { title: 'x', tipIds: [] })).toEqual({ ok: false, code: 'nothing-selected' });
    expect(createDossier(vault.tools, { title: 'x', tipIds: ['f'.repeat(32)] })).toEqual({ ok: false, code: 'not-found' });
  });

  it('ask for another reading of a text in which something is shown again', () => {
    const { textId } = text(1);
    const hidden = value(hidePassage(vault.tools, { dossierId: draft.dossierId, textId, start: 0, end: 10, action: 'remove', everyOccurrence: false }));
    expect(value(markReviewed(vault.tools, { dossierId: draft.dossierId, textId, reviewed: true })).reviewed).toEqual([textId]);
    const redactionId = hidden.texts[1]?.hidden[0]?.redactionId ?? '';
    const again = value(showPassage(vault.tools, { dossierId: draft.dossierId, redactionId }));
    expect(again.reviewed).toEqual([]);
    expect(shown(again)).toEqual([]);
    expect(showPassage(vault.tools, { dossierId: draft.dossierId, redactionId })).toEqual({ ok: false, code: 'not-found' });
  });

  it('preview the blocks that the writers get, as the contract has them', () => {
    hidePassage(vault.tools, { dossierId: draft.dossierId, textId: text(1).textId, start: 0, end: 10, action: 'remove', everyOccurrence: true });
    const preview = value(atOnce(previewSteps(vault.tools.database, draft.dossierId, viewOf('internal', true))));
    expect(v.is(dossierCalls['dossier.preview'].reply, preview)).toBe(true);
    expect(JSON.stringify(preview)).not.toMatch(/sokha/iu);
  });

  it('see a text to its end although a NUL character stands in it', async () => {
    const other = await draftVault([{ narrative: 'before\u0000after Sokha' }]);
    const made = value(createDossier(other.tools, { title: 'x', tipIds: [tipIdOf(0)] }));
    expect(made.texts[0]?.text).toBe('before\u0000after Sokha');
  });
});
