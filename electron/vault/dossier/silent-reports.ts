import { effectiveSpans, type MildestByRole } from '#shared/redaction/effective-action.ts';
import { standingPassages } from '#shared/redaction/standing-passages.ts';
import { standingIn, type LoadedDossier } from './load-dossier.ts';
import { isWholeVerbatim } from './statements.ts';

/** What stands instead does not count. */
const anything = () => ({ text: '', isFixed: true });

/** Tips without a statement of which a whole text or passages were chosen to stand in the reporter's own words, and all of that is hidden: readers would get nothing of them. `mildest`: as these readers get it. */
export function silentTips({ texts, statements }: LoadedDossier, mildest: MildestByRole): ReadonlySet<string> {
  const unsaid = new Map(statements.flatMap((each) => (each.statement.trim() === '' ? [[each.tipId, each] as const] : [])));
  const [chosen, told] = [new Set<string>(), new Set<string>()];
  for (const text of texts) {
    const said = unsaid.get(text.tipId);
    if (said === undefined || text.field !== 'narrative') continue;
    const standing = isWholeVerbatim(said) ? [{ start: 0, end: text.text.length }] : standingIn(text, said);
    if (standing.length === 0) continue;
    chosen.add(text.tipId);
    if (standingPassages({ text: text.text, spans: effectiveSpans(text.spans, mildest), standing }, anything).length > 0) told.add(text.tipId);
  }
  return new Set([...chosen].filter((tipId) => !told.has(tipId)));
}
