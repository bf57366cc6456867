import type { DossierStatements } from '#shared/contract/statement-calls.ts';
import { leavesOffice, presetNames, presets } from '#shared/redaction/presets.ts';
import type { DossierView } from '#shared/redaction/redacted-dossier.ts';
import type { Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { lacksReason } from './claim-decisions.ts';
import { loadDossier, type LoadedDossier } from './load-dossier.ts';
import { silentTips } from './silent-reports.ts';
import { countedStatementsOf, isMissing, listStatements, unansweredOf, type Asked } from './statements.ts';

/** What keeps a dossier with words about its tips from leaving the office; undefined: nothing. */
export function statementsLackingIn(database: Database, loaded: LoadedDossier, { tellsOwnWords, shown, mildest }: Pick<DossierView, 'tellsOwnWords' | 'shown' | 'mildest'>): 'statement-missing' | 'passage-reason-missing' | 'telling-undecided' | undefined {
  if (!asksStatements({ tellsOwnWords, shown })) return undefined;
  const statements = countedStatementsOf(database, loaded.dossierId);
  const silent = silentTips(loaded, mildest);
  if (statements.some((each) => isMissing(each, silent))) return 'statement-missing';
  if (statements.some(({ claims }) => claims.some(lacksReason))) return 'passage-reason-missing';
  return statements.some((each) => unansweredOf(each) > 0) ? 'telling-undecided' : undefined;
}

/** Whether anybody is told of each tip in words: the office has the reporters' own. */
export const asksStatements = ({ tellsOwnWords, shown }: Pick<DossierView, 'tellsOwnWords' | 'shown'>): boolean => !tellsOwnWords && shown.includes('narrative');

const outside = presetNames.filter(leavesOffice);

/** One page of what is said of the tips of a dossier. A tip of which any readers outside would get nothing is one that is missing. `dossier-absent`. */
export function statementsPage(database: Database, asked: Asked): Result<DossierStatements, 'dossier-absent'> {
  return listStatements(database, asked, () => {
    const loaded = loadDossier(database, asked.dossierId);
    return new Set(loaded === undefined ? [] : outside.flatMap((name) => [...silentTips(loaded, presets[name].mildest)]));
  });
}
