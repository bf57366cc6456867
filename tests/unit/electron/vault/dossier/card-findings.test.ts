import { describe, expect, it } from 'vitest';
import { cardFindings, cardSecrets, openFindings, type FindDetails } from '#vault/dossier/card-findings.ts';
import { candidateKinds, type CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { DetailFinder } from '#vault/dossier/found-details.ts';
import type { EmergencyCard } from '#shared/domain/emergency-card.ts';

const stated = (text: string) => ({ state: 'stated', text }) as const;
/** Invented, as is the address. */
const mail = 'invented.reporter@example.org';
const original = `They will sell us to another company on Friday night near the old gate. Write to ${mail}.`;

const finder = new DetailFinder(() => Promise.resolve());
const find: FindDetails = (text) => finder.candidatesIn(text);
const of = (...texts: readonly string[]) => ({ texts, contact: [], hidden: [] });

describe('what is found on an emergency card', () => {
  it('is an address that stands in the reporter’s own words, with field and kind', async () => {
    const findings = await cardFindings({ place: stated(`Ask ${mail}`) }, of(original), find);
    expect(findings).toContainEqual({ code: 'card-identifying', field: 'place', kind: 'email', passage: mail });
  });
  it('is not an address that the reporter never wrote', async () => {
    expect(await cardFindings({ contactRule: stated('Answer to desk@example.net') }, of(original), find)).toEqual([]);
  });
  it('is a run of eight copied words, whatever stands between them, and not one of seven', async () => {
    expect(await cardFindings({ danger: stated('they will SELL us, to another company on') }, of(original), find)).toEqual([{ code: 'card-wording', field: 'danger', passage: 'they will SELL us, to another company on' }]);
    expect(await cardFindings({ danger: stated('they will sell us to another company') }, of(original), find)).toEqual([]);
  });
  it('is a copied Khmer sentence, which has no spaces between its words', async () => {
    const khmer = 'ពួកគេនឹងលក់យើងទៅក្រុមហ៊ុនផ្សេងទៀតនៅយប់ថ្ងៃសុក្រជិតទ្វារចាស់';
    expect((await cardFindings({ danger: stated(khmer) }, of(`សូមជួយ ${khmer}។`), find)).map(({ code }) => code)).toEqual(['card-wording']);
  });
  it('stays open until somebody states something about that very passage', async () => {
    const card: EmergencyCard = { place: stated(`Ask ${mail}`) };
    const findings = await cardFindings(card, of(original), find);
    expect(openFindings(findings, findings)).toEqual([]);
    const elsewhere = findings.map((finding) => ({ ...finding, field: 'building' as const }));
    expect(openFindings(findings, elsewhere)).toEqual(findings);
  });
  it('is how the reporter can be reached, in any spelling of it, which nobody can state to be another’s', async () => {
    const card: EmergencyCard = { contactRule: stated('Call 0 96 555 0143 (invented) after ten'), mustNot: stated('Do not say Quiet Lantern') };
    const contact = ['Only after ten: 0965550143, ask for Quiet Lantern'];
    const findings = await cardFindings(card, { texts: contact, contact, hidden: [] }, find);
    expect(findings.map(({ code, field }) => [code, field])).toContainEqual(['card-reporter', 'contactRule']);
    expect(openFindings(findings, findings).map(({ code }) => code)).toContain('card-reporter');
  });
  it('is what somebody hid in a dossier of the tip, until it is stated to be no danger', async () => {
    const card: EmergencyCard = { danger: stated('Behind the Red Door') };
    const findings = await cardFindings(card, { texts: ['behind the red door they beat us'], contact: [], hidden: ['red door'] }, find);
    expect(findings).toEqual([{ code: 'card-hidden', field: 'danger', passage: 'Red Door' }]);
    expect(openFindings(findings, findings)).toEqual([]);
  });
  it('is a secret of the card as long as it does not stand on it', async () => {
    expect(await cardSecrets({ place: stated('The old gate') }, [original], find)).toContain(mail);
    expect(await cardSecrets({ place: stated(mail) }, [original], find)).not.toContain(mail);
  });
});

/** Each invented, or an example that a standard gives. */
const written: Readonly<Record<CandidateKind, { readonly text: string; readonly passage: string; readonly isRefused: boolean }>> = {
  phone: { text: 'Call +855 91 234 567 tonight', passage: '+855 91 234 567', isRefused: true },
  email: { text: `Write to ${mail}`, passage: mail, isRefused: true },
  url: { text: 'See https://example.org/invented/x', passage: 'https://example.org/invented/x', isRefused: true },
  domain: { text: 'See forms.example.org today', passage: 'forms.example.org', isRefused: true },
  'ip-address': { text: 'It was 192.0.2.7 at night', passage: '192.0.2.7', isRefused: true },
  'mac-address': { text: 'The box is 00:00:5E:00:53:01', passage: '00:00:5E:00:53:01', isRefused: true },
  handle: { text: 'Telegram @invented_quarry', passage: '@invented_quarry', isRefused: true },
  'national-id': { text: 'National ID card no. 010 123 456', passage: '010 123 456', isRefused: true },
  passport: { text: 'Passport N01234567', passage: 'N01234567', isRefused: true },
  // ICAO Doc 9303, part 4.
  'machine-readable-zone': { text: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10', passage: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10', isRefused: true },
  card: { text: 'Card 4111 1111 1111 1111', passage: '4111 1111 1111 1111', isRefused: true },
  'bank-account': { text: 'Bank account ABA 000 123 456', passage: '000 123 456', isRefused: true },
  iban: { text: 'IBAN GB33BUKB20201555555555', passage: 'GB33BUKB20201555555555', isRefused: true },
  'payment-code': { text: 'Pay qr 00020101021229180014invented@aclb520459995303116540410005802KH5909SOK DARA6010PHNOM PENH6304ABCD', passage: '00020101021229180014invented@aclb520459995303116540410005802KH5909SOK DARA6010PHNOM PENH6304ABCD', isRefused: true },
  wallet: { text: 'USDT TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC', passage: 'TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC', isRefused: true },
  'birth-date': { text: 'She was born 5 May 1999', passage: '5 May 1999', isRefused: true },
  name: { text: 'Mr. Sok Dara', passage: 'Sok Dara', isRefused: true },
  // What a card is for: where, when, how old.
  coordinates: { text: 'At 11.5564, 104.9282', passage: '11.5564, 104.9282', isRefused: false },
  'map-code': { text: 'At 8Q7XMQ2F+9C', passage: '8Q7XMQ2F+9C', isRefused: false },
  date: { text: 'On 5 May 2031', passage: '5 May 2031', isRefused: false },
  age: { text: 'One is 23 years old', passage: '23 years old', isRefused: false },
  room: { text: 'In room 1203', passage: 'room 1203', isRefused: false },
  plate: { text: 'A van, plate 2AB-1234', passage: '2AB-1234', isRefused: false },
  address: { text: 'House 12, street 271', passage: 'street 271', isRefused: false },
};

describe('of what a reporter wrote, an emergency card', () => {
  it.each(candidateKinds.map((kind) => [kind, written[kind]] as const))('refuses or takes a %s', async (kind, { text, passage, isRefused }) => {
    expect((await find(text)).map((each) => [each.kind, text.slice(each.start, each.end)])).toContainEqual([kind, passage]);
    const findings = await cardFindings({ place: stated(`Near it: ${passage}`) }, of(`Invented. ${text}`), find);
    const refused = findings.filter((finding) => finding.code === 'card-identifying').map((finding) => finding.kind);
    expect([kind, refused.includes(kind)]).toEqual([kind, isRefused]);
  });
});
