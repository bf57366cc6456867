import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import { caseFormats } from '#shared/domain/dossier-format.ts';
import type { PresetName } from '#shared/redaction/presets.ts';
import { readCsvRows } from '#vault/dossier/csv-rows.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const first = 'Zorvik keeps her passport (invented)';
const second = 'A truck leaves every night (invented)';
const target = '/carried/dossier.csv';
const why = 'Sold on tonight, nobody else could be reached (invented).';

let vault: VaultWithTips;
let files: MemoryFileSystem;
let harness: Harness;
let dossierId: string;
let receiverId: string;
let hiddenFrom: string;

beforeEach(async () => {
  vault = await vaultWithTips([first, second]);
  ({ files, harness } = vault);
  const { api } = harness;
  const [tipId, other] = [vault.tipOf(first), vault.tipOf(second)];
  ({ receiverId } = must(await api['receivers.record']({ name: 'Garden House (invented)', kind: 'ngo', contact: '' })));
  must(await api['screening.setIndicator']({ tipId, indicator: 'retention-of-documents', answer: 'present', claimId: null }));
  must(await api['screening.setIndicator']({ tipId, indicator: 'restriction-of-movement', answer: 'present', claimId: null }));
  must(await api['screening.setIndicator']({ tipId, indicator: 'purpose-forced-criminality', answer: 'present', claimId: null }));
  must(await api['screening.record']({ tipId, record: { screenedOn: '2026-03-09', place: 'detained', screenerRole: 'Invented role', language: 'Khmer', interpreter: 'yes', consent: 'given', allegedActs: ['online-fraud'], causalLink: 'direct-result', result: 'reasonable-grounds', decidingBody: 'ngo', laterTreatment: [] } }));
  const { compoundId } = must(await api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: 'KH-2', district: '0204', place: 'Invented, behind the market' }, name: { text: 'Golden Orchid', language: 'en', kind: 'official', source: 'invented' } }));
  must(await api['compounds.setLink']({ tipId, compoundId, to: 'linked' }));
  must(await api['consents.record']({ tipId, purpose: 'shelter', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId }, items: ['place', 'dossier'], words: 'Invented words' }));
  const draft = must(await api['dossier.create']({ title: 'Invented dossier', tipIds: [tipId, other] }));
  ({ dossierId } = draft);
  hiddenFrom = draft.texts.find(({ text }) => text === first)?.textId ?? '';
  must(await api['dossier.hide']({ dossierId, textId: hiddenFrom, start: 0, end: 6, action: 'remove', everyOccurrence: true }));
  for (const { textId } of draft.texts) must(await api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
  for (const each of vault.tipIds) must(await api['tips.setUrgency']({ tipId: each, urgency: 'U1' }));
  for (const each of vault.tipIds) must(await api['statements.set']({ dossierId, offset: 0, limit: 50, tipId: each, statement: each === tipId ? 'Somebody is held, and ZORVIK has the passport.' : 'A truck is seen at night.', verbatimBecause: '', telling: { why: 'many', words: '' } }));
});

type Row = Readonly<Record<string, string>>;
function rowsIn(bytes: Uint8Array | undefined): readonly Row[] {
  const read = readCsvRows(bytes ?? new Uint8Array());
  if (!read.ok) throw new Error(read.code);
  const [columns = [], ...rows] = read.value.rows;
  return rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])));
}
const leaving = () => ({ receiverId, purpose: 'shelter', purposeWords: '', withoutConsent: { reason: 'imminent-danger', words: why }, approval: { kind: 'override', words: why } }) satisfies Request<'dossier.export'>['leaving'];
const leave = (preset: PresetName, format: Request<'dossier.export'>['format'], part: Partial<Request<'dossier.export'>> = {}) =>
  harness.api['dossier.export']({ dossierId, format, preset, shownBecause: '', handle: harness.grant('dossier', target), leaving: leaving(), sealing: inOffice.sealing, ...part });
const inTheOffice = (format: Request<'dossier.export'>['format']) => harness.api['dossier.export']({ dossierId, format, ...inOffice, handle: harness.grant('dossier', target) });
const about = (rows: readonly Row[], column: string, cell: string): Row | undefined => rows.find((row) => row[column]?.includes(cell) === true);

