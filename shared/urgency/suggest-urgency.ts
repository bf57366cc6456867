import { oneLine } from '#shared/domain/one-line.ts';
import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { urgencyOfSign, urgencySigns, type UrgencySign } from '#shared/domain/urgency-sign.ts';
import { indexText, wordOccurrencesOf, type Range, type TextIndex } from '#shared/redaction/occurrences.ts';
import { cueNeedles } from './cue-needles.ts';

/** Why an urgency is suggested: a sign the reporter chose, or one that their words may speak of, with those words. */
export type SuggestionReason = { readonly sign: UrgencySign; readonly from: 'chosen' } | { readonly sign: UrgencySign; readonly from: 'words'; readonly passage: string };

export interface UrgencySuggestion {
  readonly urgency: Exclude<Urgency, 'U0' | 'U4'>;
  /** At least one; the most pressing sign first, each sign once. */
  readonly reasons: readonly SuggestionReason[];
}

/** So many characters of the text around a cue are shown with it, on each side. */
const aroundCharacters = 40;
/** Finding words costs two milliseconds for a thousand characters: of a text that is longer than four thousand words the beginning and the end are looked through. */
const beginningUnits = 20_000;
const endUnits = 5_000;

/**
 * How soon somebody may have to act, from what the reporter chose and from cue words. A guess for a person to look at: it is shown with its reasons and never set.
 * Undefined when nothing was found, which says nothing about danger.
 */
export function suggestUrgency(answers: TipAnswers, texts: readonly string[]): UrgencySuggestion | undefined {
  const chosen = signsChosen(answers);
  const indexes = texts.filter((text) => text !== '').map((text) => indexText(beginningAndEnd(text)));
  const reasons = urgencySigns.flatMap((sign): readonly SuggestionReason[] => {
    if (chosen.has(sign)) return [{ sign, from: 'chosen' }];
    const passage = firstPassage(sign, indexes);
    return passage === undefined ? [] : [{ sign, from: 'words', passage }];
  });
  const [first] = reasons;
  return first === undefined ? undefined : { urgency: urgencyOfSign(first.sign), reasons };
}

function signsChosen({ danger = [], children, people }: TipAnswers): ReadonlySet<UrgencySign> {
  const signs = new Set<UrgencySign>(danger.flatMap((sign) => (sign === 'none' || sign === 'unsure' ? [] : [sign])));
  if (children === 'yes') signs.add('child');
  if (people !== undefined && people !== 'unsure') signs.add('held');
  return signs;
}

const beginningAndEnd = (text: string): string => (text.length <= beginningUnits + endUnits ? text : `${text.slice(0, beginningUnits)}\n${text.slice(-endUnits)}`);

/** Where a sign is first spoken of, in the order of the texts. */
function firstPassage(sign: UrgencySign, indexes: readonly TextIndex[]): string | undefined {
  for (const index of indexes) {
    const found = (cueNeedles().get(sign) ?? []).flatMap((needle) => wordOccurrencesOf(needle, index).slice(0, 1)).sort((one, other) => one.start - other.start)[0];
    if (found !== undefined) return around(index.text, found);
  }
  return undefined;
}

/** The cue with what stands around it, on one line, cut between words where they have spaces between them, and between characters otherwise. */
function around(text: string, { start, end }: Range): string {
  const before = Array.from(text.slice(0, start)).slice(-aroundCharacters).join('');
  const after = Array.from(text.slice(end, end + aroundCharacters * 4)).slice(0, aroundCharacters).join('');
  const isCutBefore = before.length < start;
  const isCutAfter = end + after.length < text.length;
  const line = oneLine(`${isCutBefore ? before.replace(/^\S{0,15}\s/u, '') : before}${text.slice(start, end)}${isCutAfter ? after.replace(/\s\S{0,15}$/u, '') : after}`);
  return `${isCutBefore ? '…' : ''}${line}${isCutAfter ? '…' : ''}`;
}
