import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import type { DossierBlock } from '#shared/contract/dossier-calls.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { compoundDossierVault, inventedNames, inventedReports, inventedStatements, type CompoundDossierVault } from '../../../../support/compound-dossier-vault.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { must, testMember, testPassphrase } from '../../../../support/vault-harness.ts';

const forDara = 'invented lantern quarry willow anchor thimble';
const target = '/carried/dossier.md';
const why = 'Invented: nobody can be reached and it cannot wait';

type Export = Request<'compoundDossier.export'>;
type Preview = Request<'compoundDossier.preview'>;
let vault: CompoundDossierVault;
let api: CompoundDossierVault['harness']['api'];

beforeEach(async () => {
  vault = await compoundDossierVault();
  ({ api } = vault.harness);
});

const refused = (code: string) => ({ ok: false, code });
const addDara = async () => must(await api['people.add']({ name: 'Dara', role: 'export', passphrase: forDara, secret: testPassphrase }));
const preview = async (part: Partial<Preview> = {}) => must(await api['compoundDossier.preview']({ compoundId: vault.compoundId, preset: 'internal', language: 'en', isReasoned: false, ...part }));
const lacking = async () => must(await api['compoundDossier.claims']({ compoundId: vault.compoundId, offset: 0, limit: 1 })).lacking;
/** Of how many tips consent is asked. */
const tipsAsked = async (part: Partial<Request<'compoundDossier.check'>> = {}) => must(await api['compoundDossier.check']({ compoundId: vault.compoundId, preset: 'police', isReasoned: false, receiverId: vault.embassy, purpose: 'return', purposeWords: '', ...part })).tipsTotal;
const approved = (): NonNullable<Export['leaving']> => ({ receiverId: vault.embassy, purpose: 'return', purposeWords: '', withoutConsent: null, approval: { kind: 'member', passphrase: forDara } });
const exported = async (part: Partial<Export> = {}) =>
  api['compoundDossier.export']({ compoundId: vault.compoundId, preset: 'internal', language: 'en', format: 'markdown', handle: vault.harness.grant('dossier', target), shownBecause: '', leaving: null, sealing: inOffice.sealing, ...part });
const leave = async (part: Partial<Export> = {}) => exported({ preset: 'rescue-or-embassy', leaving: approved(), ...part });
const written = (): string => new TextDecoder().decode(vault.files.contents(target));
const register = async () => must(await api['disclosures.list']({ receiverId: null, unreviewed: false, offset: 0, limit: 50 }));
const whole = async (): Promise<void> => {
  expect(must(await api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
};
const factOf = (blocks: readonly DossierBlock[], label: string): string | undefined => blocks.flatMap((block) => (block.kind === 'fact' && block.label === label ? [block.value] : []))[0];
const tableOf = (blocks: readonly DossierBlock[], caption: string): readonly (readonly string[])[] => blocks.flatMap((block) => (block.kind === 'table' && block.caption === caption ? [block.rows] : []))[0] ?? [];
const notesOf = (blocks: readonly DossierBlock[]): string => blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : [])).join('\n');
const answered = async () => must(await api['compoundDossier.setReply']({ compoundId: vault.compoundId, linkId: vault.linkId, state: 'not-asked', words: '' }));
const ready = async (): Promise<void> => {
  for (const index of [0, 1]) await vault.say(index);
  await answered();
};

