import { describe, expect, it } from 'vitest';
import { joined } from '#shared/redaction/cut-text.ts';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import type { Range } from '#shared/redaction/occurrences.ts';
import { viewOf, type PresetName } from '#shared/redaction/presets.ts';
import { RedactedDossier, type DossierSource, type Redaction } from '#shared/redaction/redacted-dossier.ts';
import type { Span } from '#shared/redaction/spans.ts';
import { standingPassages, unionOf } from '#shared/redaction/standing-passages.ts';

const text = 'They keep Sokha in the hall. A truck comes. Nobody sleeps.';
const placeholderOf = ({ action }: Span) => ({ text: `[${action}]`, isFixed: true });
const rangeOf = (passage: string): Range => ({ start: text.indexOf(passage), end: text.indexOf(passage) + passage.length });
const spanOf = (passage: string, action: Span['action']): Span => ({ ...rangeOf(passage), action, entity: 'a', role: 'third-party' });
const shown = (standing: readonly Range[], spans: readonly Span[] = []): readonly string[] => standingPassages({ text, spans, standing }, placeholderOf).map(({ parts }) => joined(parts));

describe('the passages of a text that stand', () => {
  it('are each as long as they were chosen, in the order of the text', () => {
    expect(shown([rangeOf('A truck comes'), rangeOf('They keep')])).toEqual(['They keep', 'A truck comes']);
  });

  it('are one where they overlap, and where nothing is said between them', () => {
    expect(unionOf(text, [rangeOf('in the hall'), rangeOf('keep Sokha in'), rangeOf('Sokha')])).toEqual([rangeOf('keep Sokha in the hall')]);
    expect(shown([rangeOf('They '), rangeOf('keep')])).toEqual(['They keep']);
    expect(shown([rangeOf('in the hall'), rangeOf('A truck')])).toEqual(['in the hall. A truck']);
    expect(shown([rangeOf('in the'), rangeOf('A truck')])).toEqual(['in the', 'A truck']);
    const khmer = 'គេវាយគាត់ ។ គាត់យំ';
    expect(unionOf(khmer, [{ start: 0, end: 9 }, { start: 12, end: khmer.length }])).toEqual([{ start: 0, end: khmer.length }]);
    // A mark belongs to the letter before it: what it makes of it was not chosen.
    expect(unionOf('កា ក', [{ start: 0, end: 1 }, { start: 3, end: 4 }])).toHaveLength(2);
  });

  it('are hidden in as the whole text is: what reaches beyond one is cut to it, and where decisions overlap the strictest counts, also where only the milder one touches the passage', () => {
    expect(shown([rangeOf('Sokha in')], [spanOf('keep Sokha', 'pseudonym')])).toEqual(['[pseudonym] in']);
    expect(shown([rangeOf('the hall')], [spanOf('hall. A truck', 'remove')])).toEqual(['the [remove]']);
    expect(shown([rangeOf('in the hall')], [spanOf('the hall. A', 'keep'), spanOf('A truck', 'remove')])).toEqual(['in [remove]']);
    expect(shown([rangeOf('Nobody')], [spanOf('A truck comes', 'remove')])).toEqual(['Nobody']);
  });

  it('are none where all of one is hidden', () => {
    expect(shown([rangeOf('Sokha')], [spanOf('Sokha', 'remove')])).toEqual([]);
    expect(shown([rangeOf('Sokha in the hall.')], [spanOf('Sokha in the hall', 'pseudonym')])).toEqual([]);
    expect(shown([rangeOf('Sokha'), rangeOf('A truck')], [spanOf('Sokha', 'remove')])).toEqual(['A truck']);
  });

  it('are none where nothing or nothing but a space was chosen', () => {
    expect(shown([])).toEqual([]);
    expect(shown([{ start: 4, end: 5 }, { start: 7, end: 7 }])).toEqual([]);
  });
});

describe('a dossier in which passages stand', () => {
  const tip = (part: Partial<DossierSource['tips'][number]> = {}): DossierSource['tips'][number] => ({ receivedAt: 0, statement: 'People are held.', texts: [{ field: 'narrative', language: 'en', text, spans: [spanOf('Sokha', 'remove')], standing: [rangeOf('keep Sokha'), rangeOf('A truck')] }], ...part });
  const made = (tips: DossierSource['tips'], preset: PresetName): Redaction => RedactedDossier.from({ title: 'T', intro: undefined, entities: ['a'], pseudonymSeed: new Uint8Array(16), tips }, englishDossierWords, viewOf(preset, true));
  const passagesIn = ({ dossier }: Redaction): readonly string[] => dossier.blocks.flatMap((block) => (block.kind === 'passage' ? [joined(block.parts)] : []));

  it('has each behind a label that says whose words it is, beside the statement', () => {
    const { dossier, hidden, told } = made([tip()], 'rescue-or-embassy');
    expect(passagesIn({ dossier, hidden, told })).toEqual(['People are held.', 'keep [removed]', 'A truck']);
    expect(dossier.blocks.filter((block) => block.kind === 'fact' && block.label === englishDossierWords.ownWords)).toHaveLength(2);
    expect(told[0]?.filter(({ field }) => field === 'narrative').map(({ parts }) => joined(parts))).toEqual(['keep [removed]', 'A truck']);
    // The rest is looked for in the file, and the passages may stand.
    expect(hidden.withheld).toEqual([text]);
    expect(hidden.told).toEqual(expect.arrayContaining(['keep [removed]', 'A truck']));
  });

  it('has them without a statement too, and none of them where the whole text stands or none is shown', () => {
    expect(passagesIn(made([tip({ statement: '' })], 'partner-organisation'))).toEqual(['keep [removed]', 'A truck']);
    expect(passagesIn(made([tip({ isVerbatim: true })], 'police'))).toEqual(['They keep [removed] in the hall. A truck comes. Nobody sleeps.']);
    expect(passagesIn(made([tip()], 'internal'))).toEqual(['They keep [removed] in the hall. A truck comes. Nobody sleeps.']);
    expect(passagesIn(RedactedDossier.from({ title: 'T', intro: undefined, entities: ['a'], pseudonymSeed: new Uint8Array(16), tips: [tip()] }, englishDossierWords, viewOf('public', false)))).toEqual([]);
  });

  it('has those of few reports as one text, from which nobody counts them', () => {
    const dossier = made([tip(), tip()], 'public');
    expect(passagesIn(dossier)).toEqual(['People are held. People are held.', 'keep [removed] A truck keep [removed] A truck']);
    expect(dossier.dossier.blocks.filter((block) => block.kind === 'fact' && block.label === englishDossierWords.ownWords)).toHaveLength(1);
  });

  it('has in rows about reports a cell of their own for them', () => {
    const { dossier } = made([tip()], 'rescue-or-embassy');
    expect(RedactedDossier.recordsOf(dossier).map(({ told: said, ownWords }) => [said?.text, ownWords?.text])).toEqual([['People are held.', 'keep [removed]\n\nA truck']]);
    expect(RedactedDossier.recordsOf(made([tip({ isVerbatim: true })], 'rescue-or-embassy').dossier)[0]?.ownWords).toBeUndefined();
  });
});
