import { bareString } from '#shared/redaction/fold.ts';
import { needleOf, type Needle } from '#shared/redaction/needle.ts';
import type { KnownTexts } from '#shared/redaction/known-texts.ts';
import { indexSteps } from '#shared/redaction/occurrences.ts';
import { WithheldWords } from '#shared/redaction/withheld-words.ts';
import type { HiddenStrings, RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { checkedInTurns, type ExportPace } from './export-pace.ts';
import type { GateFinding } from './gate-report.ts';
import { countIn, countSteps } from './leak-gate.ts';
import { letStandIn, type LoadedDossier } from './load-dossier.ts';
import { locatedTexts } from './located-texts.ts';
import { NeedleSearch } from './needle-search.ts';
import type { Steps } from '#shared/steps.ts';
import type { WithheldBeside } from './withheld-beside.ts';
import { distinctiveIn } from './withheld-details.ts';

/** Letters and digits of a file's name that is looked for: shorter ones are words. */
const nameUnits = 8;

export interface WithheldCheck {
  readonly findings: readonly GateFinding[];
  /** What the finished file is searched for besides. */
  readonly secrets: Pick<HiddenStrings, 'withheld'> & { readonly passages: readonly string[]; readonly apart: readonly string[] };
}

/**
 * Whether a dossier repeats what these readers do not get: words in a row of a text that is left out, a number or an account of one, the name of a file. What stands in the dossier by somebody's decision, or was let stand, is no secret. Says in which
 * report it stands, which the gate over the finished bytes does not know.
 */
export async function withheldIn(dossier: RedactedDossier, hidden: HiddenStrings, loaded: LoadedDossier, { withheld: besides, summaries, names }: WithheldBeside, pace: ExportPace, known: KnownTexts): Promise<WithheldCheck | undefined> {
  const withheld = [...hidden.withheld, ...besides];
  if (!(await pace('checking', 0, 0))) return undefined;
  const words = await checkedInTurns(WithheldWords.steps({ withheld, told: hidden.told }, known), pace);
  if (words === undefined) return undefined;
  const details = await checkedInTurns(detailSteps([...withheld, ...summaries], names, hidden.told, letStandIn(loaded)), pace);
  if (details === undefined) return undefined;
  const shown = await checkedInTurns(known.index(hidden.shown), pace);
  if (shown === undefined) return undefined;
  const inAll = await checkedInTurns(countSteps(new NeedleSearch(details.map(({ needle }) => needle)), shown), pace);
  if (inAll === undefined) return undefined;
  const suspects = new NeedleSearch(details.filter((_, at) => (inAll[at] ?? 0) > 0).map(({ needle }) => needle));
  const findings: GateFinding[] = [];
  for (const { location, text } of locatedTexts(dossier)) {
    const count = words.countIn(text) + (suspects.needles.length === 0 ? 0 : countIn(suspects, text).reduce((sum, each) => sum + each, 0));
    if (count > 0) findings.push({ check: 'withheld-text', location, count });
    if (!(await pace('checking', 0, 0))) return undefined;
  }
  return { findings, secrets: { withheld, apart: summaries, passages: details.map(({ passage }) => passage) } };
}

function* detailSteps(texts: readonly string[], names: readonly string[], told: readonly string[], letStand: readonly string[]): Steps<readonly { readonly passage: string; readonly needle: Needle }[]> {
  const passages = new Set<string>();
  for (const text of texts) {
    for (const passage of distinctiveIn(text)) passages.add(passage);
    yield undefined;
  }
  for (const name of names) if (bareString(name).length >= nameUnits) passages.add(name);
  const wanted = [...passages].flatMap((passage) => {
    const needle = needleOf(passage);
    return needle === undefined || letStand.some((kept) => kept.includes(needle.bare)) ? [] : [{ passage, needle }];
  });
  yield undefined;
  const isTold = yield* countSteps(new NeedleSearch(wanted.map(({ needle }) => needle)), yield* indexSteps(told.join('\n')));
  return wanted.filter((_, at) => (isTold[at] ?? 0) === 0);
}
