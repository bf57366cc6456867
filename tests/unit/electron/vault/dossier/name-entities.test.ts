import { beforeEach, describe, expect, it } from 'vitest';
import { viewOf, type PresetName } from '#shared/redaction/presets.ts';
import type { Result } from '#shared/result.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import { createDossier, getDossier, markReviewed, type DraftTools } from '#vault/dossier/dossier-drafts.ts';
import { hidePassage, type HideRequest } from '#vault/dossier/hide-passage.ts';
import { isReviewed, loadDossier, redactLoaded } from '#vault/dossier/load-dossier.ts';
import { linkEntities, setRole, unlinkEntity } from '#vault/dossier/name-entities.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

/** Invented. */
const narratives = ['Ah Ming is held. The wallet is 0x529084.', '阿明 asks for help. Chan Sokha, and Sokha Chan again.'];

let tools: DraftTools;
let draft: DossierDraft;

function value<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const decide = (index: number, words: string, more: Partial<HideRequest> = {}): ReturnType<typeof hidePassage> => {
  const text = draft.texts[index];
  const start = text?.text.indexOf(words) ?? -1;
  return hidePassage(tools, { dossierId: draft.dossierId, textId: text?.textId ?? '', start, end: start + words.length, action: 'pseudonym', everyOccurrence: true, ...more });
};
const now = (): DossierDraft => value(getDossier(tools.database, draft.dossierId));
const under = (preset: PresetName): string => {
  const loaded = loadDossier(tools.database, draft.dossierId);
  if (loaded === undefined) throw new Error('absent');
  return JSON.stringify(redactLoaded(loaded, viewOf(preset, true)).dossier.blocks);
};
const entityOf = (words: string): string => {
  for (const { text, hidden } of now().texts) for (const { entity, start, end } of hidden) if (text.slice(start, end) === words) return entity;
  throw new Error(`${words} is not decided about`);
};
const labelsOf = (words: string): readonly string[] => now().texts.flatMap(({ text, hidden }) => hidden.filter(({ start, end }) => text.slice(start, end) === words).map(({ label }) => label));
const read = (): void => {
  for (const { textId } of draft.texts) value(markReviewed(tools, { dossierId: draft.dossierId, textId, reviewed: true }));
};
const isRead = (): boolean => {
  const loaded = loadDossier(tools.database, draft.dossierId);
  return loaded !== undefined && isReviewed(loaded);
};

beforeEach(async () => {
  tools = (await draftVault(narratives.map((narrative) => ({ narrative })))).tools;
  draft = value(createDossier(tools, { title: 'Ah Ming', tipIds: [tipIdOf(0), tipIdOf(1)] }));
});

describe('two names of one person', () => {
  it('have one pseudonym once they are said to be the same, and two when that is taken back', () => {
    decide(0, 'Ah Ming', { role: 'victim' });
    decide(1, '阿明');
    expect(labelsOf('Ah Ming')).not.toEqual(labelsOf('阿明'));
    const before = labelsOf('Ah Ming');
    value(linkEntities(tools.database, { dossierId: draft.dossierId, entity: entityOf('阿明'), sameAs: entityOf('Ah Ming') }));
    expect(labelsOf('阿明')).toEqual(before);
    expect(now().texts.flatMap(({ hidden }) => hidden.map(({ role }) => role))).toEqual(['victim', 'victim']);
    value(unlinkEntity(tools.database, { dossierId: draft.dossierId, entity: entityOf('Ah Ming') }));
    expect(labelsOf('阿明')).not.toEqual(labelsOf('Ah Ming'));
    expect(labelsOf('Ah Ming')).toEqual(before);
  });

  it('are both meant by every occurrence of one of them', () => {
    decide(0, 'Ah Ming');
    decide(1, '阿明', { everyOccurrence: false });
    value(linkEntities(tools.database, { dossierId: draft.dossierId, entity: entityOf('阿明'), sameAs: entityOf('Ah Ming') }));
    value(decide(0, 'Ah Ming', { action: 'remove' }));
    expect(under('internal')).not.toContain('阿明');
    expect(labelsOf('阿明')).toEqual(['[removed]']);
  });

  it('stay together without the one that is taken out, however they were linked', () => {
    for (const words of ['Ah Ming', '0x529084']) decide(0, words);
    decide(1, '阿明');
    const [one, two, three] = ['Ah Ming', '0x529084', '阿明'].map(entityOf);
    const link = (entity = '', sameAs = ''): void => void value(linkEntities(tools.database, { dossierId: draft.dossierId, entity, sameAs }));
    link(two, one);
    link(three, one);
    value(unlinkEntity(tools.database, { dossierId: draft.dossierId, entity: one ?? '' }));
    expect(labelsOf('0x529084')).toEqual(labelsOf('阿明'));
    expect(labelsOf('Ah Ming')).not.toEqual(labelsOf('阿明'));
    // Again in a ring: nothing goes round for ever.
    link(one, two);
    link(two, three);
    link(three, one);
    expect(new Set(['Ah Ming', '0x529084', '阿明'].flatMap(labelsOf)).size).toBe(1);
  });

  it('in another order of its words is the same name', () => {
    decide(1, 'Chan Sokha');
    expect(labelsOf('Sokha Chan')).toEqual(labelsOf('Chan Sokha'));
    expect(entityOf('Sokha Chan')).toBe(entityOf('Chan Sokha'));
  });

  it('are not linked where one is none of this dossier', () => {
    decide(0, 'Ah Ming');
    expect(linkEntities(tools.database, { dossierId: draft.dossierId, entity: entityOf('Ah Ming'), sameAs: 'f'.repeat(32) })).toEqual({ ok: false, code: 'not-found' });
    expect(setRole(tools.database, { dossierId: draft.dossierId, entity: 'f'.repeat(32), role: 'source' })).toEqual({ ok: false, code: 'not-found' });
    expect(setRole(tools.database, { dossierId: 'f'.repeat(32), entity: entityOf('Ah Ming'), role: 'source' })).toEqual({ ok: false, code: 'dossier-absent' });
  });
});

