import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { printedLanguages } from '#shared/domain/printed-language.ts';
import { presetNames, type PresetName } from '#shared/redaction/presets.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { WordedBlock } from '#shared/redaction/worded-block.ts';
import { makeBriefing, type AskedBriefing, type MadeBriefing } from '#vault/briefing/make-briefing.ts';
import { checkCsv } from '#vault/dossier/csv-gate.ts';
import { writeCsvDossier } from '#vault/dossier/csv.ts';
import { derivedSmallCounts } from '#vault/dossier/derived-counts.ts';
import { checkDocx } from '#vault/dossier/docx-gate.ts';
import { writeDocx } from '#vault/dossier/docx.ts';
import { checkJson } from '#vault/dossier/json-gate.ts';
import { writeJson } from '#vault/dossier/json.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { checkPdf } from '#vault/dossier/pdf-gate.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import { checkXlsx } from '#vault/dossier/xlsx-gate.ts';
import { writeXlsx } from '#vault/dossier/xlsx.ts';
import { briefingVault, inventedCompound, inventedPeriod } from '../../../../support/briefing-vault.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { changed } from '../../../../support/planted/planted.ts';
import { inventedStartMs, type MemoryVault } from '../../../../support/memory-vault.ts';

let vault: MemoryVault;
beforeAll(async () => {
  vault = await briefingVault();
});

function made(asked: Partial<AskedBriefing> = {}): MadeBriefing {
  const briefing = makeBriefing(vault.context.database, inventedStartMs, { period: inventedPeriod, preset: 'public', language: 'en', title: '', estimates: [], ...asked });
  if (!briefing.ok) throw new Error(briefing.code);
  return briefing.value;
}

const tables = ({ dossier }: MadeBriefing) => dossier.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const rowsUnder = (briefing: MadeBriefing, caption: string) => tables(briefing).find((table) => table.caption === caption)?.rows;

/** The same with the total of March shown, 20: beside its 16 whoever can subtract knows the 4 that are not. */
function withSubtractable({ dossier }: MadeBriefing): ReturnType<typeof RedactedDossier.ofBlocks> {
  let shown = 0;
  const blocks = dossier.blocks.map((block) => {
    if (block.kind !== 'table') return block;
    const rows = block.rows.map((row) => {
      if (row[0] !== 'March 2031' || row.at(-1) !== 'not shown') return row;
      shown += 1;
      return [...row.slice(0, -1), '20'];
    });
    return { ...block, rows };
  });
  if (shown !== 1) throw new Error('nothing was planted');
  return RedactedDossier.ofBlocks('en', blocks as readonly WordedBlock[], []);
}

/** What the gate would be told of it, had whoever makes briefings shown that total. */
function saidToBeRight({ hidden }: ReturnType<typeof withSubtractable>, { secrets }: MadeBriefing): MadeBriefing['secrets'] {
  return { ...secrets, shown: hidden.shown, template: hidden.template, tables: hidden.tables };
}
const bySum = { ok: false, code: 'leak-gate-refused', findings: [{ check: 'small-count', location: 'sums' }] };

const formats = [
  { format: 'Markdown', write: writeMarkdown, check: checkMarkdown },
  { format: 'JSON', write: writeJson, check: checkJson },
  { format: 'CSV', write: writeCsvDossier, check: checkCsv },
  { format: 'DOCX', write: writeDocx, check: checkDocx },
  { format: 'XLSX', write: writeXlsx, check: checkXlsx },
] as const;

