import type { PeriodCounts } from '#shared/domain/stated-counts.ts';
import { monthsOf, type BriefingPeriod } from '#shared/domain/briefing.ts';
import type { PrintedLanguage } from '#shared/domain/printed-language.ts';
import { hidesSmallCounts, namesCompounds } from '#shared/redaction/briefing-rules.ts';
import type { PresetName } from '#shared/redaction/presets.ts';
import { RedactedDossier, type Redaction } from '#shared/redaction/redacted-dossier.ts';
import { leastShown } from '#shared/redaction/small-counts.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { GateSecrets } from '#vault/dossier/leak-gate.ts';
import type { Database } from '#vault/store/database.ts';
import { countBriefing } from '#vault/triage/count-briefing.ts';
import { briefingBlocks } from './briefing-blocks.ts';
import { englishBriefingWords } from './briefing-words.ts';
import { khmerBriefingWords } from './khmer-briefing-words.ts';
import { periodCountsIn } from './period-counts.ts';
import { namedCompounds } from './named-compounds.ts';
import { namesInVault } from '#vault/triage/names-in-vault.ts';

const wordsIn = { en: englishBriefingWords, km: khmerBriefingWords } as const satisfies Readonly<Record<PrintedLanguage, unknown>>;

/** A briefing as a person asks for it. */
export interface AskedBriefing {
  readonly period: BriefingPeriod;
  readonly preset: PresetName;
  readonly language: PrintedLanguage;
  /** Empty: the word for a briefing. */
  readonly title: string;
  readonly estimates: readonly string[];
}

export interface MadeBriefing extends Redaction {
  readonly secrets: GateSecrets;
  /** What it shows of its months. */
  readonly counts: PeriodCounts;
}

/** Makes a briefing of what the vault holds at `now` (milliseconds since 1970). `bad-request`: a period that is none, or too long. */
export function makeBriefing(database: Database, now: number, { period, preset, language, title, estimates }: AskedBriefing): Result<MadeBriefing, 'bad-request'> {
  const months = monthsOf(period);
  if (months === undefined) return fail('bad-request');
  const words = wordsIn[language];
  const source = { counts: countBriefing(database, months), compounds: namesCompounds(preset) ? namedCompounds(database) : [], asOf: now, preset, title, estimates: estimates.filter((each) => each.trim() !== '') };
  const made = RedactedDossier.ofBlocks(words.language, briefingBlocks(source, words), namesInVault(database, preset));
  const { tables, counted = { names: [], sums: [] } } = made.hidden;
  return ok({ ...made, counts: periodCountsIn(tables, counted, period), secrets: { ...made.hidden, identifiers: [], ...(hidesSmallCounts(preset) ? { leastShown } : {}) } });
}
