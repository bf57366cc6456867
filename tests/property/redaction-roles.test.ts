import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { effectiveAction } from '#shared/redaction/effective-action.ts';
import { bareString } from '#shared/redaction/fold.ts';
import { findOccurrences } from '#shared/redaction/occurrences.ts';
import { presetNames, presets, viewOf } from '#shared/redaction/presets.ts';
import { assignLetters, seedFor } from '#shared/redaction/pseudonyms.ts';
import { RedactedDossier, type DossierSource } from '#shared/redaction/redacted-dossier.ts';
import { spanRoles } from '#shared/redaction/roles.ts';
import { clampToClusters, isStricter, mergeSpans, redactionActions, type Span } from '#shared/redaction/spans.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';

/** Every letter once, so that each unit of what is kept says where it came from. */
const letters = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x4e00 + index * 7)).join('');
const seed = fc.uint8Array({ minLength: 16, maxLength: 16 });
const preset = fc.constantFrom(...presetNames);
const instead = fc.constantFrom('', 'May 2026', 'Kampot province', letters.slice(10, 14));
const span = fc
  .record({ start: fc.nat(58), length: fc.integer({ min: 1, max: 12 }), action: fc.constantFrom(...redactionActions), role: fc.constantFrom(...spanRoles), entity: fc.constantFrom('a', 'b', 'c'), instead })
  .map(({ start, length, ...rest }): Span => ({ ...rest, start, end: Math.min(letters.length, start + length) }));
const spans = fc.array(span, { maxLength: 10 });

const sourceOf = (text: string, decided: readonly Span[], pseudonymSeed: Uint8Array, title = 'T'): DossierSource => ({
  title,
  intro: undefined,
  entities: ['a', 'b', 'c'],
  pseudonymSeed,
  tips: [{ receivedAt: 0, texts: [{ field: 'narrative', language: 'zh', text, spans: decided }] }],
});
const partsUnder = (source: DossierSource, name: (typeof presetNames)[number]) =>
  RedactedDossier.from(source, englishDossierWords, viewOf(name, true)).dossier.blocks.flatMap((block) => (block.kind === 'passage' ? block.parts : block.kind === 'fact' ? [{ kind: 'kept' as const, text: block.value }] : []));

describe('decisions by role, whatever they are and whoever reads', () => {
  it('let no unit stand that any decision hides for these readers, and leave what nobody decided about', () => {
    fc.assert(
      fc.property(spans, preset, seed, (decided, name, pseudonymSeed) => {
        // What stands instead may hold a part of what it stands for; what is kept may not.
        const kept = partsUnder(sourceOf(letters, decided, pseudonymSeed), name).flatMap(({ kind, text: shown }) => (kind === 'kept' ? [shown] : [])).join('');
        const hides = decided.filter((each) => effectiveAction(each, presets[name].mildest) !== 'keep');
        for (const { start, end } of hides) for (const letter of letters.slice(start, end)) expect(kept).not.toContain(letter);
        Array.from(letters).forEach((letter, at) => {
          if (!decided.some(({ start, end }) => at >= start && at < end)) expect(kept).toContain(letter);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never do less than was decided, nor less than the preset asks', () => {
    fc.assert(
      fc.property(span, preset, (decided, name) => {
        const { mildest } = presets[name];
        const done = effectiveAction(decided, mildest);
        expect(isStricter(decided.action, done)).toBe(false);
        expect(isStricter(mildest[decided.role], done)).toBe(false);
        if (decided.role === 'source') expect(done).toBe('remove');
      }),
      { numRuns: 1000 },
    );
  });

  it('take the strictest where they overlap', () => {
    fc.assert(
      fc.property(spans, (decided) => {
        for (const merged of mergeSpans(letters, decided)) {
          const inside = decided.filter(({ start, end }) => start < merged.end && end > merged.start);
          expect(inside.some(({ action }) => isStricter(action, merged.action))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const pieces = ['Sokha', 'Chan', ' ', '\n', 'ខ្ញុំ', '០១២', '345 678', '林晓雪', '0x52908400', 'Nguyễn', 'Kampot', '3 May 2026', '-', '.', 'x', '*'];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 25 }).map((list) => list.join(''));

describe('what is hidden from somebody, whatever was decided', () => {
  it.each(presetNames)('does not stand in a file for %s, or the gate refuses the file', (name) => {
    let passed = 0;
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 2, max: 14 }), fc.constantFrom(...redactionActions), fc.constantFrom(...spanRoles), fc.constantFrom('', 'May 2026', 'Kampot province'), seed, (original, at, length, action, role, wider, pseudonymSeed) => {
        const start = at % original.length;
        const range = clampToClusters(original, start, start + length);
        if (range === undefined) return;
        const wanted = original.slice(range.start, range.end);
        const decided = [range, ...findOccurrences(original, wanted)].map((place): Span => ({ ...place, action, role, entity: 'a', instead: wider }));
        const { dossier, hidden } = RedactedDossier.from(sourceOf(original, decided, pseudonymSeed, original.slice(0, 40)), englishDossierWords, viewOf(name, true));
        const isHidden = effectiveAction({ action, role, instead: wider }, presets[name].mildest) !== 'keep';
        expect(hidden.passages.includes(wanted)).toBe(isHidden);
        const bytes = writeMarkdown(dossier);
        if (!isHidden || !checkMarkdown(bytes, { ...hidden, identifiers: [] }).ok) return;
        passed += 1;
        const bare = bareString(wanted);
        if (new TextEncoder().encode(bare.normalize('NFC')).length < 6 || bareString(hidden.template).includes(bare)) return;
        expect(bareString(new TextDecoder().decode(bytes))).not.toContain(bare);
      }),
      { numRuns: 400 },
    );
    // The property would hold for a gate that refuses everything.
    expect(passed).toBeGreaterThan(100);
  });
});

describe('pseudonyms, whatever the seed', () => {
  const entities = Array.from({ length: 12 }, (_, index) => `e${index}`);
  const dealt = (of: Uint8Array, name: string): string => [...assignLetters(entities, seedFor(of, name), new Set()).values()].join(' ');

  it('are others for every audience, and the same for one', () => {
    fc.assert(
      fc.property(seed, (of) => {
        expect(new Set(presetNames.map((name) => dealt(of, name))).size).toBe(presetNames.length);
        expect(dealt(of, 'police')).toBe(dealt(of, 'police'));
      }),
      { numRuns: 300 },
    );
  });

  it('stand for one entity wherever it is, however long its words are', () => {
    fc.assert(
      fc.property(seed, preset, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (of, name, one, other) => {
        const decided: readonly Span[] = [
          { start: 0, end: one, action: 'pseudonym', role: 'third-party', entity: 'a' },
          { start: 30, end: 30 + other, action: 'pseudonym', role: 'third-party', entity: 'a' },
        ];
        const placed = partsUnder(sourceOf(letters, decided, of), name).flatMap(({ kind, text: shown }) => (kind === 'placeholder' ? [shown] : []));
        expect(placed).toHaveLength(2);
        expect(placed[0]).toBe(placed[1]);
        expect(placed[0]).toMatch(/^\[person [A-Z]\]$/u);
      }),
      { numRuns: 300 },
    );
  });
});