describe('a dossier as rows of HTCDS', () => {
  it('says of each report what staff set, without a text, an id, a number or a time', async () => {
    expect(must(await inTheOffice('htcds'))).toMatchObject({ outcome: 'written', pages: null });
    const rows = rowsIn(files.contents(target));
    expect(rows.map((row) => row['ext_Record'])).toEqual(['A', 'B']);
    expect(about(rows, 'vic_MethodsOfControl', 'WithholdsDocuments')).toMatchObject({
      con_Consent: 'TRUE',
      vic_TraffickingStatus: 'PossibleVictimOfTrafficking',
      vic_TraffickingStatusDecisionMakingOrg: 'NGO',
      vic_MethodsOfControl: 'WithholdsDocuments;Other',
      vic_TypeOfExploitation: 'Other',
      hte_State: 'Battambang',
      ext_OtherMethodsOfControl: 'RestrictsMovement',
      ext_OtherTypeOfExploitation: 'ForcedCriminality',
      ext_SharingLabel: 'TLP:RED',
    });
    const written = new TextDecoder().decode(files.contents(target));
    expect(written).not.toMatch(/zorvik|passport|truck|orchid|market|garden|fraud|[0-9a-f]{32}|\d{2}:\d{2}/iu);
  });

  it('tells partners the month, the status of the case and of trafficking, and nothing else', async () => {
    must(await leave('partner-organisation', 'htcds'));
    const row = about(rowsIn(files.contents(target)), 'vic_TraffickingStatus', 'Possible');
    const said = Object.entries(row ?? {}).filter(([column, cell]) => cell !== '' && !['prs_Gender', 'ext_Record', 'ext_SharingLabel'].includes(column));
    expect(said.map(([column]) => column)).toEqual(['vic_TraffickingStatus', 'cas_Status', 'ext_MonthReceived']);
  });
});

describe('a dossier as rows for Uwazi', () => {
  it('tells others staff’s statement with what is hidden in it hidden, and the office the redacted words', async () => {
    must(await leave('police', 'uwazi'));
    const row = about(rowsIn(files.contents(target)), 'Statement', 'is held');
    expect(row).toMatchObject({ Statement: 'Somebody is held, and [removed] has the passport.', 'Indicators present': 'Restriction of movement|Retention of identity documents', Purposes: 'Forced criminality', Province: 'Battambang', District: 'Bavel', Consent: '', 'Case status': '', 'Sharing label': 'TLP:AMBER' });
    must(await inTheOffice('uwazi'));
    expect(about(rowsIn(files.contents(target)), 'Statement', '[removed] keeps')).toMatchObject({ Statement: '[removed] keeps her passport (invented)', Consent: 'Yes', 'Case status': 'Active' });
  });
});

describe.each(caseFormats)('rows of %s', (format) => {
  it('are shown before exactly as they leave', async () => {
    const { columns, rows } = must(await harness.api['dossier.cases']({ dossierId, format, preset: { name: 'police', isReasoned: false } }));
    must(await leave('police', format));
    expect(rowsIn(files.contents(target))).toEqual(rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index]]))));
  });

  it('are not made for the public, whatever reason is given, and before anybody types a passphrase', async () => {
    const before = files.files();
    for (const shownBecause of ['', 'Everybody has to read these rows (invented).']) expect(await leave('public', format, { shownBecause })).toEqual({ ok: false, code: 'format-per-report' });
    expect(await harness.api['dossier.cases']({ dossierId, format, preset: { name: 'public', isReasoned: true } })).toEqual({ ok: false, code: 'format-per-report' });
    expect(files.files()).toEqual(before);
    expect(must(await harness.api['disclosures.list']({ receiverId: null, unreviewed: false, offset: 0, limit: 10 })).total).toBe(0);
  });

  it('wait, as every format, until all is read, until each report is stated, and for consent', async () => {
    expect(await leave('police', format, { leaving: { ...leaving(), withoutConsent: null } })).toEqual({ ok: false, code: 'consent-of-tips' });
    must(await harness.api['statements.set']({ dossierId, offset: 0, limit: 50, tipId: vault.tipOf(second), statement: '', verbatimBecause: '', telling: null }));
    expect(await leave('police', format)).toEqual({ ok: false, code: 'statement-missing' });
    must(await harness.api['dossier.markReviewed']({ dossierId, textId: hiddenFrom, reviewed: false }));
    expect(await inTheOffice(format)).toEqual({ ok: false, code: 'review-incomplete' });
  });

  it('stand in the register under the name of their format, sealed under a neutral name where they are', async () => {
    const reply = must(await leave('rescue-or-embassy', format, { sealing: { kind: 'zip' }, handle: harness.grant('dossier', '/carried/dossier.zip') }));
    expect(reply).toMatchObject({ outcome: 'written', sealing: 'zip' });
    expect(Buffer.from(files.contents('/carried/dossier.zip') ?? []).includes('dossier.csv')).toBe(true);
    expect(Buffer.from(files.contents('/carried/dossier.zip') ?? []).includes(format)).toBe(false);
    expect(must(await harness.api['disclosures.list']({ receiverId: null, unreviewed: false, offset: 0, limit: 10 })).disclosures[0]).toMatchObject({ format, preset: 'rescue-or-embassy', tlp: 'TLP:AMBER+STRICT' });
  });
});