describe('what a dossier about a compound is made of', () => {
  it('is nothing of a report until staff say it in their own words', async () => {
    expect(must(await api['compoundDossier.claims']({ compoundId: vault.compoundId, offset: 0, limit: 25 }))).toMatchObject({ total: 3, chosen: 0, lacking: { statements: 0, copied: 0, undecided: 0, replies: 1 } });
    const { blocks } = await preview();
    const told = JSON.stringify(blocks);
    for (const report of inventedReports) expect(told).not.toContain(report.slice(10));
    expect(notesOf(blocks)).toContain('No statement was chosen');
  });

  it('is each statement with its grade, a letter for its source, how many say so, and what contradicts it', async () => {
    for (const index of [0, 1, 2]) await vault.say(index);
    const { blocks } = await preview();
    expect(await tipsAsked()).toBe(3);
    const statements = blocks.flatMap((block, at) => (block.kind === 'fact' && block.label.startsWith('Statement ') ? [{ value: block.value, basis: blocks[at + 1] }] : []));
    expect(statements.map(({ value }) => value).sort()).toEqual([...inventedStatements].sort());
    const basis = (text: string): string => JSON.stringify(statements.find(({ value }) => value === text)?.basis);
    expect(basis(inventedStatements[0])).toMatch(/How people are treated · Source [A-Z] · said by 2 independent sources · Grade C3 .* · contradicted by statement \d/u);
    expect(basis(inventedStatements[2])).toContain('said by this one independent source alone');
    expect(notesOf(blocks)).toMatch(/Statements \d and \d contradict each other\./u);
    const letters = statements.map(({ basis: note }) => /Source ([A-Z]+)/u.exec(JSON.stringify(note))?.[1]);
    expect(new Set(letters).size).toBe(3);
  });

  it('names the place in every script for those who have to find it, and only its province for others', async () => {
    const { blocks } = await preview({ preset: 'police' });
    expect(tableOf(blocks, 'Names').map(([name]) => name)).toEqual([inventedNames.compound, inventedNames.khmer, inventedNames.chinese]);
    expect(factOf(blocks, 'District')).toBe('Preah Sihanouk');
    const others = (await preview({ preset: 'partner-organisation' })).blocks;
    expect(JSON.stringify(others)).not.toMatch(/Quarzfeld|Blauwald/u);
    expect(others[0]).toMatchObject({ text: 'Dossier about a compound in Preah Sihanouk' });
    expect(tableOf(others, 'Who is alleged to be behind it')[0]?.[0]).toMatch(/^Organisation [A-Z]$/u);
  });

  it('tells times to the month, raids with unknown as a word, and adds nothing up', async () => {
    const { blocks } = await preview();
    expect(tableOf(blocks, 'Status over time')).toEqual([['February 2031', 'Active', 'C3', '']]);
    expect(tableOf(blocks, 'Raids, and what became of the people')).toEqual([['March 2031', 'Provincial police (invented)', '234', 'unknown', 'unknown', '4', 'unknown', 'unknown', 'unknown']]);
    expect(tableOf((await preview({ preset: 'public' })).blocks, 'Raids, and what became of the people')).toEqual([['March 2031', '234', 'unknown', 'unknown', 'not shown', 'unknown', 'unknown', 'unknown']]);
  });

  it('says what is alleged as an allegation, with what the accused say', async () => {
    must(await api['compoundDossier.setReply']({ compoundId: vault.compoundId, linkId: vault.linkId, state: 'answered', words: 'It says that it sold the building (invented).' }));
    const { blocks } = await preview();
    expect(tableOf(blocks, 'Who is alleged to be behind it')).toEqual([[inventedNames.operator, 'Alleged: operator', '2030', 'no end recorded', 'D4']]);
    expect(factOf(blocks, 'Right of reply')).toBe(`${inventedNames.operator}: was asked what it says to this, and answered. It says that it sold the building (invented).`);
    expect(factOf((await preview({ preset: 'partner-organisation' })).blocks, 'Right of reply')).toMatch(/^Organisation [A-Z]: was asked what it says to this, and answered\.$/u);
  });

  it('gives the same source another letter for other readers, and keeps its letters when another statement is chosen', async () => {
    for (const index of [0, 1, 2]) await vault.say(index);
    const letters = async (preset: Preview['preset']) => notesOf((await preview({ preset })).blocks).match(/Source [A-Z]+/gu);
    const all = await letters('internal');
    expect(await letters('internal')).toEqual(all);
    const seen = [all, await letters('police'), await letters('rescue-or-embassy'), await letters('partner-organisation')].map((each) => JSON.stringify(each));
    expect(new Set(seen).size).toBeGreaterThan(1);
    await vault.say(1, { isChosen: false });
    for (const letter of (await letters('internal')) ?? []) expect(all).toContain(letter);
  });

  it('tells those who are not told small counts neither that one source alone says something nor how many files there are, and the public not which statements are of one source', async () => {
    for (const index of [0, 1, 2]) await vault.say(index);
    const told = async (preset: Preview['preset']) => notesOf((await preview({ preset, isReasoned: true })).blocks);
    expect(await told('police')).toMatch(/Source [A-Z] · said by this one independent source alone/u);
    const partners = await told('partner-organisation');
    expect(partners).toMatch(/Source [A-Z] · Grade/u);
    expect(partners).not.toMatch(/independent source(?:s)?(?: alone)? ·/u);
    const everybody = await told('public');
    expect(everybody).toContain('How people are treated · Grade C3');
    expect(everybody).not.toMatch(/Source [A-Z]\b|one independent source alone/u);
  });

  it('shows the public no statement without a reason', async () => {
    await ready();
    const { blocks } = await preview({ preset: 'public' });
    expect(await tipsAsked({ preset: 'public' })).toBe(0);
    expect(JSON.stringify(blocks)).not.toContain(inventedStatements[0]);
    expect(await tipsAsked({ preset: 'public', isReasoned: true })).toBe(2);
  });

  it('is in Khmer as well', async () => {
    await ready();
    const { blocks } = await preview({ language: 'km' });
    expect(JSON.stringify(blocks)).toContain('គេចោទថា');
    expect(blocks.some((block) => block.kind === 'fact' && block.label === 'សេចក្ដីថ្លែងទី 1')).toBe(true);
  });
});

