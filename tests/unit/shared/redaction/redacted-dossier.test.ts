import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier, type DossierSource } from '#shared/redaction/redacted-dossier.ts';
import type { Span } from '#shared/redaction/spans.ts';
import { inventedSource, inventedTips } from '../../../support/dossier-tips.ts';

const seed = new Uint8Array(16).fill(9);

function sourceOf(text: string, spans: readonly Span[], title = 'A title'): DossierSource {
  const entities = [...new Set(spans.map(({ entity }) => entity))];
  return { title, intro: undefined, entities, pseudonymSeed: seed, tips: [{ receivedAt: Date.UTC(2026, 10, 30, 23, 59), texts: [{ field: 'narrative', language: 'en', text, spans }] }] };
}
const make = (source: DossierSource): ReturnType<typeof RedactedDossier.from> => RedactedDossier.from(source, englishDossierWords);
const passageOf = (source: DossierSource): string =>
  make(source)
    .dossier.blocks.flatMap((block) => (block.kind === 'passage' ? block.parts.map((part) => part.text) : []))
    .join('');

describe('a redacted dossier', () => {
  it('holds nothing of what was hidden, in any script', () => {
    const { dossier } = make(inventedSource());
    const all = JSON.stringify(dossier.blocks);
    for (const { hide } of inventedTips) for (const passage of hide) expect(all).not.toContain(passage);
  });

  it('hides the same passages in its title, which nobody marks', () => {
    const { dossier } = make(sourceOf('Sokha Chan called', [{ start: 0, end: 10, action: 'pseudonym', entity: 'x', role: 'third-party' as const }], 'About SOKHA  CHAN'));
    expect(dossier.blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(JSON.stringify(dossier.blocks[0])).toMatch(/About \[person [A-Z]\]/u);
  });

  it('has a plain title when the hidden title would not fit', () => {
    const spans = [{ start: 0, end: 1, action: 'remove' as const, entity: 'x', role: 'third-party' as const }];
    expect(make(sourceOf('x', spans, 'x '.repeat(100))).dossier.blocks[0]).toEqual({ kind: 'heading', level: 1, text: 'Dossier' });
  });

  it('gives the month of receipt and neither day nor time', () => {
    const all = JSON.stringify(make(sourceOf('text', [])).dossier.blocks);
    expect(all).toContain('November 2026');
    expect(all).not.toMatch(/30|23:59|T23/u);
  });

  it('makes placeholders whose length says nothing', () => {
    const short = passageOf(sourceOf('Li went', [{ start: 0, end: 2, action: 'remove', entity: 'x', role: 'third-party' as const }]));
    const long = passageOf(sourceOf('Bartholomew Featherstonehaugh went', [{ start: 0, end: 29, action: 'remove', entity: 'x', role: 'third-party' as const }]));
    expect(short).toBe(long);
  });

  it('drops characters that draw nothing and could mark a copy, and keeps those that scripts need', () => {
    expect(passageOf(sourceOf('a\u202eb\u{e0041}\u{e0042}c\u2063\u0000 ខ\u200bញ', []))).toBe('abc ខ\u200bញ');
  });

  it('cannot be changed after it was made', () => {
    const { dossier } = make(inventedSource());
    expect(Object.isFrozen(dossier.blocks)).toBe(true);
    expect(dossier.blocks.every((block) => Object.isFrozen(block))).toBe(true);
  });

  it('keeps the hidden passages apart, without duplicates', () => {
    const spans = [0, 5].map((start) => ({ start, end: start + 4, action: 'remove' as const, entity: 'x', role: 'third-party' as const }));
    const { dossier, hidden } = make(sourceOf('Bopa Bopa', spans));
    expect(hidden.passages).toEqual(['Bopa']);
    expect(JSON.stringify(dossier)).not.toContain('Bopa');
  });

  it('never deals a letter that was hidden', () => {
    const text = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index)).join(' ');
    const spans = Array.from({ length: 26 }, (_, index) => ({ start: index * 2, end: index * 2 + 1, action: 'pseudonym' as const, entity: `e${index}`, role: 'third-party' as const }));
    expect(passageOf(sourceOf(text, spans))).not.toMatch(/\[person [A-Z]\]/u);
  });
});
