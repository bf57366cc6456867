import { bytesToHex } from '@noble/hashes/utils.js';
import { consentStatements } from '../domain/consent.ts';
import { forcedLabourIndicators, indicatorAnswers, traffickingActs, traffickingMeans, traffickingPurposes, type Indicator, type IndicatorAnswer } from '../domain/indicators.ts';
import { provinceName } from '../domain/province-names.ts';
import { purposes } from '../domain/referral.ts';
import { decidingBodies, screeningResults } from '../domain/screening.ts';
import { provinces } from '../domain/tip-answers.ts';
import { languageOf } from '../domain/writing-system.ts';
import { caseStates, consentStates, type CodeField, type CodedFacts } from './coded-facts.ts';
import { cut, joined } from './cut-text.ts';
import { everywhere, holdsHidden, type HiddenNeedle } from './hidden-passages.ts';
import { letters, seedFor } from './pseudonyms.ts';
import type { Placeholder } from './placeholders.ts';
import type { DossierSource, DossierView } from './redacted-dossier.ts';
import type { Span } from './spans.ts';
import { standingPassages } from './standing-passages.ts';

/** What a report is told with in a row: staff's statement, or the redacted words of whoever reported. */
export interface ToldText {
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  /** Of the text what is fixed words; U+FFFC where other text stands. */
  readonly template: string;
}

/** One report as codes. A code that the preset does not show, and one that nobody set, is undefined alike: a reader cannot tell them apart. */
export interface CaseRecord {
  /** A letter of this dossier for this audience; the order of the records is that of their letters. */
  readonly letter: string;
  readonly label: string;
  readonly received: { readonly year: number; readonly month: number } | undefined;
  readonly state: CodedFacts['state'] | undefined;
  readonly result: CodedFacts['result'] | undefined;
  readonly decidingBody: CodedFacts['decidingBody'] | undefined;
  readonly indicators: readonly { readonly indicator: Indicator; readonly answer: IndicatorAnswer }[];
  readonly consent: CodedFacts['consent'] | undefined;
  readonly consentTold: CodedFacts['told'];
  readonly referrals: CodedFacts['referrals'];
  /** English names, as the gazetteer has them. */
  readonly province: string | undefined;
  readonly district: string | undefined;
  readonly told: ToldText | undefined;
  /** Passages that stand in the reporter's own words beside or instead of a statement, one below the other. */
  readonly ownWords: Pick<ToldText, 'text' | 'template'> | undefined;
}

type Tip = DossierSource['tips'][number];

/** The value as one of its list, so that nothing else passes whatever the types were told. */
const listed = <T extends string>(values: readonly T[], given: T | undefined): T | undefined => values.find((value) => value === given);

function indicatorsOf(facts: CodedFacts, shows: (field: CodeField) => boolean): CaseRecord['indicators'] {
  const shown: readonly Indicator[] = [...(shows('indicators') ? forcedLabourIndicators : []), ...(shows('elements') ? [...traffickingActs, ...traffickingMeans, ...traffickingPurposes] : [])];
  return shown.flatMap((indicator) => {
    const answer = listed(indicatorAnswers, facts.indicators.get(indicator));
    return answer === undefined || answer === 'unknown' ? [] : [{ indicator, answer }];
  });
}

/** A place that says anything hidden is not shown, as with what stands instead of a passage; nor a district that says it together with its province, beside which it stands. */
function placeOf(facts: CodedFacts | undefined, shows: (field: CodeField) => boolean, isHidden: (name: string) => boolean): Pick<CaseRecord, 'province' | 'district'> {
  const code = listed(provinces, facts?.place?.province);
  const province = code === undefined || !shows('province') ? undefined : provinceName(code, 'en');
  if (province === undefined || isHidden(province)) return { province: undefined, district: undefined };
  const district = shows('district') ? facts?.place?.district : undefined;
  return { province, district: district === undefined || isHidden(district) || isHidden(`${province} ${district}`) ? undefined : district };
}

