import { describe, expect, it } from 'vitest';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { WordedBlock } from '#shared/redaction/worded-block.ts';
import { DetailFinder } from '#vault/dossier/found-details.ts';
import type { LoadedDossier } from '#vault/dossier/load-dossier.ts';
import { unreviewedIn } from '#vault/dossier/unreviewed-output.ts';

/** What leads to one person or place by itself. All of it is invented. */
const direct: readonly (readonly [kind: string, text: string])[] = [
  ['a telephone number', 'Call +855 12 555 0143.'],
  ['a mail address', 'Write to invented.person@example.org.'],
  ['a link', 'See https://www.facebook.com/invented.person.5'],
  ['a link that holds a number', 'Write https://wa.me/85512555014'],
  ['a link to a map', 'Go to https://www.google.com/maps/@11.5564,104.9282,15z'],
  ['a short link to a map', 'Go to https://maps.app.goo.gl/AbCd1234'],
  ['an onion address', 'At http://invented3zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz.onion/'],
  ['an account', 'On Telegram: @invented_person9'],
  ['an identity number', 'National ID: 1-2345-67890-12-1'],
  ['a passport', 'Passport no. N01234567'],
  ['a card', 'Card 4111 1111 1111 1111'],
  ['a bank account', 'ABA account 000 123 456'],
  ['an IBAN', 'GB82 WEST 1234 5698 7654 32'],
  ['a wallet', 'TRX wallet TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'],
  ['coordinates', 'At 11.5564, 104.9282.'],
  ['a grid', 'Grid 48PVS1234567890'],
  ['a plus code', 'At 7P28GWHH+QF.'],
  ['an address of a computer', 'From 203.0.113.77'],
  ['a number plate', 'The van with number plate 2A-1234 came.'],
  ['a birth date', 'Date of birth: 12/03/1999'],
];

const nothingLoaded = { texts: [] } as unknown as LoadedDossier;
const finder = new DetailFinder(() => Promise.resolve());
const blocksWith = (place: string, text: string): readonly WordedBlock[] => [
  { kind: 'heading', level: 1, text: place === 'title' ? text : 'Invented' },
  { kind: 'heading', level: 2, text: 'Report 1' },
  { kind: 'fact', label: 'Statement', value: place === 'statement' ? text : 'People are held.', isTyped: true },
  { kind: 'note', text: place === 'caption' ? text : 'Picture A' },
];
const unreviewed = async (place: string, text: string, loaded = nothingLoaded) => unreviewedIn(RedactedDossier.ofBlocks('en', blocksWith(place, text), []).dossier, loaded, { finder, numbers: new Set([12]) });

describe.each(['title', 'statement', 'caption'])('in a %s nobody is asked about', (place) => {
  it.each(direct)('%s is a finding', async (_, text) => {
    expect(await unreviewed(place, text)).toMatchObject([{ check: 'unreviewed-detail', location: place === 'title' ? 'title' : 'report 1' }]);
  });

  it.each(['As tip 12 says', 'Tips no. 12 and others', 'tip #12', 'សារ ១២', 'សារលេខ 12'])('the number of a tip is a finding: %s', async (text) => {
    expect(await unreviewed(place, text)).toMatchObject([{ check: 'unreviewed-detail' }]);
  });

  it.each(['As tip 13 says', '12 tips', 'Report 12', 'tip 120', 'Tip 12a'])('another number is none: %s', async (text) => {
    expect(await unreviewed(place, text)).toEqual([]);
  });

  it('what is for the eye of who reads is none', async () => {
    expect(await unreviewed(place, 'Sok Dara, aged 19, in room 304 since March 2031')).toEqual([]);
  });
});

describe('what a reporter wrote', () => {
  it('tells no number of the vault, and does where staff wrote the same and more', async () => {
    const loaded = { texts: [{ text: 'Gate, tip 12 of the list', kept: [], spans: [] }] } as unknown as LoadedDossier;
    expect(await unreviewed('caption', 'tip 12 of the list', loaded)).toEqual([]);
    expect(await unreviewed('caption', 'As tip 12 of the list says', loaded)).toMatchObject([{ check: 'unreviewed-detail', count: 1 }]);
  });
});

describe('what somebody let stand or kept in a text', () => {
  it.each(direct)('%s is no finding where it leaves', async (_, text) => {
    const loaded = { texts: [{ text, kept: [{ start: 0, end: text.length }], spans: [] }] } as unknown as LoadedDossier;
    expect(await unreviewed('statement', text, loaded)).toEqual([]);
  });
});
