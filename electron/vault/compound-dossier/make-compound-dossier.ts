import type { DossierLacking } from '#shared/domain/compound-dossier.ts';
import { hidesSmallCounts } from '#shared/redaction/briefing-rules.ts';
import { presets } from '#shared/redaction/presets.ts';
import { RedactedDossier, type Redaction } from '#shared/redaction/redacted-dossier.ts';
import { leastShown } from '#shared/redaction/small-counts.ts';
import type { PrintedLanguage } from '#shared/domain/printed-language.ts';
import { ok, type Result } from '#shared/result.ts';
import type { GateSecrets } from '#vault/dossier/leak-gate.ts';
import type { Database } from '#vault/store/database.ts';
import { compoundDossierBlocks } from './dossier-blocks.ts';
import { englishCompoundDossierWords } from './english-words.ts';
import { hiddenInDossier } from './hidden-in-dossier.ts';
import { khmerCompoundDossierWords } from './khmer-words.ts';
import { lackingIn, unfinishedIn } from './lacking.ts';
import { loadSource, type AskedSource } from './load-source.ts';
import { copiedFrom, readReports, type IsCopied, type ReportsRead } from './reports-read.ts';
import { tipsAbout } from './tips-about.ts';
import { toldStatements } from './told-statements.ts';

const wordsIn = { en: englishCompoundDossierWords, km: khmerCompoundDossierWords } as const satisfies Readonly<Record<PrintedLanguage, unknown>>;

/** A dossier about a compound as a person asks for it. */
export interface AskedCompoundDossier extends AskedSource {
  readonly language: PrintedLanguage;
}

export interface MadeCompoundDossier extends Redaction {
  /** What no file of it may hold, and what is still missing: every report about the compound is read for either, when somebody first asks. */
  readonly secrets: GateSecrets;
  readonly lacking: DossierLacking;
  /** Tips of which a statement stands in it. */
  readonly tipIds: readonly string[];
  /** What it says of each of them, in their order. */
  readonly told: Redaction['told'];
  /** What staff typed that stands in it. */
  readonly typed: readonly string[];
  /** What of it is said of no single tip. */
  readonly typedBeside: readonly string[];
  /** Names that may stand in it. */
  readonly allowed: readonly string[];
}

/** Makes a dossier of what the vault holds at `now` (milliseconds since 1970). `seed`: with which its pseudonyms are shuffled. `known`: whether words are copied, where the reports were read already (`LastReports`). */
export function makeCompoundDossier(database: Database, seed: Uint8Array, now: number, { language, ...asked }: AskedCompoundDossier, known: () => IsCopied | undefined = () => undefined): Result<MadeCompoundDossier, 'not-found' | 'compound-merged'> {
  const loaded = loadSource(database, seed, now, asked);
  if (!loaded.ok) return loaded;
  const { source, claims, chosen, operators, tipIds, allowed } = loaded.value;
  const words = wordsIn[language];
  const made = RedactedDossier.ofBlocks(words.language, compoundDossierBlocks(source, words), []);
  const isSomething = (text: string): boolean => text.trim() !== '';
  const typedBeside = [...operators.flatMap(({ reply }) => (reply === undefined ? [] : [reply.words])), source.compound.place].filter(isSomething);
  const typed = [...(source.statements ?? []).map(({ text }) => text).filter(isSomething), ...typedBeside];
  const { leastReports } = presets[asked.preset];
  const about = once(() => tipsAbout(database, asked.compoundId));
  const read = once((): ReportsRead => readReports(database, about()));
  const secrets = once((): GateSecrets => {
    const { passages, identifiers, fileNames } = hiddenInDossier(database, { claims, told: tipIds, about: about() }, allowed);
    const { withheld, summaries } = read();
    return { ...made.hidden, passages, identifiers, fileNames, withheld, apart: summaries, told: [made.hidden.template], ...(hidesSmallCounts(asked.preset) ? { leastShown } : {}), ...(leastReports === null ? {} : { leastReports }) };
  });
  const lacking = once(() => lackingIn(chosen, unfinishedIn(chosen, known() ?? copiedFrom(read)), operators));
  return ok({
    ...made,
    get secrets() {
      return secrets();
    },
    get lacking() {
      return lacking();
    },
    tipIds,
    told: toldStatements(tipIds, chosen),
    typed,
    typedBeside,
    allowed,
  });
}

/** Asked for the first time it is worked out, and given again after that. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}
