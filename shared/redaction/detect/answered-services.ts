import type { AccountWords } from './account-words.ts';
import type { Candidate } from './candidate.ts';
import { beginsLike, longestFirst } from './one-of-words.ts';
import { firstBehind, joinedRanges, overlapsOne } from './ordered-ranges.ts';
import { candidateAt, type Reading } from './reading.ts';
import type { Range } from '../occurrences.ts';
import { firstUnknownBehind, standingBehind, standingOut, type StandingOut } from './standing-out.ts';

/**
 * Every service that is named is answered: who names one, or an account, a contact, a group or somebody to write to, mostly says what they are called there. Where the other rules found no account beside such a
 * word, or only guessed, what stands out most near it is offered, and what stands out much in any case, since the next account often stands beside the first. Possible, and behind all that has more to say for itself.
 */
const score = 0.25;
/** An account that another rule only guessed, often one of the words beside it, is no answer. */
const weakScore = 0.3;

/** Beside services and words for accounts: where one is kept or looked for, whom one writes to. */
const otherAnchors =
  'contact|saved|inbox|dm|search(?:ing)? for|group|channel|kontak|grup|kanal|danh bạ|nhóm|kênh|' +
  'เมม(?!การ์ด)|เซฟ|ค้นหา|ทัก|กลุ่ม|ช่อง|บัญชี|ບັນທຶກ|ຄົ້ນຫາ|ທັກ|ກຸ່ມ|ຊ່ອງ|ບັນຊີ|ອິນບັອກ|អាខោន|រក្សាទុក|ស្វែងរក|ឆាត|គ្រុប|ក្រុម(?!ហ៊ុន)|ឆានែល|သိမ်း|ရှာ|ဂရု|ချန်နယ်|မှတ်|搜索|群里|频道|昵称|网名|私聊|绿泡泡';
/** Where a second account is told, or the old one beside the new: in texts that name a service. */
const secondAnchors =
  'another|my own|the other|new one|old one|same name|satunya|satu lagi|yang lama|yang baru|nick khác|nick cũ|nick mới|อีกอัน|อันใหม่|อันเก่า|ອັນໃຫມ່|ອັນເກົ່າ|ថ្មី|ចាស់|အသစ်|အဟောင်း|另一个|还有一个|女朋友|老婆';
const anchorOf = (anchors: string): RegExp => new RegExp(`${beginsLike(anchors)}(?<![\\p{Script=Latin}\\p{M}\\d])(?:${longestFirst(anchors)})(?!(?<=\\p{Script=Latin})[\\p{Script=Latin}\\p{M}])`, 'giu');
const otherAnchor = anchorOf(otherAnchors);
const anyAnchor = anchorOf(`${otherAnchors}|${secondAnchors}`);

/** Words that ask for an answer: UTF-16 units of the text, end exclusive. */
interface Anchor {
  readonly start: number;
  readonly end: number;
  /** 1 for a service that can be nothing else, 0 for a word for an account, -1 for what may be a word of any sentence. */
  readonly strength: number;
}

