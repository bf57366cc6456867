import { toldReasons, type TellingDecision } from '#shared/domain/dossier-statement.ts';
import { claimsInDossierAtMost, replyStates, type RightOfReply } from '#shared/domain/compound-dossier.ts';
import { pseudonymSeedBytes } from '#shared/redaction/pseudonyms.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';

/** What staff made of one claim for a dossier about its compound. */
export interface ClaimStatement {
  readonly isChosen: boolean;
  /** In their own words; empty: nothing yet. */
  readonly statement: string;
  readonly telling: TellingDecision | null;
}

const nothing: ClaimStatement = { isChosen: false, statement: '', telling: null };
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const wordsIn = (body: unknown): string => (body instanceof Uint8Array ? utf8.decode(body) : '');

/** The secret with which the pseudonyms of a dossier are shuffled: made when it is first asked for, and kept as long as the compound is there. */
export function seedOf(database: Database, randomBytes: RandomBytes, compoundId: string): Uint8Array {
  const kept = database.get('SELECT pseudonym_seed FROM compound_dossier WHERE compound_id = ?', [compoundId])?.['pseudonym_seed'];
  if (kept instanceof Uint8Array) return kept;
  const seed = randomBytes(pseudonymSeedBytes);
  database.run('INSERT INTO compound_dossier (compound_id, pseudonym_seed) VALUES (?, ?)', [compoundId, seed]);
  return seed;
}

/** By claim. One that nobody wrote about has nothing. */
export function statementsOfClaims(database: Database): (claimId: string) => ClaimStatement {
  const kept = new Map(database.all('SELECT claim_id, is_chosen, CAST(body AS BLOB) AS body, told_why, CAST(told_words AS BLOB) AS told_words FROM claim_statement').map((row) => [String(row['claim_id']), statementIn(row)]));
  return (claimId) => kept.get(claimId) ?? nothing;
}

function statementIn(row: SqlRow): ClaimStatement {
  const why = toldReasons.find((reason) => reason === row['told_why']);
  return { isChosen: row['is_chosen'] === 1, statement: wordsIn(row['body']), telling: why === undefined ? null : { why, words: wordsIn(row['told_words']) } };
}

/** Keeps all that is said of one claim, as it was typed: what is not whole yet is counted (lacking.ts), never refused. `others`: how many others stand in the dossier. `dossier-full`: all but the choice was kept. */
export function keepStatement(database: Database, { claimId, tipId }: { readonly claimId: string; readonly tipId: string }, { isChosen, statement, telling }: ClaimStatement, others: () => number): Result<undefined, 'dossier-full'> {
  const wasChosen = database.get('SELECT is_chosen FROM claim_statement WHERE claim_id = ?', [claimId])?.['is_chosen'] === 1;
  const isFull = isChosen && !wasChosen && others() >= claimsInDossierAtMost;
  database.run('INSERT OR REPLACE INTO claim_statement (claim_id, tip_id, is_chosen, body, told_why, told_words) VALUES (?, ?, ?, ?, ?, ?)', [claimId, tipId, isChosen && !isFull ? 1 : 0, statement.toWellFormed(), telling?.why ?? null, telling?.words.toWellFormed() ?? '']);
  return isFull ? fail('dossier-full') : ok(undefined);
}

/** By link of an organisation; undefined: nobody said whether it was asked. */
export function repliesOf(database: Database): (linkId: string) => RightOfReply | undefined {
  const kept = new Map(
    database.all('SELECT link_id, state, CAST(words AS BLOB) AS words FROM right_of_reply').flatMap((row): [string, RightOfReply][] => {
      const state = replyStates.find((each) => each === row['state']);
      return state === undefined ? [] : [[String(row['link_id']), { state, words: wordsIn(row['words']) }]];
    }),
  );
  return (linkId) => kept.get(linkId);
}

export function keepReply(database: Database, linkId: string, { state, words }: RightOfReply): void {
  database.run('INSERT OR REPLACE INTO right_of_reply (link_id, state, words) VALUES (?, ?, ?)', [linkId, state, words.toWellFormed()]);
}