describe('a briefing', () => {
  it('shows real counts to whoever acts on them, with what is not known as a column of its own', () => {
    const briefing = made({ preset: 'police' });
    expect(rowsUnder(briefing, 'Reports by month and urgency')).toEqual([
      ['January 2031', '3', '0', '0', '0', '0', '3'],
      ['February 2031', '12', '0', '0', '0', '0', '12'],
      ['March 2031', '16', '4', '0', '0', '0', '20'],
      ['All', '31', '4', '0', '0', '0', '35'],
    ]);
    expect(rowsUnder(briefing, 'People in raids of the period')).toEqual([
      ['Detained', '274 to 284, as sources differ', '2', '0'],
      ['Screened', '4', '1', '1'],
      ['Identified as victims', 'Not known', '0', '2'],
      ['Referred for help', 'Not known', '0', '2'],
    ]);
  });

  it('hides small counts from the public, and others with them, in one word', () => {
    const briefing = made();
    // 3 of January and 4 of March are small; with the totals beside them others have to go as well.
    expect(rowsUnder(briefing, 'Reports by month and urgency')).toEqual([
      ['January 2031', 'not shown', '0', '0', '0', '0', 'not shown'],
      ['February 2031', 'not shown', '0', '0', '0', '0', 'not shown'],
      ['March 2031', '16', 'not shown', '0', '0', '0', 'not shown'],
      ['All', 'not shown', 'not shown', '0', '0', '0', '35'],
    ]);
    expect(rowsUnder(briefing, 'People in raids of the period')?.[1]).toEqual(['Screened', 'not shown', 'not shown', 'not shown']);
  });

  it.each(['public', 'partner-organisation'] as const)('shows no count from 1 to 10 and no name of a compound under the preset %s', (preset) => {
    for (const language of printedLanguages) {
      const briefing = made({ preset, language });
      const counts = tables(briefing).flatMap(({ rows }) => rows.flatMap((row) => row.slice(1))).filter((cell) => /^\d+$/u.test(cell)).map(Number);
      expect(counts.filter((count) => count > 0 && count < 11)).toEqual([]);
      expect(briefing.hidden.shown).not.toContain('Quarzfeld');
      expect(briefing.secrets.passages).toContain(inventedCompound);
    }
  });

  it.each(['internal', 'rescue-or-embassy', 'police'] as const)('names compounds under the preset %s', (preset) => {
    expect(rowsUnder(made({ preset }), 'Compounds in the register')?.[0]).toEqual([inventedCompound, 'Preah Sihanouk', 'Active']);
  });

  it('keeps estimates of others apart, under words of their own', () => {
    const { blocks } = made({ estimates: ['350 compounds are active (an invented digest)', ' '] }).dossier;
    expect(blocks.slice(-3)).toMatchObject([{ kind: 'heading', text: 'Estimates of others' }, { kind: 'note' }, { kind: 'fact', value: '350 compounds are active (an invented digest)' }]);
  });

  it('is not made for a period that is none', () => {
    expect(makeBriefing(vault.context.database, inventedStartMs, { period: { from: '2031-03', until: '2031-01' }, preset: 'public', language: 'en', title: '', estimates: [] })).toEqual({ ok: false, code: 'bad-request' });
  });

  it('has the same tables in Khmer', () => {
    const numbers = (briefing: MadeBriefing) => tables(briefing).map(({ rows }) => rows.map((row) => row.slice(1).map((cell) => (/^\d+$/u.test(cell) ? cell : '-'))));
    expect(numbers(made({ preset: 'public', language: 'km' }))).toEqual(numbers(made({ preset: 'public' })));
  });
});

describe('the sums of a briefing', () => {
  const countedIn = ({ secrets: { counted, tables: rows } }: MadeBriefing) => {
    if (counted === undefined) throw new Error('nothing is counted');
    return { counted, rows };
  };

  it('are true of what it shows to whoever sees every count', () => {
    const { counted, rows } = countedIn(made({ preset: 'police' }));
    const shown = new Map<string, number>();
    for (const [at, row] of counted.names.entries()) for (const [column, name] of row.entries()) if (name !== undefined) shown.set(name, Number(rows[at]?.[column]));
    const valueOf = (term: string | number): number => (typeof term === 'number' ? term : (shown.get(term) ?? NaN));
    expect(counted.sums.length).toBeGreaterThan(20);
    for (const { total, parts } of counted.sums) expect(parts.reduce((all: number, part) => all + valueOf(part), 0), String(total)).toBe(valueOf(total));
    expect(new Set(counted.names.flat().filter((name) => name !== undefined)).size).toBeGreaterThan(60);
  });

  it('count both ends of how many people there were, and none where they are not shown', () => {
    const of = (preset: PresetName) => new Map(made({ preset }).counts.counts);
    const [shown, hidden] = [of('police'), of('public')];
    const name = (counted: string, end: string) => `raids ${counted} people at ${end} in 2031-01 to 2031-03`;
    expect([shown.get(name('detained', 'least')), shown.get(name('detained', 'most'))]).toEqual([274, 284]);
    expect([shown.get(name('screened', 'least')), hidden.get(name('screened', 'least'))]).toEqual([4, null]);
    // Of whom nobody knows a number there are none in the sum.
    expect(hidden.get(name('identified', 'most'))).toBe(0);
  });

  it('tell no small count to the public, and would with one total more', () => {
    const { counted, rows } = countedIn(made());
    expect(derivedSmallCounts(rows, counted, 11)).toBe(0);
    const more = rows.map((row) => (row[0] === 'March 2031' ? [...row.slice(0, -1), '20'] : row));
    expect(derivedSmallCounts(more, counted, 11)).toBeGreaterThan(0);
  });
});

