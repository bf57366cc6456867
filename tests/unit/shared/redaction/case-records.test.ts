import { describe, expect, it } from 'vitest';
import { codeFields, type CodedFacts, type CodeField } from '#shared/redaction/coded-facts.ts';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { allowsFormat, presetNames, presets, viewOf, type PresetName } from '#shared/redaction/presets.ts';
import { RedactedDossier, type DossierSource } from '#shared/redaction/redacted-dossier.ts';
import type { CaseRecord } from '#shared/redaction/case-records.ts';

const everything: CodedFacts = {
  state: 'waiting',
  result: 'reasonable-grounds',
  decidingBody: 'ngo',
  indicators: new Map([['isolation', 'present'], ['deception', 'not-asked'], ['violence', 'unknown'], ['means-force', 'present']]),
  consent: 'stands',
  told: ['withdrawal', 'purpose'],
  referrals: ['shelter'],
  place: { province: 'KH-2', district: 'Bavel' },
};

type Tip = DossierSource['tips'][number];
const tipOf = (name: string, part: Partial<Tip> = {}): Tip => ({
  receivedAt: Date.UTC(2026, 4, 17, 23, 59),
  statement: `Stated of ${name}.`,
  coded: everything,
  texts: [{ field: 'narrative', language: 'en', text: `Words of ${name}: ask Zorvik.`, spans: [{ start: 15 + name.length, end: 21 + name.length, action: 'remove', entity: 'z', role: 'third-party' }] }],
  ...part,
});
const recordsOf = (preset: PresetName, tips: readonly Tip[], seed = 3): readonly CaseRecord[] =>
  RedactedDossier.recordsOf(RedactedDossier.from({ title: 'Invented', intro: undefined, entities: ['z'], pseudonymSeed: new Uint8Array(16).fill(seed), tips }, englishDossierWords, viewOf(preset, false)).dossier);
const onlyOf = (preset: PresetName, part: Partial<Tip> = {}): CaseRecord | undefined => recordsOf(preset, [tipOf('one', part)])[0];

/** What of a record each code field is. */
const shownBy: Readonly<Record<CodeField, (record: CaseRecord) => boolean>> = {
  received: ({ received }) => received !== undefined,
  'case-status': ({ state }) => state !== undefined,
  'trafficking-status': ({ result }) => result !== undefined,
  'deciding-body': ({ decidingBody }) => decidingBody !== undefined,
  indicators: ({ indicators }) => indicators.some(({ indicator }) => indicator === 'isolation'),
  elements: ({ indicators }) => indicators.some(({ indicator }) => indicator === 'means-force'),
  consent: ({ consent, consentTold }) => consent !== undefined || consentTold.length > 0,
  referrals: ({ referrals }) => referrals.length > 0,
  province: ({ province }) => province !== undefined,
  district: ({ district }) => district !== undefined,
};