describe('what keeps a dossier about a compound back', () => {
  it('is a chosen claim without a statement, in the office as well', async () => {
    await vault.say(0, { statement: ' ' });
    expect(await lacking()).toMatchObject({ statements: 1 });
    const { claims, unfinished } = must(await api['compoundDossier.claims']({ compoundId: vault.compoundId, offset: 0, limit: 25 }));
    expect(unfinished).toEqual({ statements: [claims.findIndex(({ claimId }) => claimId === vault.claimIds[0]) + 1], copied: [], undecided: [] });
    expect(await exported()).toEqual(refused('dossier-incomplete'));
    await vault.say(0);
    must(await exported());
    expect(written()).toContain(inventedStatements[0]);
  });

  it('is a statement that copies the report', async () => {
    await vault.say(0, { statement: 'Forty of us sleep in the long hall, behind the kitchen: the door is chained at night' });
    expect(await lacking()).toMatchObject({ copied: 1 });
    expect(await exported()).toEqual(refused('dossier-incomplete'));
  });

  it('is a statement that copies a translation or a note of a report', async () => {
    const tipId = vault.tipOf(inventedReports[1]);
    const source = must(await api['language.ofTip']({ tipId })).sources[0];
    const translation = 'Chains are put on each of the doors when evening comes and everybody has been counted (invented).';
    must(await api['rendering.write']({ tipId, sourceId: source?.sourceId ?? '', kind: 'translation', language: 'en', translator: 'Invented', text: translation }));
    const note = 'Called back by the invented neighbour who keeps the stall across the road at night.';
    must(await api['work.note']({ tipId, text: note }));
    for (const statement of [translation, note]) {
      await vault.say(0, { statement });
      expect(await lacking()).toMatchObject({ copied: 1 });
      expect(await exported()).toEqual(refused('dossier-incomplete'));
    }
  });

  it('is no statement to the public for a reason that says nothing', async () => {
    await ready();
    for (const index of [0, 1]) await vault.consent(index);
    await addDara();
    for (const shownBecause of ['\u0001', ' \u0085 \0']) {
      must(await leave({ preset: 'public', shownBecause }));
      for (const statement of inventedStatements) expect(written()).not.toContain(statement);
    }
  });

  it('is what one source alone said, until somebody decides who could have told it', async () => {
    await answered();
    await vault.say(2);
    await vault.consent(2);
    await addDara();
    expect(await lacking()).toMatchObject({ undecided: 1 });
    expect(await leave()).toEqual(refused('dossier-incomplete'));
    await vault.say(2, { telling: { why: 'needed', words: 'short' } });
    expect(await lacking()).toMatchObject({ undecided: 1 });
    expect(await leave()).toEqual(refused('dossier-incomplete'));
    await vault.say(2, { telling: { why: 'many', words: '' } });
    expect(must(await leave())).toMatchObject({ outcome: 'written' });
  });

  it('is somebody accused of whom nobody said whether they were asked', async () => {
    for (const index of [0, 1]) await vault.say(index);
    for (const index of [0, 1]) await vault.consent(index);
    await addDara();
    expect(await leave()).toEqual(refused('dossier-incomplete'));
    await answered();
    expect(must(await leave())).toMatchObject({ outcome: 'written' });
  });

  it('is the minute at which a report came in, where somebody typed it', async () => {
    // Not at a whole hour.
    vault = await compoundDossierVault(4);
    ({ api } = vault.harness);
    await ready();
    await vault.say(0, { statement: 'They were taken away at 15:04.' });
    expect(must(await exported())).toMatchObject({ outcome: 'refused', findings: [{ check: 'receipt-time', location: 'what was typed', count: 1 }] });
    await vault.say(0, { statement: 'They were taken away at 15:05.' });
    expect(must(await exported())).toMatchObject({ outcome: 'written' });
  });

  it('is no minute of another report in a statement, and that of any in what is said of none', async () => {
    vault = await compoundDossierVault(4, 3);
    ({ api } = vault.harness);
    await ready();
    await vault.say(0, { statement: 'They were taken away at 15:07.' });
    expect(must(await exported())).toMatchObject({ outcome: 'written' });
    await vault.say(1, { statement: 'They were taken away at 15:07.' });
    expect(must(await exported())).toMatchObject({ outcome: 'refused', findings: [{ check: 'receipt-time', count: 1 }] });
    await vault.say(1);
    must(await api['compoundDossier.setReply']({ compoundId: vault.compoundId, linkId: vault.linkId, state: 'answered', words: 'They called at 15:07.' }));
    expect(must(await exported())).toMatchObject({ outcome: 'refused', findings: [{ check: 'receipt-time', count: 1 }] });
  });

  it('is a name, a number or words of a report that somebody typed', async () => {
    await ready();
    await vault.say(0, { statement: 'Call +855 12 345 678 to know more.' });
    expect(must(await exported())).toMatchObject({ outcome: 'refused', findings: [{ check: 'unreviewed-detail', location: 'what was typed' }] });
    await vault.say(0, { statement: `They came from ${inventedNames.other}.` });
    expect(must(await exported())).toMatchObject({ outcome: 'refused' });
    await vault.say(0, { statement: `Dara of this office says so: ${testMember}.` });
    expect(must(await exported())).toMatchObject({ outcome: 'refused' });
    expect(await register()).toMatchObject({ total: 0 });
    expect(vault.files.contents(target)).toBeUndefined();
  });

  it.each(['The gate is at 11.5564, 104.9282.', 'Grid 48PVS1234567890.', 'At 7P28GWHH+QF.', 'The van with number plate 2A-1234 came.', 'Go to https://maps.app.goo.gl/AbCd1234.', 'As tip 1 says.'])('is a point, a code, a plate or the number of a tip that somebody typed, also in the office: %s', async (statement) => {
    await ready();
    await vault.say(0, { statement });
    expect(must(await exported())).toMatchObject({ outcome: 'refused', findings: [{ check: 'unreviewed-detail', location: 'what was typed' }] });
  });

  it('is a room or an address that somebody typed, where readers know provinces alone', async () => {
    await ready();
    for (const index of [0, 1]) await vault.consent(index);
    await addDara();
    await vault.say(0, { statement: 'They are held in room 304, house 12, street 271.' });
    expect(must(await leave({ preset: 'public', shownBecause: why }))).toMatchObject({ outcome: 'refused', findings: [{ check: 'unreviewed-detail' }] });
    expect(must(await leave())).toMatchObject({ outcome: 'written' });
  });

  it('is a number of reports below eleven that somebody typed, where anybody may read it', async () => {
    await ready();
    for (const index of [0, 1]) await vault.consent(index);
    await addDara();
    await vault.say(0, { statement: 'Three reports say that people are locked in over night.' });
    expect(must(await leave({ preset: 'public', shownBecause: why }))).toMatchObject({ outcome: 'refused', findings: [{ check: 'small-count', location: 'reports' }] });
    await vault.say(0);
    expect(must(await leave({ preset: 'public', shownBecause: why }))).toMatchObject({ outcome: 'written' });
  });

  it('is that another compound stands for it, or that it is not there', async () => {
    const other = must(await api['compounds.list']({ search: 'Nordhang', offset: 0, limit: 5 })).rows[0]?.compoundId ?? '';
    must(await api['compounds.merge']({ compoundId: vault.compoundId, into: other }));
    const asked = { compoundId: vault.compoundId, preset: 'internal', language: 'en', isReasoned: false } as const;
    expect(await api['compoundDossier.preview'](asked)).toEqual(refused('compound-merged'));
    expect(await api['compoundDossier.claims']({ compoundId: vault.compoundId, offset: 0, limit: 5 })).toEqual(refused('compound-merged'));
    expect(await exported()).toEqual(refused('compound-merged'));
    expect(await api['compoundDossier.preview']({ ...asked, compoundId: 'e'.repeat(32) })).toEqual(refused('not-found'));
    // What was typed goes along.
    expect(must(await api['compoundDossier.claims']({ compoundId: other, offset: 0, limit: 5 }))).toMatchObject({ total: 3 });
  });
});

