import { expect, it } from 'vitest';
import { rarityAtMost } from '#shared/contract/dossier-calls.ts';
import { createDossier } from '#vault/dossier/dossier-drafts.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { loadDossier } from '#vault/dossier/load-dossier.ts';
import { rarityOf } from '#vault/dossier/rarity.ts';
import { searchEntry } from '#vault/store/search/search-entry.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

/** Invented. */
const narratives = ['A dentist from Kampot was taken on 3 May 2026.', 'Seen in Kampot: no dentist.', 'A dentist. From Kampot, they say.'];

it('counts the tips that have the words of what is kept or generalised, in their order, and of nothing that is hidden', async () => {
  const { tools } = await draftVault(narratives.map((narrative) => ({ narrative })));
  const { database } = tools;
  narratives.forEach((narrative, index) => database.run('INSERT INTO search_index (docid, tokens) VALUES (?, ?)', [index + 1, searchEntry([narrative], narrative).tokens]));
  const made = createDossier(tools, { title: 'Invented', tipIds: [tipIdOf(0)] });
  if (!made.ok) throw new Error(made.code);
  const { dossierId, texts } = made.value;
  const at = (words: string) => ({ dossierId, textId: texts[0]?.textId ?? '', start: narratives[0]?.indexOf(words) ?? -1, end: (narratives[0]?.indexOf(words) ?? -1) + words.length, everyOccurrence: false });
  hidePassage(tools, { ...at('dentist from Kampot'), action: 'keep', role: 'victim', reason: 'known' });
  hidePassage(tools, { ...at('3 May 2026'), action: 'generalise', role: 'victim', instead: 'May 2026' });
  hidePassage(tools, { ...at('taken'), action: 'remove' });
  const loaded = loadDossier(database, dossierId);
  expect(loaded && rarityOf(database, loaded)).toMatchObject({ entities: [{ tips: 2 }, { tips: 1 }], uncounted: 0 });
  const [text] = loaded?.texts ?? [];
  const [kept] = text?.spans ?? [];
  if (loaded === undefined || text === undefined || kept === undefined) throw new Error('nothing was decided');
  const spans = Array.from({ length: rarityAtMost + 3 }, (_, index) => ({ ...kept, action: 'keep' as const, ownEntity: `entity ${index}` }));
  const many = rarityOf(database, { ...loaded, texts: [{ ...text, spans }] });
  expect([many.entities.length, many.uncounted]).toEqual([rarityAtMost, 3]);
});
