import { beforeEach, describe, expect, it } from 'vitest';
import { claimsInDossierAtMost } from '#shared/domain/compound-dossier.ts';
import { keepReply, keepStatement, repliesOf, seedOf, statementsOfClaims } from '#vault/compound-dossier/draft.ts';
import type { Database } from '#vault/store/database.ts';
import { openMemoryVault } from '../../../../support/memory-vault.ts';

const claim = { claimId: 'c'.repeat(32), tipId: 't'.repeat(32) };
const said = { isChosen: true, statement: 'People are held (invented)\u0000\uD800', telling: null };
const none = (): number => 0;
let database: Database;

beforeEach(async () => {
  ({ database } = (await openMemoryVault()).context);
});

describe('the draft of a dossier about a compound', () => {
  it('makes its secret once, and another for another compound', () => {
    let made = 0;
    const randomBytes = (length: number): Uint8Array => new Uint8Array(length).fill((made += 1));
    const first = seedOf(database, randomBytes, 'a'.repeat(32));
    expect(seedOf(database, randomBytes, 'a'.repeat(32))).toEqual(first);
    expect(seedOf(database, randomBytes, 'b'.repeat(32))).not.toEqual(first);
  });

  it('keeps what was said of a claim whole, also past a character that ends texts in SQLite', () => {
    expect(statementsOfClaims(database)(claim.claimId)).toEqual({ isChosen: false, statement: '', telling: null });
    expect(keepStatement(database, claim, { ...said, telling: { why: 'needed', words: 'Invented: it is needed tonight' } }, none).ok).toBe(true);
    expect(statementsOfClaims(database)(claim.claimId)).toEqual({ isChosen: true, statement: 'People are held (invented)\u0000\uFFFD', telling: { why: 'needed', words: 'Invented: it is needed tonight' } });
  });

  it('keeps a reason as it is typed, also while it says nothing yet', () => {
    const telling = { why: 'needed', words: 'sho' } as const;
    expect(keepStatement(database, claim, { ...said, telling }, none).ok).toBe(true);
    expect(statementsOfClaims(database)(claim.claimId).telling).toEqual(telling);
  });

  it('chooses no more claims than anybody reads, and keeps what was typed of one that found no room', () => {
    const full = () => claimsInDossierAtMost;
    expect(keepStatement(database, claim, { ...said, statement: 'Invented' }, full)).toEqual({ ok: false, code: 'dossier-full' });
    expect(statementsOfClaims(database)(claim.claimId)).toEqual({ isChosen: false, statement: 'Invented', telling: null });
    expect(keepStatement(database, claim, { ...said, isChosen: false }, full).ok).toBe(true);
    // It was chosen before two compounds were found to be one.
    expect(keepStatement(database, claim, said, none).ok).toBe(true);
    expect(keepStatement(database, claim, { ...said, statement: 'Invented anew' }, full).ok).toBe(true);
    expect(statementsOfClaims(database)(claim.claimId)).toEqual({ isChosen: true, statement: 'Invented anew', telling: null });
  });

  it('keeps the last answer of each organisation', () => {
    expect(repliesOf(database)('l')).toBeUndefined();
    keepReply(database, 'l', { state: 'not-asked', words: '' });
    keepReply(database, 'l', { state: 'answered', words: 'Invented' });
    expect(repliesOf(database)('l')).toEqual({ state: 'answered', words: 'Invented' });
  });
});
