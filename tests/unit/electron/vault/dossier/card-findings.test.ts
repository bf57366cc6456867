import { describe, expect, it } from 'vitest';
import { cardFindings, cardSecrets, openFindings, type FindDetails } from '#vault/dossier/card-findings.ts';
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
