import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { effectiveAction } from '#shared/redaction/effective-action.ts';
import { bareString } from '#shared/redaction/fold.ts';
import { findOccurrences } from '#shared/redaction/occurrences.ts';
import { presetNames, viewOf } from '#shared/redaction/presets.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { spanRoles } from '#shared/redaction/roles.ts';
import { clampToClusters, redactionActions, type Span } from '#shared/redaction/spans.ts';
import { makeFile } from '#vault/dossier/export-dossier.ts';
import { readPdf } from '#vault/dossier/pdf-text.ts';
import { openPrinter, type ChromiumPrinter } from '../support/chromium-printer.ts';
import { testSize } from '../size.ts';

/** A page takes a third of a second to print and to read back. */
const numRuns = testSize === 'long' ? 400 : 30;
let printer: ChromiumPrinter;

beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(async () => {
  await printer.close();
});

/** Of the scripts that have a font; others the gate refuses before anything else. */
const pieces = ['Sokha', 'ka', ' ', '\n', '\n\n', 'ខ្ញុំ', 'សុខា', '០១២', '012', '345 678', '๓๔๕', '၆၇၈', '林晓雪', '明', 'สมหญิง', 'อ่ำ', 'အောင်', 'Nguyễn', 'Thị', 'e\u0301', 'ß', '\u200b', '\u200d', '\u202e', '😀', '<b>', '&amp;', '*', '-', '.', '+', 'A', 'x', '3 May 2026'];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }).map((list) => list.join(''));

describe('what is hidden from somebody, whatever the text and the decision', () => {
  // Four hundred pages take longer than the runner's two minutes.
  it('does not stand in a PDF that Chromium printed, or the gate refuses the file', { timeout: testSize === 'long' ? 600_000 : 120_000 }, async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({ original: text, other: text, statement: text, at: fc.nat(), length: fc.integer({ min: 1, max: 14 }), action: fc.constantFrom(...redactionActions), role: fc.constantFrom(...spanRoles), preset: fc.constantFrom(...presetNames), isVerbatim: fc.boolean() }),
        async ({ original, other, statement, at, length, action, role, preset, isVerbatim }) => {
          const start = at % original.length;
          const range = clampToClusters(original, start, Math.min(original.length, start + length));
          if (range === undefined) return;
          const wanted = original.slice(range.start, range.end);
          const view = viewOf(preset, true);
          const spansIn = (within: string, also: readonly { readonly start: number; readonly end: number }[] = []): readonly Span[] => [...also, ...findOccurrences(within, wanted)].map((place) => ({ ...place, action, role, entity: 'a', instead: 'in the wet season' }));
          const texts = [
            { field: 'narrative' as const, language: 'en', text: original, spans: spansIn(original, [range]) },
            { field: 'place' as const, language: 'en', text: other, spans: spansIn(other) },
          ];
          const { dossier, hidden } = RedactedDossier.from({ title: other.slice(0, 40), intro: undefined, entities: ['a'], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, statement, isVerbatim, texts }] }, englishDossierWords, view);
          const outcome = await makeFile({ print: printer.print }, 'pdf', dossier, { ...hidden, identifiers: [] });
          if (!outcome.ok) {
            expect(outcome.code).toBe('leak-gate-refused');
            return;
          }
          passed += 1;
          if (effectiveAction({ action, role }, view.mildest) === 'keep') return;
          const bare = bareString(wanted);
          if (new TextEncoder().encode(bare.normalize('NFC')).length < 6 || bareString(hidden.template).includes(bare)) return;
          const read = await readPdf(outcome.value.bytes);
          if (!read.ok) throw new Error('a file that passed the gate can be read');
          for (const part of ['text', 'spaced', 'glyphs'] as const) expect(bareString(read.value.pages.map((page) => page[part]).join('\n'))).not.toContain(bare);
          expect(new TextDecoder('latin1').decode(outcome.value.bytes)).not.toContain(Buffer.from(wanted).toString('latin1'));
        },
      ),
      { numRuns },
    );
    // The property would hold for a gate that refuses everything.
    expect(passed).toBeGreaterThan(numRuns * 0.6);
  });
});

describe('another word than what is hidden', () => {
  it.each([
    ['Hope sleeps here. Every evening we hope somebody comes for us.', 'Hope', 'hope'],
    ['สมใจ อยู่ข้างประตู ทุกคืนเราทำงานจนสมใจหัวหน้าเสมอ', 'สมใจ', 'สมใจ'],
    ['小明睡在门边。他们说每天晚上都要大小明天必须完成全部工作。', '小明', '小明'],
  ])('stands in a PDF at its place, and the gate refuses it at another: %s', { timeout: 120_000 }, async (text, name, word) => {
    const at = text.indexOf(word, name.length);
    const spans: readonly Span[] = [{ start: 0, end: name.length, action: 'remove', entity: 'a', role: 'victim' }, { start: at, end: at + word.length, action: 'keep', entity: 'b', role: 'nobody', isOtherWord: true }];
    const { dossier, hidden } = RedactedDossier.from({ title: 'T', intro: undefined, entities: ['a', 'b'], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative', language: 'en', text, spans }] }] }, englishDossierWords, viewOf('internal', true));
    const file = async (secrets: typeof hidden) => makeFile({ print: printer.print }, 'pdf', dossier, { ...secrets, identifiers: [] });
    expect(await file(hidden)).toMatchObject({ ok: true });
    const elsewhere = (hidden.otherWords ?? []).map((place) => ({ ...place, before: 'anothersentencealtogether' }));
    expect(await file({ ...hidden, otherWords: elsewhere })).toMatchObject({ ok: false, code: 'leak-gate-refused' });
  });

  it('keeps a PDF back where Chromium writes its letters once more beside the glyphs, as in Khmer', { timeout: 120_000 }, async () => {
    const [text, word] = ['ស្រី មកពីភូមិមួយ។ ពួកគេថាបុរសស្រីទាំងអស់ត្រូវធ្វើការរាល់យប់។', 'ស្រី'];
    const at = text.indexOf(word, word.length);
    const spans: readonly Span[] = [{ start: 0, end: word.length, action: 'remove', entity: 'a', role: 'victim' }, { start: at, end: at + word.length, action: 'keep', entity: 'b', role: 'nobody', isOtherWord: true }];
    const { dossier, hidden } = RedactedDossier.from({ title: 'T', intro: undefined, entities: ['a', 'b'], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative', language: 'km', text, spans }] }] }, englishDossierWords, viewOf('internal', true));
    expect(await makeFile({ print: printer.print }, 'pdf', dossier, { ...hidden, identifiers: [] })).toMatchObject({ ok: false, code: 'leak-gate-refused' });
    expect(await makeFile({ print: printer.print }, 'docx', dossier, { ...hidden, identifiers: [] })).toMatchObject({ ok: true });
  });
});
