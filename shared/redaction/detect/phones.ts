import type { Candidate, ReasonCode } from './candidate.ts';
import { countDigits, digitPieces, digitRuns, digitWindows, windowOf, type DigitRun, type DigitWindow } from './digit-groups.ts';
import { phoneLabeller, type PhoneLabel } from './phone-plans.ts';
import { candidateAt, hasCueBefore, type Reading } from './reading.ts';

/**
 * Telephone numbers. Every row of 7 to 15 digits is a candidate (ITU-T E.164 allows 15); plans of the region, a cue, a plus or the way the digits are grouped only speak
 * for it. Where two numbers stand beside each other, each part that a plan knows is a candidate as well as the whole.
 */
const bounds = [7, 15] as const;
/** With a cue before it fewer digits are a number too: an extension, a number without its area. */
const leastWithCue = 5;

const cue =
  /(?:电话|電話|手机|手機|联系方式|联系|聯繫|热线|座机|致电|打给|tel|t[eé]l[eé]phone|phone|ph|mobile|cell|call|contact|whats?app|viber|signal|imo|โทรศัพท์|โทร|เบอร์|มือถือ|ទូរស័ព្ទ|ទូរសព្ទ|តេ|ហៅ|ទាក់ទង|ဖုန်း|ဆက်သွယ်|sđt|sdt|đt|điện thoại|di động|gọi|zalo|hp|telp|telepon|telefon|hubungi|ໂທລະສັບ|ໂທ|ເບີ)[\p{L}\p{M}]{0,8}(?:[\s:#'"()=-]|\.(?!\s?\p{L})){0,4}(?:\p{L}[\p{L}\p{M}]{0,7}[\s:]{1,2}){0,2}[+(\s]{0,3}$/iu;
/** Words for any number. They speak for a row of digits that could be dialled, and not for longer ones. */
const numberCue = /(?:号码|號碼|号|number|numbers|no|nr|លេខ|နံပါတ်|số|nomor|nombor|เลข|หมายเลข|ເລກ)[\p{M}]{0,2}(?:[\s:#'"()=-]|\.(?!\s?\p{L})){0,4}(?:\p{L}[\p{L}\p{M}]{0,7}[\s:]{1,2}){0,2}[+(\s]{0,3}$/iu;
/** As cards are written and long accounts are: in fours, or more digits in a row than anybody dials. */
const cardLike = /^\d{4}(?:[ -]\d{4}){2}[ -]\d{1,7}$|^\d{4}[ -]\d{6}[ -]\d{4,5}$|^[1-9]\d{12,18}$/u;
const prefixed = /\+[\s(]{0,2}$/u;
const extension = /^[\s,]{0,2}(?:ext\.?|x|#)\s?\d{1,6}(?!\d)/iu;
const bracketed = /^\(\d{2,4}\)[ -]?\d{3,4}[ -]?\d{3,4}$/u;
const grouped = /^(?:\d{1,3}[ .-])?\(?\d{2,4}\)?[ .-]{1,2}\d{3,4}[ .-]\d{3,4}$/u;
/** A decimal number with four places and more: half of a pair of coordinates. */
const decimalLike = /^[1-9]\d{0,2}\.\d{4,}$/u;
/** Two numbers of a run are told apart, and amounts are none: 1,250,000. None begins with 0, and one behind a cue is a number that somebody grouped so. */
const amount = /^\d{1,3}(?:,\d{3})+$/u;
const dateLike = /^(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4})$/u;
const isAddress = (written: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(written) && written.split('.').every((part) => Number(part) <= 255);

function reasonsOf(label: PhoneLabel | undefined): ReasonCode[] {
  return (label?.plans ?? []).map((plan) => (plan === 'other' ? 'plan-other' : `plan-${plan}` as const));
}

const labelScores = { international: 0.9, trunk: 0.8, mobile: 0.6, plain: 0.35 } as const;

interface Look {
  readonly reading: Reading;
  readonly label: (digits: string, hasPlus: boolean) => PhoneLabel | undefined;
}

function judged({ reading, label }: Look, window: DigitWindow, cued: boolean): { readonly candidate: Candidate; readonly plan: PhoneLabel | undefined } {
  const plus = prefixed.exec(reading.numbers.slice(Math.max(0, window.start - 4), window.start))?.[0] ?? '';
  const bracket = reading.text.charAt(window.start - plus.length - 1) === '(' ? 1 : 0;
  const start = window.start - plus.length - bracket;
  const written = reading.numbers.slice(plus === '' ? start : window.start, window.end);
  const plan = label(window.digits, plus !== '');
  const reasons: ReasonCode[] = reasonsOf(plan);
  let score: number = plan === undefined ? (/^0\d{8,10}$/u.test(window.digits) ? 0.5 : 0.3) : labelScores[plan.written];
  if (plus !== '') [score] = [Math.max(score, 0.7), reasons.push('dialling-prefix')];
  if (bracketed.test(written) || (grouped.test(written) && !dateLike.test(written))) [score] = [Math.max(score, 0.6), reasons.push('grouped-digits')];
  if (!cued && window.digits.length <= 11 && hasCueBefore(reading.text, start, numberCue, 36)) score = Math.max(score, 0.55);
  if (cued) [score] = [Math.max(score + 0.1, 0.85), reasons.push('cue')];
  if (/[A-Za-z]/u.test(reading.text.charAt(window.start - 1)) && !cued) score = Math.min(score, 0.3);
  const tail = extension.exec(reading.text.slice(window.end, window.end + 14))?.[0].length ?? 0;
  return { candidate: candidateAt(reading, [start, window.end + tail], 'phone', score, ['digit-run', ...reasons]), plan };
}

/** Parts of a run that a plan knows as they are written; what is part of a longer one is left to it. */
function labelledParts(look: Look, run: DigitRun): readonly Candidate[] {
  const parts: { readonly window: DigitWindow; readonly candidate: Candidate }[] = [];
  for (const window of digitWindows(look.reading.numbers, run, bounds)) {
    if (window.digits.length < 8 || window.groups === run.length) continue;
    const { candidate, plan } = judged(look, window, false);
    // A mobile number without a trunk prefix is told by standing in one row: of a longer number's groups some always look like one.
    if (plan === undefined || plan.written === 'plain' || (plan.written === 'mobile' && window.groups > 1)) continue;
    const last = parts.at(-1);
    if (last !== undefined && window.start >= last.window.start && window.end <= last.window.end) continue;
    if (last !== undefined && window.start === last.window.start) parts.pop();
    parts.push({ window, candidate });
  }
  return parts.map(({ candidate }) => candidate);
}

function ofRun(look: Look, run: DigitRun): readonly Candidate[] {
  const { text, numbers } = look.reading;
  const first = run[0];
  if (first === undefined) return [];
  const cued = hasCueBefore(text, first.start, cue, 36);
  const total = countDigits(run);
  if (total < bounds[0]) return cued && total >= leastWithCue ? wholes(look, [run], true) : [];
  const written = numbers.slice(first.start, run.at(-1)?.end);
  const asCard = cardLike.test(written) && !prefixed.test(numbers.slice(Math.max(0, first.start - 4), first.start));
  if (asCard) return wholes(look, digitPieces(run, [bounds[0], bounds[1]]), false).map((candidate) => ({ ...candidate, score: Math.min(candidate.score, cued ? 0.45 : 0.3) }));
  if (total <= bounds[1] && ((!cued && !written.startsWith('0') && amount.test(written)) || isAddress(written))) return [];
  const whole = wholes(look, digitPieces(run, [bounds[0], bounds[1]]), cued);
  const isKnown = whole.length === 1 && whole.some(({ reasons }) => reasons.some((reason) => reason.startsWith('plan-')));
  return [...(run.length === 1 || (isKnown && total <= bounds[1]) ? [] : labelledParts(look, run)), ...whole];
}

function wholes(look: Look, pieces: readonly DigitRun[], cued: boolean): readonly Candidate[] {
  return pieces.flatMap((piece, at) => {
    const window = windowOf(look.reading.numbers, piece);
    if (window === undefined) return [];
    const { candidate, plan } = judged(look, window, cued && at === 0);
    const written = look.reading.numbers.slice(window.start, window.end);
    // A day is told as a day; a longer row of digits than a number has is told by whatever else it may be, and stays as the least of candidates.
    if (dateLike.test(written) && plan?.written !== 'international' && !cued) return [];
    return [window.digits.length > bounds[1] || (decimalLike.test(written) && plan?.written !== 'international') ? { ...candidate, score: 0.2 } : candidate];
  });
}

export function findPhones(reading: Reading): readonly Candidate[] {
  const look: Look = { reading, label: phoneLabeller() };
  return digitRuns(reading.numbers).flatMap((run) => ofRun(look, run));
}
