import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareString } from '#shared/redaction/fold.ts';
import { toldReasons } from '#shared/domain/dossier-statement.ts';
import { compoundDossierVault, inventedNames, inventedPerson, inventedReports } from '../support/compound-dossier-vault.ts';
import { inOffice } from '../support/in-office.ts';
import { must } from '../support/vault-harness.ts';

/** What no file may hold: what reporters wrote, from eight words on, who is hidden elsewhere, and another name of the register. */
const hidden = [...inventedReports.map((report) => report.slice(10)), inventedPerson, 'sleep in the long hall behind the kitchen and', 'I have heard it from the room above', inventedNames.other];
const words = ['People', 'doors', 'are', 'locked', 'at night', 'according to one source', 'guards', 'ប្រជាជន', '人们', 'in spring', 'often'] as const;
const statement = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
/** What somebody pastes though they should not. */
const careless = fc.oneof(statement, fc.constantFrom(...hidden).map((piece) => `They say: ${piece}`));
type Decided = typeof decided extends fc.Arbitrary<infer D> ? D : never;
const decided = fc.record({ isChosen: fc.boolean(), statement: careless, telling: fc.option(fc.constantFrom(...toldReasons).map((why) => ({ why, words: 'Invented: they have to know it in any case' }))) });

/** Whoever is named in one report stands in what is said of another: the first one is not told. Found at random. */
const namesSomebodyElse: [Decided, Decided, Decided] = [
  { isChosen: false, statement: 'People', telling: null },
  { isChosen: true, statement: `They say: ${inventedPerson}`, telling: null },
  { isChosen: false, statement: 'People', telling: null },
];

describe('a dossier about a compound of any claims and decisions', () => {
  it('holds nothing hidden in any text format: it is refused, or clean', async () => {
    const vault = await compoundDossierVault();
    const { api } = vault.harness;
    must(await api['compoundDossier.setReply']({ compoundId: vault.compoundId, linkId: vault.linkId, state: 'not-asked', words: '' }));
    let clean = 0;
    await fc.assert(
      fc.asyncProperty(fc.tuple(decided, decided, decided), fc.constantFrom('markdown', 'csv', 'json'), fc.constantFrom('en', 'km'), async (claims, format, language) => {
        for (const [index, said] of claims.entries()) await vault.say(index, said);
        const target = `/carried/${format}`;
        const outcome = await api['compoundDossier.export']({ compoundId: vault.compoundId, preset: 'internal', language, format, handle: vault.harness.grant('dossier', target), shownBecause: '', leaving: null, sealing: inOffice.sealing });
        if (!outcome.ok || outcome.value.outcome === 'refused') return;
        clean += 1;
        const file = new TextDecoder().decode(vault.files.contents(target));
        for (const piece of hidden) expect(bareString(file)).not.toContain(bareString(piece));
        for (const { statement: text, isChosen } of claims) expect(bareString(file).includes(bareString(text)) || !isChosen).toBe(true);
      }),
      { numRuns: 40, examples: [[namesSomebodyElse, 'markdown', 'en']] },
    );
    expect(clean).toBeGreaterThan(0);
  });
});