describe('a dossier about a compound that leaves the office', () => {
  beforeEach(async () => {
    await ready();
  });

  it('needs the consent of every tip of which a statement stands in it, and a second person; the register has a row for each tip', async () => {
    await addDara();
    await vault.consent(0);
    expect(must(await api['compoundDossier.check']({ compoundId: vault.compoundId, preset: 'rescue-or-embassy', isReasoned: false, receiverId: vault.embassy, purpose: 'return', purposeWords: '' }))).toMatchObject({ gapsTotal: 1, tipsTotal: 2, approvers: 1, override: null });
    expect(await leave()).toEqual(refused('consent-of-tips'));
    await vault.consent(1);
    expect(await leave({ leaving: { ...approved(), approval: { kind: 'override', words: why } } })).toEqual(refused('approval-needed'));
    expect(must(await leave())).toMatchObject({ outcome: 'written', savedAs: 'dossier.md' });
    expect(written()).toContain('TLP:AMBER+STRICT');
    const { disclosures } = await register();
    expect(disclosures).toMatchObject([{ kind: 'compound-dossier', dossierId: null, title: inventedNames.compound, by: { actor: testMember }, preset: 'rescue-or-embassy', receiver: { receiverId: vault.embassy }, approval: { kind: 'member', by: { actor: 'Dara' } }, tipsTotal: 2, needsReview: false }]);
    expect(must(await api['disclosures.ofTip']({ tipId: vault.tipOf(inventedReports[0]) }))).toMatchObject({ total: 1, disclosures: [{ title: inventedNames.compound }] });
    expect(must(await api['disclosures.ofTip']({ tipId: vault.tipOf(inventedReports[2]) }))).toMatchObject({ total: 0 });
    await whole();
  });

  it('does not leave when consent is withdrawn while its file is made', async () => {
    await addDara();
    await vault.consent(0);
    await vault.consent(1);
    const tipId = vault.tipOf(inventedReports[0]);
    const { consentId = '' } = must(await api['referrals.ofTip']({ tipId })).consents[0] ?? {};
    vault.harness.onPrint = async (html) => {
      must(await api['consents.withdraw']({ tipId, consentId }));
      return printWithChromium(html);
    };
    expect(await leave({ format: 'pdf' })).toEqual(refused('consent-of-tips'));
    expect(vault.files.contents(target)).toBeUndefined();
    expect(await register()).toMatchObject({ total: 0 });
  });

  it('leaves on one person’s word where nobody else could approve, and says why in the register', async () => {
    for (const index of [0, 1]) await vault.consent(index);
    must(await leave({ leaving: { ...approved(), approval: { kind: 'override', words: why } } }));
    expect((await register()).disclosures).toMatchObject([{ kind: 'compound-dossier', approval: { kind: 'override', override: 'nobody-else', words: why }, needsReview: true }]);
    await whole();
  });

  it('asks for nobody’s consent where no statement stands in it', async () => {
    await addDara();
    must(await leave({ preset: 'public' }));
    expect((await register()).disclosures).toMatchObject([{ kind: 'compound-dossier', preset: 'public', tipsTotal: 0 }]);
    expect(written()).not.toMatch(/Quarzfeld|Blauwald/u);
    await whole();
  });

  it('names its reason where the public reads statements', async () => {
    for (const index of [0, 1]) await vault.consent(index);
    await addDara();
    expect(await leave({ preset: 'public', shownBecause: 'short' })).toEqual(refused('shown-reason-missing'));
    must(await leave({ preset: 'public', shownBecause: why }));
    expect((await register()).disclosures).toMatchObject([{ shownBecause: why, tipsTotal: 2 }]);
  });

  it('says how far it is, and writes nothing when somebody stops it', async () => {
    const [stopped] = await Promise.all([exported(), api['dossier.stopExport']({})]);
    expect(stopped).toEqual(refused('cancelled'));
    expect(vault.files.contents(target)).toBeUndefined();
    expect(await register()).toMatchObject({ total: 0 });
    must(await exported());
    const told = vault.harness.notices.flatMap((notice) => (notice.notice === 'dossier.progress' ? [notice.value] : []));
    expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['looking', 'writing', 'checking']);
  });

  it('is not written where what is told of it changed while it was made', async () => {
    const [changed] = await Promise.all([exported(), vault.say(0, { statement: 'Somebody is kept there (invented).' })]);
    expect(changed).toEqual(refused('dossier-changed'));
    expect(vault.files.contents(target)).toBeUndefined();
  });

  it('is written in every format, and holds nothing of what a reporter sent', async () => {
    for (const format of ['markdown', 'docx', 'xlsx', 'csv', 'json'] as const) {
      expect(must(await exported({ format, handle: vault.harness.grant('dossier', `/carried/dossier.${format}`) }))).toMatchObject({ outcome: 'written' });
    }
    const told = new TextDecoder().decode(vault.files.contents('/carried/dossier.json'));
    for (const report of inventedReports) expect(told).not.toContain(report.slice(10, 40));
    expect(told).not.toContain('Borwenna');
  });
});