describe('whom a passage is about', () => {
  it('decides for whom it stands, in the title as well', () => {
    value(decide(0, '0x529084', { action: 'keep', role: 'perpetrator', reason: 'evidence' }));
    value(decide(0, 'Ah Ming', { role: 'source' }));
    for (const preset of ['internal', 'rescue-or-embassy', 'police'] as const) expect(under(preset)).toContain('0x529084');
    for (const preset of ['partner-organisation', 'public'] as const) expect(under(preset)).not.toContain('0x529084');
    for (const preset of ['internal', 'rescue-or-embassy', 'police', 'partner-organisation', 'public'] as const) expect(under(preset)).not.toContain('Ah Ming');
  });

  it('counts for all that was said to be the same, also what is said later', () => {
    decide(0, 'Ah Ming', { role: 'victim' });
    expect(now().texts[0]?.hidden[0]?.role).toBe('victim');
    value(decide(0, 'Ah Ming', { action: 'remove' }));
    expect(now().texts[0]?.hidden[0]?.role).toBe('victim');
    value(setRole(tools.database, { dossierId: draft.dossierId, entity: entityOf('Ah Ming'), role: 'source' }));
    expect(now().texts[0]?.hidden[0]?.role).toBe('source');
  });

  it('refuses to keep or widen what points at whoever told it', () => {
    expect(decide(0, 'Ah Ming', { action: 'keep', role: 'source', reason: 'agreed' })).toEqual({ ok: false, code: 'source-removed' });
    expect(decide(0, 'Ah Ming', { action: 'generalise', role: 'source', instead: 'somebody' })).toEqual({ ok: false, code: 'source-removed' });
    value(decide(0, 'Ah Ming', { role: 'source' }));
    expect(decide(0, 'Ah Ming', { action: 'keep', reason: 'agreed' })).toEqual({ ok: false, code: 'source-removed' });
  });

  it('refuses something wider that is missing or says the passage, and keeping without a reason', () => {
    expect(decide(0, 'Ah Ming', { action: 'generalise' })).toEqual({ ok: false, code: 'generalisation-missing' });
    expect(decide(0, 'Ah Ming', { action: 'generalise', instead: 'Ming, Ah' })).toEqual({ ok: false, code: 'generalisation-reveals' });
    expect(decide(0, 'Ah Ming', { action: 'keep' })).toEqual({ ok: false, code: 'keep-reason-missing' });
    expect(decide(0, 'Ah Ming', { action: 'keep', reason: 'other', reasonWords: ' ' })).toEqual({ ok: false, code: 'keep-reason-missing' });
    expect(now().texts.flatMap(({ hidden }) => hidden)).toEqual([]);
  });
});

describe('a text that somebody has read', () => {
  it('must be read again when anybody sees more of it, and not when they see less', () => {
    decide(0, 'Ah Ming', { action: 'remove', role: 'victim' });
    read();
    value(decide(0, 'Ah Ming', { action: 'pseudonym' }));
    expect(isRead()).toBe(true);
    value(decide(0, 'Ah Ming', { action: 'generalise', instead: 'a young man' }));
    expect(isRead()).toBe(false);
    read();
    value(setRole(tools.database, { dossierId: draft.dossierId, entity: entityOf('Ah Ming'), role: 'source' }));
    expect(isRead()).toBe(true);
    value(setRole(tools.database, { dossierId: draft.dossierId, entity: entityOf('Ah Ming'), role: 'victim' }));
    expect(isRead()).toBe(false);
  });
});