describe('a record of a report', () => {
  it.each(presetNames.filter((name) => name !== 'public'))('has for %s the codes of that preset and no others', (preset) => {
    const record = onlyOf(preset);
    for (const field of codeFields) expect([field, record !== undefined && shownBy[field](record)]).toEqual([field, presets[preset].coded.includes(field)]);
    expect(record?.label).toBe(presets[preset].tlp);
  });

  it.each(codeFields)('has %s alone where a view lists that alone, and nothing of what is added to lists later', (only) => {
    const view = { ...viewOf('internal', false), coded: [only] };
    const { dossier } = RedactedDossier.from({ title: 'Invented', intro: undefined, entities: ['z'], pseudonymSeed: new Uint8Array(16), tips: [tipOf('one')] }, englishDossierWords, view);
    const [record] = RedactedDossier.recordsOf(dossier);
    // A district without its province is nobody's.
    for (const field of codeFields) expect([field, record !== undefined && shownBy[field](record)]).toEqual([field, field === only && only !== 'district']);
  });

  it('is not made for the public: a row about one person is a count of one', () => {
    expect(recordsOf('public', [tipOf('one')])).toEqual([]);
    expect(presetNames.filter((name) => !allowsFormat(name, 'htcds'))).toEqual(['public']);
    expect(presetNames.filter((name) => !allowsFormat(name, 'uwazi'))).toEqual(['public']);
    expect(presetNames.every((name) => allowsFormat(name, 'pdf'))).toBe(true);
  });

  it('tells partners very little, and a place only those who read the place', () => {
    expect(presets['partner-organisation'].coded).toHaveLength(3);
    for (const name of presetNames) for (const field of ['province', 'district'] as const) if (presets[name].coded.includes(field)) expect(presets[name].shown).toContain('place');
  });

  it('has the month of receipt and no day, and what nobody set is not there', () => {
    expect(onlyOf('internal')).toMatchObject({ received: { year: 2026, month: 5 }, indicators: [{ indicator: 'deception', answer: 'not-asked' }, { indicator: 'isolation', answer: 'present' }, { indicator: 'means-force', answer: 'present' }], consentTold: ['purpose', 'withdrawal'], province: 'Battambang', district: 'Bavel' });
    const { coded: _, ...without } = tipOf('one');
    expect(recordsOf('internal', [without])[0]).toMatchObject({ state: undefined, result: undefined, indicators: [], consent: undefined, consentTold: [], referrals: [], province: undefined, district: undefined });
  });

  it('holds nothing that is on none of the lists, whatever it is given', () => {
    // As if the vault held words that this program does not know.
    const odd = { ...everything, state: 'Zorvik', result: '=1+1', indicators: new Map([['Zorvik', 'present'], ['isolation', 'Zorvik']]), told: ['Zorvik'], referrals: ['Zorvik'], place: { province: 'Zorvik', district: 'Zorvik' } } as unknown as CodedFacts;
    const record = onlyOf('internal', { coded: odd });
    expect(JSON.stringify(record)).not.toContain('=1+1');
    expect(JSON.stringify(record)).not.toContain('Zorvik');
  });

  it('tells staff’s statement to others, and the redacted words only in the office or where somebody wrote down why', () => {
    expect(onlyOf('internal')?.told?.text).toBe('Words of one: ask [removed].');
    expect(onlyOf('police')?.told?.text).toBe('Stated of one.');
    expect(onlyOf('police', { isVerbatim: true })?.told?.text).toBe('Words of one: ask [removed].');
    expect(onlyOf('police', { statement: 'Ask ZORVIK.' })?.told?.text).toBe('Ask [removed].');
    expect(onlyOf('police', { statement: '' })?.told).toBeUndefined();
  });

  it('says no place that holds something hidden', () => {
    const hiding = (text: string): Partial<Tip> => ({ texts: [{ field: 'narrative', language: 'en', text, spans: [{ start: 0, end: text.length, action: 'remove', entity: 'z', role: 'place' }] }] });
    expect(onlyOf('internal', hiding('BAVEL'))).toMatchObject({ province: 'Battambang', district: undefined });
    expect(onlyOf('internal', hiding('battambang'))).toMatchObject({ province: undefined, district: undefined });
  });
});

describe('the order of the records', () => {
  const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
  const orderOf = (preset: PresetName, seed = 3): readonly string[] => recordsOf(preset, names.map((name) => tipOf(name, { isVerbatim: true })), seed).map(({ told }) => /n\d+/u.exec(told?.text ?? '')?.[0] ?? '');

  it('is that of their letters and is drawn anew for each audience and each dossier', () => {
    expect(recordsOf('internal', names.map((name) => tipOf(name))).map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKL');
    const orders = [names, orderOf('internal'), orderOf('police'), orderOf('rescue-or-embassy'), orderOf('internal', 4)].map((order) => order.join(' '));
    expect(new Set(orders).size).toBe(5);
    for (const order of orders) expect(order.split(' ').toSorted()).toEqual(names.toSorted());
  });

  it('is the same each time', () => {
    expect(orderOf('police')).toEqual(orderOf('police'));
  });

  it('deals no letter that is itself hidden', () => {
    const tips = names.map((name) => tipOf(name, { texts: [{ field: 'narrative', language: 'en', text: 'B', spans: [{ start: 0, end: 1, action: 'remove', entity: 'z', role: 'third-party' }] }] }));
    expect(recordsOf('internal', tips).map(({ letter }) => letter).join('')).toBe('ACDEFGHIJKLM');
  });
});