describe('what a receiver holds of a dossier about a compound', () => {
  it('is what it said of each report: a later dossier of one of them is compared with that, and with nothing that was not in it', async () => {
    await ready();
    for (const index of [0, 1]) await vault.consent(index);
    await addDara();
    must(await leave());
    const tipId = vault.tipOf(inventedReports[0]);
    const draft = must(await api['dossier.create']({ title: 'Invented', tipIds: [tipId] }));
    must(await api['statements.set']({ dossierId: draft.dossierId, tipId, statement: 'Somebody is kept in a hall (invented).', verbatimBecause: '', telling: { why: 'many', words: '' }, offset: 0, limit: 1 }));
    const held = must(await api['dossier.compare']({ dossierId: draft.dossierId, preset: { name: 'rescue-or-embassy', isReasoned: false }, receiverId: vault.embassy }));
    expect(held).toMatchObject({ mustCompare: true, filesTotal: 1, files: [{ kind: 'compound-dossier' }], samePersonTotal: 0, reports: [{ tipId, earlier: [{ isKept: true }] }] });
    expect(held.reports[0]?.earlier[0]?.differences.find(({ field }) => field === 'statement')?.state).toBe('differs');
    must(await api['statements.set']({ dossierId: draft.dossierId, tipId, statement: inventedStatements[0], verbatimBecause: '', telling: { why: 'many', words: '' }, offset: 0, limit: 1 }));
    const same = must(await api['dossier.compare']({ dossierId: draft.dossierId, preset: { name: 'rescue-or-embassy', isReasoned: false }, receiverId: vault.embassy }));
    expect(same.reports[0]?.earlier[0]?.differences.find(({ field }) => field === 'statement')?.state).toBe('same');
    await whole();
  });

  const compare = async (part: Partial<Request<'compoundDossier.compare'>> = {}) => must(await api['compoundDossier.compare']({ compoundId: vault.compoundId, preset: 'rescue-or-embassy', isReasoned: false, receiverId: vault.embassy, ...part }));
  const mayLeave = async (): Promise<void> => {
    await ready();
    for (const index of [0, 1]) await vault.consent(index);
    await addDara();
  };

  it('is nothing at first, and after it left the same, which nobody has to compare', async () => {
    await mayLeave();
    expect(await compare()).toMatchObject({ mustCompare: false, filesTotal: 0, reports: [] });
    must(await leave());
    expect(await compare()).toMatchObject({ mustCompare: false, filesTotal: 1, files: [{ kind: 'compound-dossier' }], reports: [{ firstTime: [], earlier: [{ isKept: true }] }, { earlier: [{ isKept: true }] }] });
    must(await leave());
    expect((await register()).disclosures.map(({ comparedWith }) => comparedWith)).toEqual([null, null]);
  });

  it('keeps back another one of the same reports until somebody compared just this one, and the register says with how many files', async () => {
    await mayLeave();
    must(await leave());
    await vault.say(1, { statement: 'Locks were heard in the evening, from above.' });
    const held = await compare();
    const differs = held.reports.flatMap(({ earlier }) => earlier.flatMap(({ differences }) => differences)).filter(({ state }) => state === 'differs');
    expect(differs).toMatchObject([{ field: 'statement', wordsAdded: 2, wordsGone: 0 }]);
    const before = written();
    for (const compared of [undefined, 'ab'.repeat(32)]) expect(await leave(compared === undefined ? {} : { compared })).toEqual(refused('held-not-compared'));
    await vault.say(1, { statement: 'Locks were heard in the evening, from far above.' });
    expect(await leave({ compared: held.digest })).toEqual(refused('held-not-compared'));
    expect(written()).toBe(before);
    expect((await register()).total).toBe(1);
    must(await leave({ compared: (await compare()).digest }));
    expect((await register()).disclosures[0]).toMatchObject({ comparedWith: 1 });
    await whole();
  });

  it('is compared with a dossier of tips that they hold of one of the reports', async () => {
    await mayLeave();
    const tipId = vault.tipOf(inventedReports[1]);
    const draft = must(await api['dossier.create']({ title: 'Invented', tipIds: [tipId] }));
    for (const { textId } of draft.texts) must(await api['dossier.markReviewed']({ dossierId: draft.dossierId, textId, reviewed: true }));
    must(await api['statements.set']({ dossierId: draft.dossierId, tipId, statement: 'Somebody is kept in a hall (invented).', verbatimBecause: '', telling: { why: 'many', words: '' }, offset: 0, limit: 1 }));
    must(await api['statements.answerClaims']({ dossierId: draft.dossierId, tipId, telling: { why: 'many', words: '' } }));
    must(await api['dossier.export']({ dossierId: draft.dossierId, format: 'markdown', preset: 'rescue-or-embassy', shownBecause: '', handle: vault.harness.grant('dossier', '/carried/tips.md'), leaving: approved(), sealing: inOffice.sealing }));
    const held = await compare();
    expect(held).toMatchObject({ mustCompare: true, filesTotal: 1, files: [{ kind: 'dossier', title: 'Invented' }], samePersonTotal: 0 });
    expect(held.reports.find((report) => report.tipId === tipId)?.earlier[0]?.differences.find(({ field }) => field === 'statement')?.state).toBe('differs');
    expect(await leave()).toEqual(refused('held-not-compared'));
    must(await leave({ compared: held.digest }));
  });

  it('is asked of those who are told no statement about no report, and of nobody who is not in the register', async () => {
    await mayLeave();
    must(await leave());
    expect(await compare({ preset: 'public' })).toMatchObject({ mustCompare: false, reports: [] });
    expect(await api['compoundDossier.compare']({ compoundId: vault.compoundId, preset: 'police', isReasoned: false, receiverId: 'f'.repeat(32) })).toEqual(refused('not-found'));
    expect(await api['compoundDossier.compare']({ compoundId: 'f'.repeat(32), preset: 'police', isReasoned: false, receiverId: vault.embassy })).toEqual(refused('not-found'));
  });

  it('is looked at once more when the bytes are ready: what they got meanwhile counts', async () => {
    await ready();
    for (const index of [0, 1]) await vault.consent(index);
    // The only person here: nobody types anything, and two files can be made at once.
    const alone = async (name: string, compared?: string) => leave({ handle: vault.harness.grant('dossier', `/carried/${name}.md`), leaving: { ...approved(), approval: { kind: 'override', words: why } }, ...(compared === undefined ? {} : { compared }) });
    must(await alone('first'));
    await vault.say(0, { statement: 'People are kept in over night.' });
    const { digest } = await compare();
    const two = await Promise.all([alone('second', digest), alone('third', digest)]);
    expect(two.map((each) => (each.ok ? 'left' : each.code)).sort()).toEqual(['held-not-compared', 'left']);
    expect(['second', 'third'].filter((name) => vault.files.contents(`/carried/${name}.md`) !== undefined)).toHaveLength(1);
    expect((await register()).total).toBe(2);
  });
});
