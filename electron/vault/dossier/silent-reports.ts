import { effectiveSpans, type MildestByRole } from '#shared/redaction/effective-action.ts';
import { standingPassages } from '#shared/redaction/standing-passages.ts';
import { standingIn, type LoadedDossier } from './load-dossier.ts';

/** What stands instead does not count. */
const anything = () => ({ text: '', isFixed: true });

/** Tips of which passages were chosen to stand in the reporter's own words, and all of them are hidden: readers would get nothing of them. `mildest`: as these readers get it; absent: as it was decided. */
export function silentTips({ texts, statements }: LoadedDossier, mildest?: MildestByRole): ReadonlySet<string> {
  const said = new Map(statements.map((each) => [each.tipId, each]));
  const [chosen, told] = [new Set<string>(), new Set<string>()];
  for (const text of texts) {
    const standing = standingIn(text, said.get(text.tipId));
    if (standing.length === 0) continue;
    chosen.add(text.tipId);
    if (standingPassages({ text: text.text, spans: effectiveSpans(text.spans, mildest), standing }, anything).length > 0) told.add(text.tipId);
  }
  return new Set([...chosen].filter((tipId) => !told.has(tipId)));
}
