import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentGap, consentGaps, consentStatements, consentWays, coveringConsent, isOverrideReasoned, overrideWordsAtLeast, type Consent, type Sharing } from '#shared/domain/consent.ts';
import { receiverKinds } from '#shared/domain/receiver.ts';
import { purposes, sharedItems } from '#shared/domain/referral.ts';

const shelter = 'a'.repeat(32);
const consent: Consent = { purpose: 'shelter', purposeWords: '', told: consentStatements, way: 'spoken', reach: { receiverId: shelter }, items: ['summary', 'contact'], isWithdrawn: false };
const sharing: Sharing = { purpose: 'shelter', purposeWords: '', receiver: { receiverId: shelter, kind: 'shelter' }, items: ['contact'] };

describe('a consent', () => {
  it('covers what it was given for', () => {
    expect(consentGap(consent, sharing)).toBeUndefined();
    expect(consentGap({ ...consent, reach: { kind: 'shelter' } }, sharing)).toBeUndefined();
  });

  it.each<[string, Consent | undefined, Sharing, string]>([
    ['that is not there', undefined, sharing, 'consent-missing'],
    ['that was withdrawn', { ...consent, isWithdrawn: true }, sharing, 'consent-withdrawn'],
    ['that a relative gave', { ...consent, way: 'through-other' }, sharing, 'consent-through-other'],
    ['to another purpose', { ...consent, purpose: 'legal' }, sharing, 'consent-purpose'],
    ['to another receiver of the kind', { ...consent, reach: { receiverId: 'b'.repeat(32) } }, sharing, 'consent-receiver'],
    ['to another kind', { ...consent, reach: { kind: 'government' } }, { ...sharing, receiver: { receiverId: shelter, kind: 'police' } }, 'consent-receiver'],
    ['to less than is shared', consent, { ...sharing, items: ['contact', 'identity'] }, 'consent-items'],
  ])('%s does not cover it', (_what, given, asked, gap) => {
    expect(consentGap(given, asked)).toBe(gap);
  });

  it.each(consentStatements)('is none while “%s” was not told', (missing) => {
    expect(consentGap({ ...consent, told: consentStatements.filter((statement) => statement !== missing) }, sharing)).toBe('consent-incomplete');
  });

  it('to “other” is one to these words, whatever their case, width and spaces', () => {
    const other = { ...consent, purpose: 'other', purposeWords: 'A  Lawyer for ការងារ' } as const;
    expect(consentGap(other, { ...sharing, purpose: 'other', purposeWords: 'ａ lawyer for ការងារ ' })).toBeUndefined();
    expect(consentGap(other, { ...sharing, purpose: 'other', purposeWords: 'a newspaper' })).toBe('consent-purpose');
  });

  it('covers nothing that was not in it, whatever is asked', () => {
    const items = fc.uniqueArray(fc.constantFrom(...sharedItems), { minLength: 1 });
    const receiverId = fc.constantFrom(shelter, 'b'.repeat(32));
    const reach = fc.oneof(fc.record({ receiverId }), fc.record({ kind: fc.constantFrom(...receiverKinds) }));
    const told = fc.oneof(fc.constant(consentStatements), fc.subarray([...consentStatements]));
    const given = fc.record({ purpose: fc.constantFrom(...purposes), purposeWords: fc.constantFrom('', 'one', 'two'), told, way: fc.constantFrom(...consentWays), reach, items, isWithdrawn: fc.boolean() });
    const asked = fc.record({ purpose: fc.constantFrom(...purposes), purposeWords: fc.constantFrom('', 'one', 'two'), receiver: fc.record({ receiverId, kind: fc.constantFrom(...receiverKinds) }), items });
    let covered = 0;
    fc.assert(
      fc.property(given, asked, (one, wanted) => {
        // Half of what is asked is for the purpose that was named, so that some of it is covered.
        const sought = wanted.items.length % 2 === 0 ? wanted : { ...wanted, purpose: one.purpose, purposeWords: one.purposeWords };
        if (consentGap(one, sought) !== undefined) return;
        covered += 1;
        expect(one).toMatchObject({ isWithdrawn: false, told: consentStatements, purpose: sought.purpose });
        expect(one.way).not.toBe('through-other');
        expect(one.items).toEqual(expect.arrayContaining([...sought.items]));
        expect('receiverId' in one.reach ? one.reach.receiverId : one.reach.kind).toBe('receiverId' in one.reach ? sought.receiver.receiverId : sought.receiver.kind);
      }),
      { numRuns: 5000 },
    );
    expect(covered).toBeGreaterThan(0);
  });
});

describe('the words of a referral without consent', () => {
  it('are counted in characters, without the spaces around them', () => {
    expect(isOverrideReasoned('x'.repeat(overrideWordsAtLeast))).toBe(true);
    expect(isOverrideReasoned(`${'x'.repeat(overrideWordsAtLeast - 1)}\n  \t`)).toBe(false);
    expect(isOverrideReasoned('他们今晚要把孩子卖掉，她写信说房间在五楼。')).toBe(true);
    expect(isOverrideReasoned('👪'.repeat(overrideWordsAtLeast - 1))).toBe(false);
  });
});

describe('several consents to one tip', () => {
  const legal: Consent = { ...consent, purpose: 'legal' };
  const withdrawn: Consent = { ...consent, isWithdrawn: true };
  it('cover it when one of them does, whatever became of the others', () => {
    expect(coveringConsent([withdrawn, legal, consent], sharing)).toEqual({ consent });
  });

  it.each<[string, readonly Consent[], string]>([
    ['there is none', [], 'consent-missing'],
    ['one was withdrawn, before all else', [{ ...consent, items: ['summary'] }, withdrawn], 'consent-withdrawn'],
    ['what comes nearest', [legal, { ...consent, items: ['summary'] }, { ...consent, told: [] }], 'consent-items'],
  ])('that do not cover it: %s', (_what, consents, gap) => {
    expect(coveringConsent(consents, sharing)).toEqual({ gap });
  });

  it('say the same as each of them alone', () => {
    const some = fc.record({ purpose: fc.constantFrom('shelter' as const, 'legal' as const), way: fc.constantFrom(...consentWays), isWithdrawn: fc.boolean(), items: fc.subarray(['summary', 'contact'] as const) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), (parts) => {
        const consents = parts.map((part): Consent => ({ ...consent, ...part }));
        const found = coveringConsent(consents, sharing);
        const gaps = consents.map((one) => consentGap(one, sharing));
        if ('consent' in found) expect(consentGap(found.consent, sharing)).toBeUndefined();
        else expect(consents.length === 0 ? ['consent-missing'] : gaps).toContain(found.gap);
        expect(gaps.includes(undefined)).toBe('consent' in found);
        if ('gap' in found) expect(consentGaps).toContain(found.gap);
      }),
    );
  });
});
