import type { Handlers } from '#shared/contract/contract.ts';
import type { DossierStatement, statementCalls } from '#shared/contract/statement-calls.ts';

/** Two reports of which one is said: the preview keeps what is typed as long as the page is there. */
export function inventedStatements(): Pick<Handlers, keyof typeof statementCalls> {
  const empty = { statement: '', verbatimBecause: '', repeated: 0, proposed: '', claims: 0, saidOnce: 0, isKnownToFew: true, telling: null };
  let tips: readonly DossierStatement[] = [
    { ...empty, tipId: 'a'.repeat(32), tipNumber: 3, statement: 'Several people are held on one floor (invented).', telling: { why: 'many', words: '' } },
    { ...empty, tipId: 'b'.repeat(32), tipNumber: 7, proposed: 'A truck leaves at night (invented).', claims: 2, saidOnce: 1 },
  ];
  const page = ({ offset, limit }: { readonly offset: number; readonly limit: number }) => ({
    ok: true as const,
    value: {
      total: tips.length,
      missing: tips.filter(({ statement, verbatimBecause }) => statement === '' && verbatimBecause === '').length,
      undecided: tips.filter(({ telling }) => telling === null).length,
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
  };
}