describe.each(formats)('a briefing in $format', ({ write, check }) => {
  it.each(presetNames.flatMap((preset) => printedLanguages.map((language): readonly [PresetName, (typeof printedLanguages)[number]] => [preset, language])))('is let through for %s in %s', async (preset, language) => {
    const briefing = made({ preset, language, title: 'March (invented)', estimates: ['350 (invented)'] });
    expect(check(await write(briefing.dossier), briefing.secrets)).toMatchObject({ ok: true });
  });

  it('is refused when a name of a compound was typed into it that it must not hold', async () => {
    const briefing = made({ title: `About ${inventedCompound}` });
    expect(check(await write(briefing.dossier), briefing.secrets)).toMatchObject({ ok: false });
  });

  it('is refused where it shows a count from which a small one can be computed, though its maker had it so', async () => {
    const briefing = made();
    expect(check(await write(RedactedDossier.ofBlocks('en', briefing.dossier.blocks as readonly WordedBlock[], []).dossier), briefing.secrets)).toMatchObject({ ok: true });
    const planted = withSubtractable(briefing);
    expect(check(await write(planted.dossier), saidToBeRight(planted, briefing))).toMatchObject(bySum);
  });

  it('is refused when it holds a small count, however that came', async () => {
    // Made for the police, and checked as what the public gets.
    const briefing = made({ preset: 'police' });
    const outcome = check(await write(briefing.dossier), { ...briefing.secrets, leastShown: 11 });
    expect(outcome.ok ? [] : outcome.findings.map((finding) => finding.check)).toEqual(['small-count']);
  });
});

describe('a small count planted in a finished briefing', () => {
  it('is found in Markdown, also in the digits of another script', () => {
    const briefing = made();
    const clean = writeMarkdown(briefing.dossier);
    for (const digit of ['3', '３']) {
      const outcome = checkMarkdown(changed(clean, '| January 2031 | not shown |', `| January 2031 | ${digit} |`), briefing.secrets);
      expect(outcome.ok ? [] : outcome.findings.map((finding) => finding.check)).toContain('small-count');
    }
  });
});

describe('a briefing in PDF', () => {
  it.each(printedLanguages)('is let through in %s, and refused with a small count', async (language) => {
    const briefing = made({ language, estimates: ['350 (invented)'] });
    const cleaned = await cleanPdf(await printWithChromium(writePdfPage(briefing.dossier)));
    if (!cleaned.ok) throw new Error(cleaned.code);
    if (process.env['BRIEFING_PICTURES'] !== undefined) writeFileSync(`${process.env['BRIEFING_PICTURES']}/briefing-${language}.pdf`, cleaned.value);
    expect(await checkPdf(cleaned.value, briefing.secrets)).toMatchObject({ ok: true });
    expect(await checkPdf(cleaned.value, { ...briefing.secrets, leastShown: 20 })).toMatchObject({ ok: false, findings: [{ check: 'small-count' }] });
  });

  it('is refused where it shows a count from which a small one can be computed, though its maker had it so', async () => {
    const briefing = made();
    const planted = withSubtractable(briefing);
    const cleaned = await cleanPdf(await printWithChromium(writePdfPage(planted.dossier)));
    if (!cleaned.ok) throw new Error(cleaned.code);
    expect(await checkPdf(cleaned.value, saidToBeRight(planted, briefing))).toMatchObject(bySum);
  });
});
