import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { presetNames, viewOf, type PresetName } from '#shared/redaction/presets.ts';
import { RedactedDossier, type DossierSource, type Redaction } from '#shared/redaction/redacted-dossier.ts';

const tipsOf = (count: number, isVerbatim = false): DossierSource['tips'] =>
  Array.from({ length: count }, (_, index) => ({
    receivedAt: Date.UTC(2026, index % 12, 3),
    statement: `Statement.\n\nPart ${String.fromCharCode(97 + index)} of it.`,
    isVerbatim,
    texts: [
      { field: 'narrative' as const, language: 'en', text: `Their words.\nPart ${String.fromCharCode(97 + index)} of them.`, spans: [] },
      { field: 'place' as const, language: 'en', text: 'The harbour', spans: [] },
    ],
  }));

function made(tips: DossierSource['tips'], preset: PresetName, isReasoned = true): Redaction {
  return RedactedDossier.from({ title: 'T', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips }, englishDossierWords, viewOf(preset, isReasoned));
}

const kinds = ({ dossier }: Redaction): readonly string[] => dossier.blocks.map(({ kind }) => kind);

describe('fewer than eleven reports, for the public', () => {
  it.each([1, 2, 10])('are told as one text on one line, from which nobody counts them (%i)', (count) => {
    const dossier = made(tipsOf(count), 'public');
    expect(kinds(dossier)).toEqual(['heading', 'note', 'note', 'fact', 'fact', 'passage']);
    expect(dossier.hidden.shown).toContain('Reports fewer than 11');
    expect(dossier.hidden.shown).not.toMatch(/Report \d/u);
    const [passage] = dossier.dossier.blocks.flatMap((block) => (block.kind === 'passage' ? [block.parts.map(({ text }) => text).join('')] : []));
    expect(passage).toMatch(/^Statement\. Part a of it\.(?: Statement\. Part [a-z] of it\.)*$/u);
  });

  it('are the same document without a reason to show any text, however few', () => {
    const shown = [1, 5, 10].map((count) => made(tipsOf(count), 'public', false).hidden.shown);
    expect(new Set(shown).size).toBe(1);
    expect(shown[0]).toContain('fewer than 11');
  });

  it('stand as one text also in the reporters’ own words, apart from what staff state', () => {
    const { hidden, dossier } = made([...tipsOf(2), ...tipsOf(3, true)], 'public');
    expect(dossier.blocks.filter(({ kind }) => kind === 'passage')).toHaveLength(2);
    expect(hidden.told.join(' ')).toContain('Their words. Part a of them. Their words. Part b of them.');
    expect(hidden.withheld).toContain('Their words.\nPart a of them.');
  });

  it('say nothing else about a single one, whatever is listed', () => {
    const { hidden } = RedactedDossier.from({ title: 'T', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: tipsOf(3) }, englishDossierWords, { ...viewOf('public', true), shown: ['narrative', 'place', 'received', 'came', 'pictures'] });
    expect(hidden.shown).not.toMatch(/harbour|2026/u);
    expect(hidden.withheld).toContain('The harbour');
  });
});

describe('reports that may be counted', () => {
  it('have a section each: from eleven on for the public, and for everybody else', () => {
    const sections = (redaction: Redaction): number => redaction.dossier.blocks.filter((block) => block.kind === 'heading' && block.level === 2).length;
    expect(sections(made(tipsOf(11), 'public'))).toBe(11);
    for (const preset of presetNames.filter((name) => name !== 'public')) expect(sections(made(tipsOf(2), preset))).toBe(2);
  });
});