/** "telegram id", "facebook account": words so near that one answer is for both. */
const oneAnchorUnits = 12;
const longestReachUnits = 120;
/** An account may be dialled, a link or a mail address. */
const answersItself = /@[\p{L}\d_]|\d[\d .-]{6}|:\/\/|[a-z]_[a-z]/iu;
const answersWithinUnits = 40;
/** From where something is offered whatever else was found, only where nothing was, and only where nothing was in a text that names no service. */
const fromWorth = 3;
const fromWorthUnanswered = 2;
const fromWorthUnnamed = 4;
const beforeBest = 10;
const clauseEnd = /[\n.!?။។]/u;
const pause = /[,;:()"]/u;
/** One word at most between a service and what a word tells: "line is ...". */
const oneWord = /^[^\S\n]?(?:[^\s,;:.!?()"]{1,10})?[^\S\n"]?$/u;
/** Part of a mail address that was written apart. */
const behindAt = /[([{] ?at ?[)\]}] ?$/iu;

function anchorsOf(text: string, words: AccountWords, isNamed: boolean): readonly Anchor[] {
  const named = words.all.map(({ start, end, isService, isSure }): Anchor => ({ start, end, strength: !isSure ? -1 : isService ? 1 : 0 }));
  const others = Array.from(text.matchAll(isNamed ? anyAnchor : otherAnchor), ({ 0: written, index }): Anchor => ({ start: index, end: index + written.length, strength: -1 }));
  const anchors: Anchor[] = [];
  for (const anchor of [...named, ...others].toSorted((a, b) => a.start - b.start)) {
    const last = anchors.at(-1);
    const isOne = last !== undefined && anchor.start - last.end <= oneAnchorUnits && !clauseEnd.test(text.slice(last.end, anchor.start));
    if (isOne) anchors[anchors.length - 1] = { start: last.start, end: Math.max(last.end, anchor.end), strength: Math.max(last.strength, anchor.strength) };
    else anchors.push(anchor);
  }
  return anchors;
}

const unitsBetween = (one: Range, other: Range): number => Math.max(0, one.start - other.end, other.start - one.end);

/** Which anchors an account was found for: the nearest before it and behind it, unless the other one is much nearer. */
function answeredBy(found: readonly Range[], anchors: readonly Range[]): ReadonlySet<number> {
  const answered = new Set<number>();
  for (const account of found) {
    const behind = firstBehind(anchors, account.end - 1);
    const before = (anchors[behind]?.start ?? Infinity) <= account.start ? behind : behind - 1;
    const unitsFrom = (at: number): number => (anchors[at] === undefined ? Infinity : unitsBetween(account, anchors[at]));
    const [fromBefore, toBehind] = [unitsFrom(before), unitsFrom(behind)];
    if (fromBefore <= 25 || (fromBefore <= toBehind && fromBefore <= 60)) answered.add(before);
    if (toBehind <= 12 || (toBehind < fromBefore && toBehind <= 40)) answered.add(behind);
  }
  return answered;
}

/** Index of the anchor that is nearest: of two as near the stronger one. */
function nearestTo(anchors: readonly Anchor[], range: Range): number {
  const behind = firstBehind(anchors, range.start);
  const rank = (at: number): number => {
    const anchor = anchors[at];
    return anchor === undefined ? Infinity : unitsBetween(range, anchor) * 4 - anchor.strength;
  };
  return rank(behind - 1) < rank(behind) ? behind - 1 : behind;
}

/** Whether half of it or more is a word for an account or the name of a service, or any of it where nothing but two pauses sets it off. */
function isWord({ start, end, how }: StandingOut, words: readonly Range[]): boolean {
  for (let at = firstBehind(words, start); ; at += 1) {
    const word = words[at];
    if (word === undefined || word.start >= end) return false;
    if (how === 'set-off' || how === 'spaced' || (word.end - word.start) * 2 >= end - start) return true;
  }
}

function worthBeside(out: StandingOut, anchor: Anchor, { units, between, isAnswered }: { readonly units: number; readonly between: string; readonly isAnswered: boolean }): number {
  // Right beside a service a script without spaces goes on with its sentence.
  const nearness = units <= 3 ? (out.how === 'spaced' ? -1 : 1) : units <= 15 ? 1 : units <= 40 ? 0 : units <= 80 ? -1 : -2;
  const isToldOfIt = out.how === 'told' && out.start > anchor.end && oneWord.test(between);
  // Before a service that is answered stands whose it is.
  const isHolder = isAnswered && out.end <= anchor.start && out.how !== 'foreign';
  return out.worth + nearness + (isToldOfIt ? 2 : 0) - (isHolder ? 1 : 0);
}

interface Offer extends Range {
  readonly worth: number;
}

/** `found`: accounts that other rules found, in units of the original. */
export function findAnswers(reading: Reading, words: AccountWords, found: readonly Candidate[]): readonly Candidate[] {
  const { text } = reading;
  const isNamed = words.all.some(({ isService }) => isService);
  const anchors = anchorsOf(text, words, isNamed);
  if (anchors.length === 0) return [];
  const asCandidate = ({ start, end }: Range): Candidate => candidateAt(reading, [start, end], 'handle', score, ['answers-service']);
  const known = joinedRanges(found);
  const answered = answeredBy(found.filter((each) => each.score > weakScore), anchors.map(asCandidate));
  const isAnswered = anchors.map(({ end }, at) => answered.has(at) || answersItself.test(text.slice(end, end + answersWithinUnits)));
  const isNear = (range: Range): boolean => unitsBetween(range, anchors[nearestTo(anchors, range)] ?? { start: Infinity, end: Infinity }) <= longestReachUnits;
  const offers: Offer[] = [];
  const best = new Map<number, Offer & { readonly units: number }>();
  for (const out of [...standingOut(text, (start, end) => isNear({ start, end })), ...anchors.flatMap(({ end, strength }) => standingBehind(text, end) ?? (strength > 0 ? firstUnknownBehind(text, end) : undefined) ?? [])]) {
    const at = nearestTo(anchors, out);
    const anchor = anchors[at];
    if (anchor === undefined || behindAt.test(text.slice(Math.max(0, out.start - 6), out.start)) || isWord(out, words.all) || overlapsOne(known, asCandidate(out))) continue;
    const units = unitsBetween(out, anchor);
    if (units > longestReachUnits) continue;
    const between = out.start >= anchor.end ? text.slice(anchor.end, out.start) : text.slice(out.end, anchor.start);
    const worth = worthBeside(out, anchor, { units, between, isAnswered: isAnswered[at] === true });
    // Before all that is only the best beside an anchor that nothing else answers.
    if (isNamed && worth >= fromWorth) offers.push({ start: out.start, end: out.end, worth: worth + beforeBest });
    if (isAnswered[at] === true) continue;
    const ofAnchor = worth + anchor.strength + (clauseEnd.test(between) ? -1 : 0) + (between !== '' && !pause.test(between) ? 1 : 0);
    const other = best.get(at);
    if (ofAnchor >= (isNamed ? fromWorthUnanswered : fromWorthUnnamed) && (other === undefined || ofAnchor > other.worth || (ofAnchor === other.worth && units < other.units))) best.set(at, { start: out.start, end: out.end, worth: ofAnchor, units });
  }
  const taken: Offer[] = [];
  const isTaken = new Uint8Array(text.length);
  for (const offer of [...offers, ...best.values()].toSorted((a, b) => b.worth - a.worth || b.end - b.start - (a.end - a.start))) {
    if (isTaken.subarray(offer.start, offer.end).includes(1)) continue;
    isTaken.fill(1, offer.start, offer.end);
    taken.push(offer);
  }
  return taken.map(asCandidate);
}
