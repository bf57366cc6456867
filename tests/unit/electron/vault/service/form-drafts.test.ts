import { beforeEach, describe, expect, it } from 'vitest';
import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import { formNames, type FormName } from '#shared/domain/form-name.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);
const grade = { reliability: 'F', credibility: '6' } as const;
/** A half-filled form of every kind: a date that is none yet, an empty name, words in Khmer with a byte order mark. */
const half: { readonly [F in FormName]: FormDraft<F> } = {
  incident: { kind: 'raid', date: '2026-0', agency: '\uFEFFប៉ូលិស', note: 'line\n第二行', places: [] },
  figure: { counted: 'detained', kind: null, least: '1x', most: '', source: 'entwurfwort', ...grade },
  compound: { name: { text: '', language: 'km', kind: 'official', source: '' }, facts: { kind: 'casino', standing: 'suspected', province: 'KH-18', district: null, place: 'ផ្លូវ' } },
  'compound-facts': { kind: 'unknown', standing: 'suspected', province: null, district: null, place: '' },
  'compound-name': { text: '金兰', language: 'zh', kind: 'official', source: '' },
  'compound-status': { state: 'raided', since: '20', relocatedTo: null, source: 'A newspaper (invented)', ...grade },
  consent: { purpose: null, purposeWords: '', told: ['purpose'], way: null, language: 'my', givenOn: '', reach: { kind: 'shelter' }, items: [], words: 'entwurfwort' },
  referral: { receiverId: null, purpose: 'shelter', purposeWords: '', items: ['summary'], dossierId: null, basis: 'without', reason: 'minor', words: 'short' },
  'referral-end': { outcome: 'other', words: '' },
  receiver: { name: 'សួន', kind: null, contact: '+1 202 555 0142' },
};

let vault: VaultWithTips;
let harness: Harness;
let tipId: string;

beforeEach(async () => {
  vault = await vaultWithTips(['Invented one', 'Invented two']);
  harness = vault.harness;
  tipId = vault.tipOf('Invented one');
});

const keep = async <F extends FormName>(form: F, subject: string | null, draft: FormDraft<F> = half[form]) => harness.api['formDrafts.keep']({ subject, kept: { form, draft } as never });
const kept = async (form: FormName, subject: string | null, from = harness) => must(await from.api['formDrafts.get']({ form, subject })).kept?.draft;
const compound = async () => must(await harness.api['compounds.record']({ facts: half['compound-facts'], name: { ...half['compound-name'], text: 'Golden Orchid' } })).compoundId;
const status = { ...half['compound-status'], since: '2026' };

describe('a half-filled form', () => {
  it('of every kind is there again after a lock, right or wrong, and is in no event', async () => {
    const events = must(await harness.api['vault.about']({})).events;
    const subjectOf = (form: FormName) => (form === 'consent' || form === 'referral' ? tipId : form === 'incident' || form === 'compound' ? null : nobody);
    const forms = formNames.filter((form) => form !== 'referral-end');
    for (const form of forms) must(await keep(form, subjectOf(form)));
    expect(must(await harness.api['vault.about']({})).events).toBe(events);
    expect(must(await harness.api['shift.preview']({})).drafts).toBe(forms.length);
    harness.service.close();
    const again = vaultHarness({ files: vault.files });
    must(await again.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
    for (const form of forms) expect(await kept(form, subjectOf(form), again)).toEqual(half[form]);
    expect(await kept('incident', nobody, again)).toBeUndefined();
    expect(must(await again.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('goes when it is thrown away, and with the call that saves it, but not with one that is refused', async () => {
    must(await keep('receiver', null));
    must(await harness.api['formDrafts.forget']({ form: 'receiver', subject: null }));
    expect(await kept('receiver', null)).toBeUndefined();

    must(await keep('incident', null));
    expect((await harness.api['incidents.record']({ facts: { kind: 'raid', date: '', agency: '', note: '', compoundIds: [nobody] } })).ok).toBe(false);
    expect(await kept('incident', null)).toEqual(half.incident);
    const { incidentId } = must(await harness.api['incidents.record']({ facts: { kind: 'raid', date: '', agency: '', note: '', compoundIds: [] } }));
    expect(await kept('incident', null)).toBeUndefined();
    must(await keep('figure', incidentId));
    must(await keep('figure', nobody));
    must(await harness.api['incidents.recordFigure']({ incidentId, statement: { counted: 'detained', figure: { is: 'unknown' }, source: '', ...grade } }));
    expect([await kept('figure', incidentId), await kept('figure', nobody)]).toEqual([undefined, half.figure]);

    must(await keep('consent', tipId));
    must(await harness.api['consents.record']({ tipId, purpose: 'shelter', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-01-01', reach: { kind: 'shelter' }, items: ['summary'], words: '' }));
    expect(await kept('consent', tipId)).toBeUndefined();
  });

  it('about the status of a place stays when the page of a raid records another', async () => {
    const compoundId = await compound();
    must(await keep('compound-status', compoundId));
    must(await harness.api['compounds.recordStatus']({ compoundId, status: { ...status, source: 'Incident 1' } }));
    expect(await kept('compound-status', compoundId)).toEqual(half['compound-status']);
    must(await harness.api['compounds.recordStatus']({ compoundId, status }));
    expect(await kept('compound-status', compoundId)).toBeUndefined();
  });

  it('of a tip goes with the tip, out of the bytes too, and none is kept for a tip that is not there', async () => {
    must(await keep('consent', tipId));
    must(await keep('referral', vault.tipOf('Invented two')));
    const traces = async () => {
      const { pages, frames } = await openedBytes(vault.files, harness.folder, testPassphrase, cheapArgon2);
      return pages.includes('entwurfwort') || frames.includes('entwurfwort');
    };
    expect(await traces()).toBe(true);
    must(await harness.api['deletion.begin']({ tipIds: [tipId], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect(await kept('consent', tipId)).toBeUndefined();
    expect(await kept('referral', vault.tipOf('Invented two'))).toEqual(half.referral);
    expect(await keep('consent', tipId)).toEqual({ ok: false, code: 'not-found' });
    expect(await keep('referral-end', nobody)).toEqual({ ok: false, code: 'not-found' });
    expect(must(await harness.api['vault.verify']({})).alteredRows).toBe(0);
    harness.service.close();
    expect(await traces()).toBe(false);
  });
});
