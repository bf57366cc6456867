import { consentStatements } from '#shared/domain/consent.ts';
import { indicatorAnswers, indicators } from '#shared/domain/indicators.ts';
import { purposes } from '#shared/domain/referral.ts';
import { decidingBodies, screeningResults } from '#shared/domain/screening.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districtsOf } from '#shared/gazetteer/districts.ts';
import { caseStates, consentStates, type CodedFacts } from '#shared/redaction/coded-facts.ts';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { viewOf, type PresetName } from '#shared/redaction/presets.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { oneOf, seededRandom, type Random } from '#shared/sample/seeded-random.ts';
import { secretSource, type SecretDossier } from './secret-dossier.ts';

const some = <T>(random: Random, list: readonly T[], share: number): readonly T[] => list.filter(() => random() < share);

/** Codes of nobody, any of them. */
export function inventedFacts(random: Random): CodedFacts {
  const province = oneOf(random, provinces);
  return {
    state: oneOf(random, caseStates),
    result: oneOf(random, screeningResults),
    decidingBody: oneOf(random, decidingBodies),
    indicators: new Map(some(random, indicators, 0.7).map((indicator) => [indicator, oneOf(random, indicatorAnswers)])),
    consent: oneOf(random, consentStates),
    told: some(random, consentStatements, 0.5),
    referrals: some(random, purposes, 0.2),
    place: random() < 0.2 ? undefined : { province, district: random() < 0.3 ? undefined : oneOf(random, districtsOf(province)).en },
  };
}

/** A dossier full of secrets (`secretDossier`) whose tips have codes, as it is made for somebody. Statements, too, are full of secrets. */
export function codedDossier(seed: number, preset: PresetName = 'internal'): SecretDossier {
  const { source, secrets } = secretSource(seed);
  const random = seededRandom(seed + 5000);
  const tips = source.tips.map((tip) => ({ ...tip, coded: inventedFacts(random), statement: `Told by ${secrets.latin} and ${secrets.khmer}: "the gate", ${oneOf(random, ['=1+1', '- x | y', 'a :: b', '"" ; ,'])}\n${secrets.phone}` }));
  return { ...RedactedDossier.from({ ...source, tips }, englishDossierWords, viewOf(preset, false)), secrets };
}
