import type { DossierStatements } from '#shared/contract/statement-calls.ts';
import type { DossierView } from '#shared/redaction/redacted-dossier.ts';
import type { Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { lacksReason } from './claim-decisions.ts';
import { loadDossier, type LoadedDossier } from './load-dossier.ts';
import { silentTips } from './silent-reports.ts';
import { countedStatementsOf, isMissing, listStatements, unansweredOf, type Asked } from './statements.ts';

/** What keeps a dossier with words about its tips from leaving the office; undefined: nothing. */
export function statementsLackingIn(database: Database, loaded: LoadedDossier, { tellsOwnWords, shown, mildest }: Pick<DossierView, 'tellsOwnWords' | 'shown' | 'mildest'>): 'statement-missing' | 'passage-reason-missing' | 'telling-undecided' | undefined {
  if (tellsOwnWords || !shown.includes('narrative')) return undefined;
  const statements = countedStatementsOf(database, loaded.dossierId);
  const silent = silentTips(loaded, mildest);
  if (statements.some((each) => isMissing(each, silent))) return 'statement-missing';
  if (statements.some(({ claims }) => claims.some(lacksReason))) return 'passage-reason-missing';
  return statements.some((each) => unansweredOf(each) > 0) ? 'telling-undecided' : undefined;
}

/** One page of what is said of the tips of a dossier. `dossier-absent`. */
export function statementsPage(database: Database, asked: Asked): Result<DossierStatements, 'dossier-absent'> {
  return listStatements(database, asked, () => {
    const loaded = loadDossier(database, asked.dossierId);
    return loaded === undefined ? new Set() : silentTips(loaded);
  });
}
