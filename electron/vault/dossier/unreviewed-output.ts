import { bareString } from '#shared/redaction/fold.ts';
import type { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { DetailFinder } from './found-details.ts';
import type { GateFinding } from './gate-report.ts';
import { letStandIn, type LoadedDossier } from './load-dossier.ts';
import { locatedTexts } from './located-texts.ts';
import { toldNumbers } from './told-numbers.ts';

/**
 * The detectors once more, but those that leave it to a reader (`kindsForTheEye`), over what leaves: the title, which nobody is asked about passage by passage, and texts that read on where something was cut out. Whatever leads to a person
 * and was not let stand by somebody is a finding, and so is the number of a tip (`numbers`). That the finished file has this text and no other is what the leak gate checks.
 */
export async function unreviewedIn(dossier: RedactedDossier, loaded: LoadedDossier, { finder, numbers }: { readonly finder: DetailFinder; readonly numbers: ReadonlySet<number> }, isOn: (done: number, total: number) => Promise<boolean> = () => Promise.resolve(true)): Promise<readonly GateFinding[] | undefined> {
  const letStand = letStandIn(loaded);
  const findings: GateFinding[] = [];
  const located = locatedTexts(dossier);
  for (const [at, { location, text }] of located.entries()) {
    if (!(await isOn(at, located.length))) return undefined;
    const unreviewed = (await finder.directIn(text)).filter((candidate) => !isLetStand(text.slice(candidate.start, candidate.end), letStand));
    const told = toldNumbers(text, numbers);
    // What a reporter wrote counts nothing of the vault.
    const isWritten = told > 0 && loaded.texts.some((original) => original.text.includes(text));
    const count = new Set(unreviewed.map(({ start }) => start)).size + (isWritten ? 0 : told);
    if (count > 0) findings.push({ check: 'unreviewed-detail', location, count });
  }
  return findings;
}

function isLetStand(passage: string, letStand: readonly string[]): boolean {
  const bare = bareString(passage);
  return letStand.some((kept) => kept.includes(bare));
}
