import { beforeAll, describe, expect, it } from 'vitest';
import { printedLanguages } from '#shared/domain/printed-language.ts';
import { presetNames, type PresetName } from '#shared/redaction/presets.ts';
import { keepReply, keepStatement } from '#vault/compound-dossier/draft.ts';
import { makeCompoundDossier, type AskedCompoundDossier, type MadeCompoundDossier } from '#vault/compound-dossier/make-compound-dossier.ts';
import { checkCsv } from '#vault/dossier/csv-gate.ts';
import { writeCsvDossier } from '#vault/dossier/csv.ts';
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
import { setTipCompound } from '#vault/store/commands/connect-tips.ts';
import { addCompoundName, recordCompound, recordCompoundStatus } from '#vault/store/commands/keep-compounds.ts';
import { recordIncident, recordIncidentFigure } from '#vault/store/commands/keep-incidents.ts';
import { setIndicator } from '#vault/store/commands/keep-screening.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { judgeNewClaim } from '#vault/triage/judge-claims.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { inventedStartMs, openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';
import { changed } from '../../../../support/planted/planted.ts';

const seed = new Uint8Array(16).fill(7);
const place = 'Quarzfeld Park (invented)';
const report = 'Invented: forty of us sleep in the long hall behind the kitchen and the door is chained at night.';
let vault: MemoryVault;
let compoundId: string;
let firstTip: string;

