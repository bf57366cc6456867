import { describe, expect, it } from 'vitest';
import { cardFindings, cardSecrets, openFindings } from '#vault/dossier/card-findings.ts';
import type { EmergencyCard } from '#shared/domain/emergency-card.ts';

const stated = (text: string) => ({ state: 'stated', text }) as const;
/** Invented, as is the address. */
const mail = 'invented.reporter@example.org';
const original = `They will sell us to another company on Friday night near the old gate. Write to ${mail}.`;

const of = (...texts: readonly string[]) => ({ texts, contact: [], hidden: [] });

describe('what is found on an emergency card', () => {
  it('is an address that stands in the reporter’s own words, with field and kind', () => {
    const findings = cardFindings({ place: stated(`Ask ${mail}`) }, of(original));
    expect(findings).toContainEqual({ code: 'card-identifying', field: 'place', kind: 'email', passage: mail });
  });
  it('is not an address that the reporter never wrote', () => {
    expect(cardFindings({ contactRule: stated('Answer to desk@example.net') }, of(original))).toEqual([]);
  });
  it('is a run of eight copied words, whatever stands between them, and not one of seven', () => {
    expect(cardFindings({ danger: stated('they will SELL us, to another company on') }, of(original))).toEqual([{ code: 'card-wording', field: 'danger', passage: 'they will SELL us, to another company on' }]);
    expect(cardFindings({ danger: stated('they will sell us to another company') }, of(original))).toEqual([]);
  });
  it('is a copied Khmer sentence, which has no spaces between its words', () => {
    const khmer = 'ពួកគេនឹងលក់យើងទៅក្រុមហ៊ុនផ្សេងទៀតនៅយប់ថ្ងៃសុក្រជិតទ្វារចាស់';
    expect(cardFindings({ danger: stated(khmer) }, of(`សូមជួយ ${khmer}។`)).map(({ code }) => code)).toEqual(['card-wording']);
  });
  it('stays open until somebody states something about that very passage', () => {
    const card: EmergencyCard = { place: stated(`Ask ${mail}`) };
    const findings = cardFindings(card, of(original));
    expect(openFindings(findings, findings)).toEqual([]);
    const elsewhere = findings.map((finding) => ({ ...finding, field: 'building' as const }));
    expect(openFindings(findings, elsewhere)).toEqual(findings);
  });
  it('is how the reporter can be reached, in any spelling of it, which nobody can state to be another’s', () => {
    const card: EmergencyCard = { contactRule: stated('Call 0 96 555 0143 (invented) after ten'), mustNot: stated('Do not say Quiet Lantern') };
    const contact = ['Only after ten: 0965550143, ask for Quiet Lantern'];
    const findings = cardFindings(card, { texts: contact, contact, hidden: [] });
    expect(findings.map(({ code, field }) => [code, field])).toContainEqual(['card-reporter', 'contactRule']);
    expect(openFindings(findings, findings).map(({ code }) => code)).toContain('card-reporter');
  });
  it('is what somebody hid in a dossier of the tip, until it is stated to be no danger', () => {
    const card: EmergencyCard = { danger: stated('Behind the Red Door') };
    const findings = cardFindings(card, { texts: ['behind the red door they beat us'], contact: [], hidden: ['red door'] });
    expect(findings).toEqual([{ code: 'card-hidden', field: 'danger', passage: 'Red Door' }]);
    expect(openFindings(findings, findings)).toEqual([]);
  });
  it('is a secret of the card as long as it does not stand on it', () => {
    expect(cardSecrets({ place: stated('The old gate') }, [original])).toContain(mail);
    expect(cardSecrets({ place: stated(mail) }, [original])).not.toContain(mail);
  });
});
