import type { Handlers } from '#shared/contract/contract.ts';
import type { ClaimInDossier, DossierStatement, statementCalls } from '#shared/contract/statement-calls.ts';
import { isDecided } from '#shared/domain/dossier-statement.ts';

const claim: ClaimInDossier = { claimId: '', passage: '', isOfNarrative: true, isVerbatim: false, verbatimBecause: '', sources: 1, isAsked: true, isUnanswered: true, telling: null };

/** Two reports of which one is said, and one has claims: the preview keeps what is typed as long as the page is there. */
export function inventedStatements(): Pick<Handlers, keyof typeof statementCalls> {
  const empty = { statement: '', verbatimBecause: '', repeated: 0, proposed: '', claims: 0, standing: 0, undecided: 0, telling: null };
  let tips: readonly DossierStatement[] = [
    { ...empty, tipId: 'a'.repeat(32), tipNumber: 3, statement: 'Several people are held on one floor (invented).', telling: { why: 'many', words: '' } },
    { ...empty, tipId: 'b'.repeat(32), tipNumber: 7, proposed: 'A truck leaves at night (invented).', claims: 3, undecided: 2 },
  ];
  let claims: readonly ClaimInDossier[] = [
    { ...claim, claimId: '1c'.repeat(16), passage: 'the truck leaves when the kitchen is dark (invented)' },
    { ...claim, claimId: '2c'.repeat(16), passage: 'they sold two of us to the next house (invented)' },
    { ...claim, claimId: '3c'.repeat(16), passage: 'the doors are chained (invented)', sources: 2, isAsked: false, isUnanswered: false },
  ];
  const decided = (changed: ClaimInDossier): ClaimInDossier => ({ ...changed, isUnanswered: changed.isAsked && !isDecided(changed.telling) });
  const unanswered = (): number => claims.filter(({ isUnanswered }) => isUnanswered).length;
  const page = ({ offset, limit }: { readonly offset: number; readonly limit: number }) => ({
    ok: true as const,
    value: {
      total: tips.length,
      missing: tips.filter(({ statement, verbatimBecause }) => statement === '' && verbatimBecause === '').length,
      unreasoned: 0,
      undecided: tips.filter(({ claims: count, telling }) => count === 0 && telling === null).length + unanswered(),
      tips: tips.slice(offset, offset + limit),
    },
  });
  return {
    'statements.list': page,
    'statements.set': ({ tipId, statement, verbatimBecause, telling, ...asked }) => {
      tips = tips.map((tip) => (tip.tipId === tipId ? { ...tip, statement, verbatimBecause, telling } : tip));
      return page(asked);
    },
    'statements.setForAll': (asked) => page(asked),
    'statements.claims': () => ({ ok: true, value: { claims: [...claims] } }),
    'statements.setClaim': ({ claimId, isVerbatim, verbatimBecause, telling }) => {
      claims = claims.map((each) => (each.claimId === claimId ? decided({ ...each, isVerbatim, verbatimBecause, telling }) : each));
      return { ok: true, value: {} };
    },
    'statements.answerClaims': ({ telling }) => {
      claims = claims.map((each) => (each.isUnanswered ? decided({ ...each, telling }) : each));
      return { ok: true, value: { claims: [...claims] } };
    },
  };
}
