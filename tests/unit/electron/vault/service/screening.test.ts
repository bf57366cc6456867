import { beforeEach, describe, expect, it } from 'vitest';
import type { IndicatorFinding, ScreeningRecord } from '#shared/contract/screening-calls.ts';
import { forcedLabourIndicators, traffickingActs, traffickingMeans, traffickingPurposes } from '#shared/domain/indicators.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);
const narrative = 'Invented: they took our passports and lock the gate.';
const record: ScreeningRecord = {
  screenedOn: '2026-03-09',
  place: 'detained',
  screenerRole: 'Social worker\nof an NGO',
  language: 'ខ្មែរ',
  interpreter: 'yes',
  consent: 'given',
  allegedActs: ['immigration', 'online-fraud'],
  causalLink: 'under-compulsion',
  result: 'reasonable-grounds',
  decidingBody: 'ngo',
  laterTreatment: ['detained', 'referred'],
};

let files: MemoryFileSystem;
let harness: Harness;
let tipId: string;

beforeEach(async () => {
  const vault = await vaultWithTips([narrative, 'Invented: nothing of note.']);
  ({ files, harness } = vault);
  tipId = vault.tipOf(narrative);
});

const screening = async () => must(await harness.api['screening.ofTip']({ tipId }));
const set = (indicator: IndicatorFinding['indicator'], answer: IndicatorFinding['answer'], claimId: string | null = null) => harness.api['screening.setIndicator']({ tipId, indicator, answer, claimId });
const found = async (indicator: IndicatorFinding['indicator']) => (await screening()).indicators.find((each) => each.indicator === indicator);
const history = async () => must(await harness.api['tips.get']({ tipId })).history.slice(1).map(({ type, from, to }) => [type, from, to]);
const events = async () => must(await harness.api['vault.about']({})).events;
const whole = async () => expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
async function claimOf(words: string): Promise<string> {
  const { textId } = must(await harness.api['tips.get']({ tipId }));
  const start = narrative.indexOf(words);
  const { claims } = must(await harness.api['claims.mark']({ tipId, passage: { textId, start, end: start + words.length }, assessment: { statement: '', reliability: 'F', credibility: '6', compoundId: null, stance: 'supports' } }));
  return claims.at(-1)?.claimId ?? '';
}

describe('the lists', () => {
  it('have the eleven indicators, five acts, eight means and six purposes, forced criminality among them, and begin unknown', async () => {
    expect([forcedLabourIndicators.length, traffickingActs.length, traffickingMeans.length, traffickingPurposes.length]).toEqual([11, 5, 8, 6]);
    const { indicators, record: none, versions } = await screening();
    expect(indicators).toHaveLength(30);
    expect(indicators.every(({ answer, claimId }) => answer === 'unknown' && claimId === null)).toBe(true);
    expect([none, versions]).toEqual([null, []]);
    expect(traffickingPurposes).toContain('purpose-forced-criminality');
  });
});