function toldOf(tip: Tip, view: DossierView, hidden: readonly HiddenNeedle[], placeholderOf: (span: Span) => Placeholder): ToldText | undefined {
  if (!view.shown.includes('narrative')) return undefined;
  if (!view.tellsOwnWords && tip.isVerbatim !== true) {
    const { statement = '' } = tip;
    if (statement.trim() === '') return undefined;
    const { parts, template } = cut(statement, everywhere(statement, hidden), placeholderOf);
    return { language: languageOf(joined(parts)), text: joined(parts), template };
  }
  const narrative = tip.texts.find(({ field, text }) => field === 'narrative' && text.trim() !== '');
  if (narrative === undefined) return undefined;
  const { parts, template } = cut(narrative.text, narrative.spans, placeholderOf);
  return { language: narrative.language, text: joined(parts), template };
}

function ownWordsOf(tip: Tip, view: DossierView, placeholderOf: (span: Span) => Placeholder): CaseRecord['ownWords'] {
  if (!view.shown.includes('narrative') || view.tellsOwnWords || tip.isVerbatim === true) return undefined;
  const passages = tip.texts.flatMap((text) => (text.field === 'narrative' ? standingPassages(text, placeholderOf) : []));
  return passages.length === 0 ? undefined : { text: passages.map(({ parts }) => joined(parts)).join('\n\n'), template: passages.map(({ template }) => template).join('\n\n') };
}

/** The first so many letters that are nothing hidden. */
function freeLetters(count: number, hidden: readonly HiddenNeedle[]): readonly string[] {
  const avoid = new Set(hidden.map(({ needle }) => needle.bare.toUpperCase()));
  const free: string[] = [];
  for (let index = 0; free.length < count; index += 1) if (!avoid.has(letters(index))) free.push(letters(index));
  return free;
}

/**
 * One record for each report: new objects of allow-listed values. They stand in an order drawn for this dossier and this audience, so that neither letter nor place tells which report of another
 * file it is. None where the view shows no codes. `hidden`: everything hidden anywhere in the dossier.
 */
export function caseRecords(source: DossierSource, view: DossierView, hidden: readonly HiddenNeedle[], placeholderOf: (span: Span) => Placeholder): readonly CaseRecord[] {
  if (view.coded.length === 0) return [];
  const shows = (field: CodeField): boolean => view.coded.includes(field);
  const drawn = source.tips.map((tip, index) => ({ tip, lot: bytesToHex(seedFor(source.pseudonymSeed, `${view.audience} record ${index}`)) })).sort((one, other) => (one.lot < other.lot ? -1 : 1));
  const free = freeLetters(drawn.length, hidden);
  // Hundreds of reports name the same few places.
  const known = new Map<string, boolean>();
  const isHidden = (name: string): boolean => {
    const found = known.get(name) ?? holdsHidden(name, hidden);
    known.set(name, found);
    return found;
  };
  return drawn.map(({ tip }, index) => {
    const { coded } = tip;
    const received = new Date(tip.receivedAt);
    return Object.freeze({
      letter: free[index] ?? '',
      label: view.label,
      received: shows('received') ? { year: received.getUTCFullYear(), month: received.getUTCMonth() + 1 } : undefined,
      state: shows('case-status') ? listed(caseStates, coded?.state) : undefined,
      result: shows('trafficking-status') ? listed(screeningResults, coded?.result) : undefined,
      decidingBody: shows('deciding-body') ? listed(decidingBodies, coded?.decidingBody) : undefined,
      indicators: coded === undefined ? [] : indicatorsOf(coded, shows),
      consent: shows('consent') ? listed(consentStates, coded?.consent) : undefined,
      consentTold: shows('consent') ? consentStatements.filter((statement) => coded?.told.includes(statement) === true) : [],
      referrals: shows('referrals') ? purposes.filter((purpose) => coded?.referrals.includes(purpose) === true) : [],
      ...placeOf(coded, shows, isHidden),
      told: toldOf(tip, view, hidden, placeholderOf),
      ownWords: ownWordsOf(tip, view, placeholderOf),
    });
  });
}