beforeAll(async () => {
  vault = await openMemoryVault();
  const { context } = vault;
  compoundId = recordCompound(context, { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' }, { text: place, language: 'en', kind: 'official', source: '' });
  recordCompound(context, { kind: 'hotel', standing: 'suspected', province: null, district: null, place: '' }, { text: 'Nordhang Office (invented)', language: 'en', kind: 'official', source: '' });
  addCompoundName(context, compoundId, { text: '石英园区', language: 'zh', kind: 'nickname', source: '' });
  recordCompoundStatus(context, compoundId, { state: 'active', since: '2031-02-14', relocatedTo: null, source: '', reliability: 'C', credibility: '3' });
  const tips = Array.from({ length: 30 }, (_, index) => receiveTips(context, [inventedTip(`tip ${index}`, index === 0 ? { narrative: report, safeContact: 'Only by 555 0142, ask for Quennabel' } : { narrative: `Invented: report ${index} about the place` }, { receivedAt: inventedStartMs + index })])[0]?.tipId ?? '');
  for (const tipId of tips) setTipCompound(context, tipId, compoundId, 'linked');
  for (const tipId of tips.slice(0, 20)) setIndicator(context, tipId, { indicator: 'restriction-of-movement', answer: 'present', claimId: null });
  for (const tipId of tips.slice(0, 3)) setIndicator(context, tipId, { indicator: 'violence', answer: 'absent', claimId: null });
  [firstTip = ''] = tips;
  const textId = String(context.database.get("SELECT text_id FROM text WHERE tip_id = ? AND field = 'narrative'", [firstTip])?.['text_id']);
  const claim = judgeNewClaim(context, firstTip, { textId, start: 10, end: report.length }, { statement: '', reliability: 'C', credibility: '3', compoundId, stance: 'supports', topic: 'treatment' });
  if (!claim.ok) throw new Error(claim.code);
  keepStatement(context.database, { claimId: claim.value, tipId: firstTip }, { isChosen: true, statement: 'People are locked in over night.', telling: { why: 'many', words: '' } }, () => 0);
  keepReply(context.database, 'unknown link', { state: 'not-asked', words: '' });
  const raid = recordIncident(context, { kind: 'raid', date: '2031-03-09', agency: 'Provincial police (invented)', compoundIds: [compoundId], note: '' });
  if (!raid.ok) throw new Error(raid.code);
  recordIncidentFigure(context, raid.value, { counted: 'detained', figure: { is: 'known', least: 234, most: 240 }, source: 'invented', reliability: 'F', credibility: '6' });
  recordIncidentFigure(context, raid.value, { counted: 'identified', figure: { is: 'known', least: 4, most: 40 }, source: 'invented', reliability: 'F', credibility: '6' });
});

function made(asked: Partial<AskedCompoundDossier> = {}): MadeCompoundDossier {
  const dossier = makeCompoundDossier(vault.context.database, seed, inventedStartMs, { compoundId, preset: 'internal', language: 'en', isReasoned: true, mark: '', ...asked });
  if (!dossier.ok) throw new Error(dossier.code);
  return dossier.value;
}

const rowsUnder = ({ dossier }: MadeCompoundDossier, caption: string) => dossier.blocks.flatMap((block) => (block.kind === 'table' && block.caption === caption ? [block.rows] : []))[0];
const indicator = (dossier: MadeCompoundDossier, name: string) => rowsUnder(dossier, 'Reports by what was found in them')?.find(([first]) => first === name)?.slice(1);

const formats = [
  { format: 'Markdown', write: writeMarkdown, check: checkMarkdown },
  { format: 'JSON', write: writeJson, check: checkJson },
  { format: 'CSV', write: writeCsvDossier, check: checkCsv },
  { format: 'DOCX', write: writeDocx, check: checkDocx },
  { format: 'XLSX', write: writeXlsx, check: checkXlsx },
] as const;

describe('the counts of a dossier about a compound', () => {
  it('are of all reports in the office, with unknown as its own, and never 0 for it', () => {
    expect(indicator(made(), 'Restriction of movement')).toEqual(['20', '0', '0', '0']);
    expect(indicator(made(), 'Physical and sexual violence')).toEqual(['0', '3', '0', '17']);
    expect(indicator(made(), 'Deception')).toEqual(['0', '0', '0', '20']);
  });

  it('are real for rescuers and police, but of the reports alone whose statements stand in it', () => {
    expect(indicator(made({ preset: 'police' }), 'Restriction of movement')).toEqual(['1', '0', '0', '0']);
  });

  it('hide small ones from partners and the public, and others with them', () => {
    for (const preset of ['partner-organisation', 'public'] as const) {
      const dossier = made({ preset });
      // 10 were not looked through: with the total beside it that would tell how many were.
      expect(JSON.stringify(dossier.dossier.blocks)).toMatch(/a small number of reports could be computed from it|Looked through for indicators: not shown|Looked through for indicators: 20 of not shown/u);
      expect(rowsUnder(dossier, 'Raids, and what became of the people')).toEqual([['March 2031', '234 to 240', 'unknown', 'unknown', 'not shown', 'unknown', 'unknown', 'unknown']]);
    }
  });
});

describe.each(formats)('a dossier about a compound in $format', ({ write, check }) => {
  it.each(presetNames.flatMap((preset) => printedLanguages.map((language): readonly [PresetName, (typeof printedLanguages)[number]] => [preset, language])))('is let through for %s in %s', async (preset, language) => {
    const dossier = made({ preset, language });
    expect(check(await write(dossier.dossier), dossier.secrets)).toMatchObject({ ok: true });
  });

  it('is refused where the place is named and the preset does not allow it, whoever put it there', async () => {
    // Made for the police, and checked as what partners get.
    const outcome = check(await write(made({ preset: 'police' }).dossier), { ...made({ preset: 'police' }).secrets, passages: made({ preset: 'partner-organisation' }).secrets.passages });
    expect(outcome.ok ? [] : outcome.findings.map((finding) => finding.check)).toContain('hidden-text');
  });

  it('is refused where it holds a small count, however that came', async () => {
    const dossier = made({ preset: 'police' });
    const outcome = check(await write(dossier.dossier), { ...dossier.secrets, leastShown: 11 });
    expect(outcome.ok ? [] : outcome.findings.map((finding) => finding.check)).toEqual(['small-count']);
  });
});

describe('something planted in a finished dossier about a compound', () => {
  const findings = (to: string, part: Partial<AskedCompoundDossier> = {}): readonly string[] => {
    const dossier = made(part);
    const outcome = checkMarkdown(changed(writeMarkdown(dossier.dossier), 'People are locked in over night.', to), dossier.secrets);
    return outcome.ok ? [] : outcome.findings.map((finding) => finding.check);
  };

  it('is found: words of the report, a whole sentence of it, and another name of the register', () => {
    expect(findings(report.slice(10))).toContain('hidden-text');
    expect(findings(`They say: ${report.slice(0, -1).toUpperCase()}`)).toContain('hidden-text');
    expect(findings('They came from Nordhang Office (invented).')).toContain('hidden-text');
    for (const contact of ['Ask Quennabel.', 'Ring 555-0142.']) expect(findings(contact)).toContain('hidden-text');
  });

  it('is found: eight words in a row of any report about the place', () => {
    expect(findings('They sleep in the long hall behind the kitchen now.')).toEqual(['withheld-text', 'text-missing']);
  });

  it('is found: an id or a hash of the vault, and the time at which a report came', () => {
    expect(findings(firstTip)).toContain('hidden-text');
    const sha256 = vault.context.database.get('SELECT plaintext_sha256 FROM tip WHERE tip_id = ?', [firstTip])?.['plaintext_sha256'];
    const hash = sha256 instanceof Uint8Array ? Buffer.from(sha256) : Buffer.alloc(32);
    for (const spelling of ['hex', 'base64', 'base64url'] as const) expect(findings(hash.toString(spelling))).toContain('hidden-text');
    expect(findings(new Date(inventedStartMs).toISOString())).toContain('hidden-text');
  });

  it('is found even where it is nothing hidden, since nobody has read it', () => {
    expect(findings('People are locked in over night and at noon.')).toContain('text-missing');
  });
});

describe('the map of a dossier about a compound', () => {
  const printed = async (part: Partial<AskedCompoundDossier>, change: (page: string) => string = (page) => page): Promise<Uint8Array> => {
    const cleaned = await cleanPdf(await printWithChromium(change(writePdfPage(made(part).dossier))));
    if (!cleaned.ok) throw new Error(cleaned.code);
    return cleaned.value;
  };
  const structure = async (bytes: Uint8Array, { secrets }: MadeCompoundDossier): Promise<readonly string[]> => {
    const outcome = await checkPdf(bytes, secrets);
    return outcome.ok ? [] : outcome.findings.flatMap(({ check, location }) => (check === 'structure' ? [location] : []));
  };

  it('shows the district to whoever has to find it, the province to others, and no other place', async () => {
    const [police, partners] = [made({ preset: 'police' }), made({ preset: 'partner-organisation' })];
    expect(police.secrets.places).toEqual([{ province: 'KH-18', district: '1801' }]);
    const district = await printed({ preset: 'police' });
    expect(await structure(district, police)).toEqual([]);
    expect(await structure(district, { ...police, secrets: { ...police.secrets, places: partners.secrets.places ?? [] } })).toEqual(['maps']);
  });

  it('is the only drawing there is: one more shape, one less, or a symbol elsewhere is refused', async () => {
    const police = made({ preset: 'police' });
    const drawn = /<path d="M[^"]*" fill="#8a3b2a"\/>/u;
    const star = `<path d="M${Array.from({ length: 40 }, (_, at) => `${at * 9} ${(at % 2) * 30}`).join('L')}Z" fill="#8a3b2a"/>`;
    expect(await structure(await printed({ preset: 'police' }, (page) => page.replace(drawn, (symbol) => symbol + star)), police)).toEqual(['drawings']);
    expect(await structure(await printed({ preset: 'police' }, (page) => page.replace(drawn, '')), police)).toEqual(['maps']);
    expect(await structure(await printed({ preset: 'police' }, (page) => page.replace(drawn, '<path d="M500 484L516 500L500 516L484 500Z" fill="#8a3b2a"/>')), police)).toEqual(['maps']);
    expect(await structure(await printed({ preset: 'police' }), { ...police, secrets: { ...police.secrets, places: [] } })).toEqual(['drawings']);
  });
});

describe('a dossier about a compound in PDF', () => {
  it.each(printedLanguages)('is let through in %s, and refused with a small count', async (language) => {
    const dossier = made({ language, preset: 'partner-organisation' });
    const cleaned = await cleanPdf(await printWithChromium(writePdfPage(dossier.dossier)));
    if (!cleaned.ok) throw new Error(cleaned.code);
    expect(await checkPdf(cleaned.value, dossier.secrets)).toEqual(expect.objectContaining({ ok: true }));
    expect(dossier.secrets.places).toEqual([{ province: 'KH-18', district: null }]);
    expect(await checkPdf(cleaned.value, { ...dossier.secrets, passages: [...dossier.secrets.passages, 'locked in over night'] })).toMatchObject({ ok: false });
  });
});
