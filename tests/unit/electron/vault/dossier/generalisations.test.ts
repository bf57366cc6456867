import { expect, it } from 'vitest';
import { createDossier } from '#vault/dossier/dossier-drafts.ts';
import { DetailFinder, textsToLookThrough } from '#vault/dossier/found-details.ts';
import { proposalsFor } from '#vault/dossier/generalisations.ts';
import { loadDossier } from '#vault/dossier/load-dossier.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

/** Invented. */
const tips = [
  { narrative: 'Taken on 3 May 2026, from 11.0712, 106.1702.', place: 'Near Svay Rieng town' },
  { narrative: 'Sold on 21 April 2026. Born 1 January 1990.' },
  { narrative: 'She is not yet 18 (invented). Her brother, 18 months old, is with her.' },
];

async function proposals(index: number, words: string): Promise<readonly string[]> {
  const { tools } = await draftVault(tips);
  const made = createDossier(tools, { title: 'Invented', tipIds: tips.map((_, tip) => tipIdOf(tip)) });
  const loaded = made.ok ? loadDossier(tools.database, made.value.dossierId) : undefined;
  const text = loaded?.texts.filter(({ field }) => field === 'narrative')[index];
  if (loaded === undefined || text === undefined) throw new Error('absent');
  const start = text.text.indexOf(words);
  const offered = proposalsFor(loaded, await new DetailFinder(() => Promise.resolve()).lookThrough(textsToLookThrough(loaded)), { textId: text.textId, start, end: start + words.length });
  if (!offered.ok) throw new Error(offered.code);
  return offered.value;
}

it('offers for a day its month, its quarter, and the days since the first day of the whole dossier, which is no birth', async () => {
  expect(await proposals(0, '3 May 2026')).toEqual(['May 2026', 'second quarter of 2026', 'day +12']);
});

it('offers for a point the province that another text of the same tip names', async () => {
  expect(await proposals(0, '11.0712, 106.1702')).toContain('Svay Rieng province');
});

it('offers for a birth a band of the age at the time of receipt', async () => {
  expect(await proposals(1, '1 January 1990')).toEqual(['in their thirties']);
});

it('reads the words beside a number that stands alone in the passage', async () => {
  expect(await proposals(2, '18')).toEqual([]);
});

it('offers for a child no band of adults', async () => {
  expect(await proposals(2, 'not yet 18')).not.toContain('a young adult');
  expect(await proposals(2, '18 months old')).toEqual(['a child']);
});
