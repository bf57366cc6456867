import { beforeAll, describe, expect, it } from 'vitest';
import type { PresetName } from '#shared/redaction/presets.ts';
import { englishCompoundDossierWords as words } from '#vault/compound-dossier/english-words.ts';
import type { CompoundDossierSource } from '#vault/compound-dossier/dossier-source.ts';
import { loadSource } from '#vault/compound-dossier/load-source.ts';
import { materialBlocks, statementBlocks } from '#vault/compound-dossier/statement-blocks.ts';
import { recordCompound } from '#vault/store/commands/keep-compounds.ts';
import { inventedStartMs, openMemoryVault } from '../../../../support/memory-vault.ts';

let empty: CompoundDossierSource;

beforeAll(async () => {
  const { context } = await openMemoryVault();
  const compoundId = recordCompound(context, { kind: 'casino', standing: 'suspected', province: 'KH-18', district: null, place: '' }, { text: 'Quarzfeld Park (invented)', language: 'en', kind: 'official', source: '' });
  const loaded = loadSource(context.database, new Uint8Array(16), inventedStartMs, { compoundId, preset: 'internal', isReasoned: true, mark: '' });
  if (!loaded.ok) throw new Error(loaded.code);
  empty = loaded.value.source;
});

describe('the list of material', () => {
  const listed = (preset: PresetName) => materialBlocks({ ...empty, preset, material: ['photo', 'photo', 'video'] }, words);

  it('has a number and a kind for each file, and nothing else of it', () => {
    expect(listed('police')).toMatchObject([{ text: words.material }, { text: words.materialNote }, { rows: [['M1', words.fileKind.photo], ['M2', words.fileKind.photo], ['M3', words.fileKind.video]] }]);
  });

  it('is of kinds without numbers for readers who are not told small counts', () => {
    const blocks = materialBlocks({ ...empty, preset: 'partner-organisation', material: ['photo', 'video'] }, words);
    expect(blocks).toEqual([words.material, words.materialUncounted, words.fileKind.photo, words.fileKind.video].map((text) => expect.objectContaining({ text }) as unknown));
  });
});

describe('a statement', () => {
  const statement = { topic: null, reliability: 'C', credibility: '3', text: 'Invented.', contradictedBy: [], isDisputedElsewhere: false } as const;
  const told = (part: Pick<NonNullable<CompoundDossierSource['statements']>[number], 'source' | 'sources'>) => statementBlocks({ ...empty, statements: [{ ...statement, ...part }] }, words);

  it('says no word of its source where there is no letter, and none of how many where that is not told', () => {
    expect(told({ source: 'Q', sources: 1 })).toMatchObject([{}, { text: words.saidNote }, { isTyped: true }, { text: expect.stringMatching(/^Source Q · said by this one independent source alone · Grade C3/u) as string }]);
    expect(told({ source: null, sources: null })).toMatchObject([{}, { text: words.saidNoteApart }, { isTyped: true }, { text: expect.stringMatching(/^Grade C3/u) as string }]);
    expect(told({ source: null, sources: 12 })).toMatchObject([{}, {}, {}, { text: expect.stringMatching(/^said by 12 independent sources · Grade C3/u) as string }]);
  });
});
