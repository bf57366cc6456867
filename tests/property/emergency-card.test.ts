import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFields, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import { cardFindings, cardSecrets, type FindDetails } from '#vault/dossier/card-findings.ts';
import { DetailFinder } from '#vault/dossier/found-details.ts';
import { redactedCard } from '#shared/redaction/redacted-card.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';

/** Invented words of a tip, none of which is a word of the card. */
const theirWords = ['lantern', 'quarry', 'willow', 'anchor', 'thimble', 'harbour', 'ដំរី', 'បឹង', 'ฝนตก', '红灯'];
const staffWords = ['gate', 'nine', 'north', 'tonight', 'ជាន់', '៩'];
const sentence = (words: readonly string[], most: number) => fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map((chosen) => chosen.join(' '));
const mail = fc.array(fc.constantFrom(...Array.from('bcdfghjk')), { minLength: 8, maxLength: 12 }).map((letters) => `${letters.join('')}@example.org`);
const cards = fc.array(sentence(staffWords, 6), { minLength: 7, maxLength: 7 }).map((texts): EmergencyCard => Object.fromEntries(cardFields.map((field, at) => [field, { state: 'stated', text: texts[at] ?? '' } as const])));

const finder = new DetailFinder(() => Promise.resolve());
const find: FindDetails = (text) => finder.candidatesIn(text);

describe('an emergency card', () => {
  it('has nothing in its bytes of a tip of which nobody typed anything', async () => {
    await fc.assert(
      fc.asyncProperty(sentence(theirWords, 20), mail, cards, async (words, address, card) => {
        const original = `${words} ${address}`;
        const { dossier, hidden } = redactedCard(card);
        const bytes = writeMarkdown(dossier);
        const text = new TextDecoder().decode(bytes);
        for (const word of [...words.split(' '), address]) expect(text).not.toContain(word);
        expect(await cardSecrets(card, [original], find)).toContain(address);
        expect(checkMarkdown(bytes, { ...hidden, passages: await cardSecrets(card, [original], find), identifiers: [] }).ok).toBe(true);
      }),
    );
  });

  it('names the address of a reporter in whichever field it is typed, whatever stands around it', async () => {
    await fc.assert(
      fc.asyncProperty(mail, fc.constantFrom(...cardFields), sentence(staffWords, 4), async (address, field, around) => {
        const findings = await cardFindings({ [field]: { state: 'stated', text: `${around} ${address}` } }, { texts: [`Invented: ${address}`], contact: [], hidden: [] }, find);
        expect(findings).toContainEqual({ code: 'card-identifying', field, kind: 'email', passage: address });
      }),
    );
  });
});