describe('an indicator', () => {
  it('is present, absent, not asked or unknown again, each change once in the log and in the history', async () => {
    must(await set('retention-of-documents', 'present'));
    const before = await events();
    must(await set('retention-of-documents', 'present'));
    expect(await events()).toBe(before);
    must(await set('retention-of-documents', 'not-asked'));
    expect(await found('retention-of-documents')).toMatchObject({ answer: 'not-asked' });
    must(await set('retention-of-documents', 'unknown'));
    expect(await found('retention-of-documents')).toMatchObject({ answer: 'unknown', claimId: null });
    expect(await history()).toEqual([['indicator-set', 'retention-of-documents', 'present'], ['indicator-set', 'retention-of-documents', 'not-asked'], ['indicator-set', 'retention-of-documents', 'unknown']]);
    await whole();
  });

  it('is shown by a claim of the same tip, which it keeps when that is withdrawn', async () => {
    const claimId = await claimOf('they took our passports');
    must(await set('retention-of-documents', 'present', claimId));
    must(await harness.api['claims.withdraw']({ claimId }));
    expect(await found('retention-of-documents')).toEqual({ indicator: 'retention-of-documents', answer: 'present', claimId });
    expect((await screening()).claims).toEqual([{ claimId, number: 1, passage: 'they took our passports', isWithdrawn: true }]);
    expect(await set('deception', 'present', claimId)).toEqual({ ok: false, code: 'not-found' });
    // What shows it was withdrawn; the answer can still be another.
    must(await set('retention-of-documents', 'not-asked', claimId));
    expect(await found('retention-of-documents')).toEqual({ indicator: 'retention-of-documents', answer: 'not-asked', claimId });
    await whole();
  });

  it('is refused for a tip that is not there and for the claim of another tip', async () => {
    const claimId = await claimOf('lock the gate');
    const other = must(await harness.api['tips.list']({ search: 'nothing of note', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 1 })).rows[0]?.tipId ?? '';
    expect(await harness.api['screening.setIndicator']({ tipId: other, indicator: 'isolation', answer: 'present', claimId })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['screening.setIndicator']({ tipId: nobody, indicator: 'isolation', answer: 'present', claimId: null })).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('the record of screening', () => {
  it('keeps every version with who wrote it, the newest first, and writes down no version that is none', async () => {
    must(await harness.api['screening.record']({ tipId, record }));
    const before = await events();
    must(await harness.api['screening.record']({ tipId, record }));
    expect(await events()).toBe(before);
    const later: ScreeningRecord = { ...record, result: 'confirmed', decidingBody: 'court-or-prosecution', laterTreatment: ['released'] };
    must(await harness.api['screening.record']({ tipId, record: later }));
    const shown = await screening();
    expect(shown.record).toEqual({ ...later, screenerRole: 'Social worker of an NGO' });
    expect([shown.total, shown.versions.map((version) => [version.actor, version.record.result])]).toEqual([2, [['Invented Member', 'confirmed'], ['Invented Member', 'reasonable-grounds']]]);
    expect(await history()).toEqual([['screening-recorded', null, null], ['screening-recorded', null, null]]);
    await whole();
  });

  it('takes no date that the calendar does not have, and no act or treatment twice', async () => {
    for (const wrong of [{ ...record, screenedOn: '2026-02-30' }, { ...record, allegedActs: ['drugs', 'drugs'] as const }, { ...record, laterTreatment: ['fined', 'fined'] as const }]) {
      expect((await harness.api['screening.record']({ tipId, record: wrong as unknown as ScreeningRecord })).ok).toBe(false);
    }
    expect((await screening()).record).toBeNull();
    expect(await harness.api['screening.record']({ tipId: nobody, record })).toEqual({ ok: false, code: 'not-found' });
  });

  it('keeps a draft over a lock, with a date half typed, until it is recorded', async () => {
    const draft = { ...record, screenedOn: '2026-0' };
    must(await harness.api['screening.keepDraft']({ tipId, draft }));
    harness.service.close();
    harness = vaultHarness({ files });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect((await screening()).draft).toEqual(draft);
    must(await harness.api['screening.record']({ tipId, record }));
    expect((await screening()).draft).toBeNull();
  });

  it('goes with the tip, from every page of the vault', async () => {
    must(await harness.api['screening.record']({ tipId, record: { ...record, screenerRole: 'quintessenzwort' } }));
    must(await harness.api['screening.keepDraft']({ tipId, draft: { ...record, language: 'entwurfwort' } }));
    must(await set('isolation', 'present', await claimOf('lock the gate')));
    const words = ['quintessenzwort', 'entwurfwort', 'online-fraud'];
    const traces = async () => {
      const { pages, frames } = await openedBytes(files, harness.folder, testPassphrase, cheapArgon2);
      return words.filter((word) => pages.includes(word) || frames.includes(word));
    };
    expect(await traces()).toEqual(words);
    must(await harness.api['deletion.begin']({ tipIds: [tipId], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    await whole();
    harness.service.close();
    expect(await traces()).toEqual([]);
  });
});
