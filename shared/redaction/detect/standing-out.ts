import { AccountWords } from './account-words.ts';
import { beginsLike, longestFirst } from './one-of-words.ts';
import { holdsChineseSentence, holdsSentence, isEverywhere, isSentenceWord } from './sentence-words.ts';

/**
 * What looks like a name in a text, whatever it is the name of: letters of another script, what is in quotes or brackets, what a word tells of, what stands alone between two commas or two spaces, capitals
 * within a sentence. How much speaks for it is `worth`, from what was found of each in texts for tuning (docs/decisions/detectors.md).
 */
export interface StandingOut {
  /** UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly how: 'foreign' | 'quoted' | 'told' | 'set-off' | 'spaced' | 'alone' | 'capital' | 'behind';
  readonly worth: number;
}

/** What names: a name follows, whatever words it is made of. */
const naming =
  'named|called|nickname|username|goes by|saved as|saved under|signing as|namanya|bernama|nick ?nya|nama akun|nama|dieja|tên là|tên|nick|để là|ghi là|hiện là|' +
  'ชื่อว่า|ชื่อ|ค\u0e4dาว่า|ขึ้นว่า|เซฟว่า|เมมว่า|เปลี่ยนเป็น|ວ່າ|ຊື່ວ່າ|ຊື່|ຄ\u0ecdາວ່າ|ເອີ້ນວ່າ|ເອີ້ນ|ກາຍເປັນ|ប្តូរជា|ឈ្មោះថា|ឈ្មោះ|ដាក់ថា|ដាក់|ហៅថា|နာမည်က|နာမည်|အမည်|网名叫|网名|昵称是|昵称|暱稱是|暱稱|名字是|名字叫|名字|显示的是|显示|写的是|写着|备注是|备注|群名|群主是|群主|就是|叫做|叫|转告|告诉|找|搜';
/** What may name: a name follows as often as anything else. */
const telling =
  'is|was|as|only|just|simply|under|say|says|said|tell|ask|became|with|from|dm|yaitu|cuma|hanya|pakai|pake|pegang|jadi|dengan|dari|oleh|hubungi|cari|là|để|chữ|chỉ|ghi|lưu|gọi|dùng|lấy|thành|với|la|de|' +
  'ว่า|คือ|เป็น|ใช้|หา|ทัก|เปิด|ให้|บอก|ถาม|ຖາມ|ແມ່ນ|ເປັນ|ໃຊ້|ຫາ|ທັກ|ຂອງ|ບັນຊີ|ໃສ່|ថា|គឺ|ជា|ប្រើ|ទៅ|ដោយ|រក|ស្គាល់|သစ်က|က|မှာ|是|为|写|加|成|用';
/** What makes "problem" and "charge" of the Thai and Lao word for seeking somebody. */
const notBehind = '(?<!ปัญ|ข้อ|ບັນ)';
const nameWord = new RegExp(`${beginsLike(`${naming}|${telling}`)}${notBehind}(?<![\\p{Script=Latin}\\p{M}\\d])(?:(?<naming>${longestFirst(naming)})|${longestFirst(telling)})(?!(?<=\\p{Script=Latin})[\\p{Script=Latin}\\p{M}])`, 'giu');
const beginsNaming = new RegExp(`^(?:${longestFirst(naming)})[ :]`, 'iu');
/** Between what names and the name: whose it is. */
const behindNaming = /^(?: (?:dia|nya|saya|ku|itu|của|cua|nó|no|em|anh|yg|yang|muncul|cuma|chỉ|is|was|just|only|là|la|adalah|có)(?![\p{L}\p{M}])){0,3}[ '"-]{0,3}/iu;
const behindTelling = /^[ '"-]{0,3}/u;
/** A clause that goes on says something and names nobody. */
const saying = /^(?:i|he|she|they|we|you|it|the|a|an|my|his|her|their|not|no|saya|aku|dia|kami|mereka|tidak|tôi|em|nó|không|bị|được)(?![\p{L}\p{M}])/iu;

/** Nobody is called so: what is named goes on. */
const goingOn = /^(?:and|or|but|so|because|if|then|that|this|these|those|in|on|at|by|for|from|with|to|of|as|is|was|are|were|me|us|him|them|every|all|back|out|up|again|who|where|when|what|dan|di|ke|dari|untuk|yang|yg|sama|tapi|lagi|và|nhưng|ở|cho|từ|này|kia|đó|rồi|trên|trong|của|với|để|thì|mà)(?![\p{L}\p{M}])/iu;

const own = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const han = /\p{Script=Han}/u;
const latin = /\p{Script=Latin}/u;
/** Parts of a text between signs that end a clause; a dot between letters is none. */
const inClause = '(?:[^\\n!?,;:()"«»「」『』។៕៖၊။、=|[\\]{}.]|\\.(?=[\\p{L}\\p{M}\\d_]))';
const clause = new RegExp(`${inClause}{1,160}`, 'gu');
const spacedWord = /\S{1,60}/gu;
const latinRun = /(?<![\p{Script=Latin}\p{M}\d/.])[\p{Script=Latin}\d](?:[\p{Script=Latin}\p{M}\d_.'&-]{0,24}[\p{Script=Latin}\p{M}\d])?(?: [\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d_.'&-]{0,24}){0,3}(?![\p{Script=Latin}\d/]|\.\p{Script=Latin})/gu;
const chineseRun = /\p{Script=Han}[\p{Script=Han}\d]{0,15}/gu;
const capitals = /(?<=\p{Ll}[^\p{L}]{1,3}|,\s)\p{Lu}[\p{L}\p{M}\d'-]{1,24}(?: \p{Lu}[\p{L}\p{M}\d'-]{1,24}){0,3}/gu;
const chineseName = /^[^\s的了]{1,10}/u;
const ownName = /^\S{2,28}/u;
const ownNames = /^\S{2,28}(?: \S{2,16})?/u;
/** Units of the longest word of its own script, and of the longest row of them. */
const longestWord = 24;
const longestRow = 32;
const longestChinese = 8;
const mostWords = 3;

/** How a mail address is written apart: "name (at) host". */
const apartAt = /^[([{] ?at ?[)\]}]/iu;
const apartAtUnits = 6;

const isNumber = (written: string): boolean => /^[\d\s+().,:%$#-]+$/u.test(written);
/** "19 tuổi", "150 dollars". */
const isAmount = (written: string): boolean => /^[\d.,:+-]+(?:\s?\S+)?(?:\s\S+)?$/u.test(written) && !/^\d+[a-z]{2,}\d*$/iu.test(written);
/** "MG447190": a passport. */
const isCode = (written: string): boolean => /^[A-Z]{1,3}[- ]?\d{4,}$/u.test(written);
/** Nothing in it is anybody's. */
const isPlain = (written: string): boolean => /[<>]|^\/|\/\//u.test(written) || isCode(written) || AccountWords.is(written) || isNumber(written) || written.split(/[ ,-]/u).every((word) => word === '' || isNumber(word) || AccountWords.is(word) || isEverywhere(word) || isSentenceWord(word));

/** Everything that stands out in the clauses of a text for which `isWanted` says so: of two that overlap both. */
export function* standingOut(text: string, isWanted: (start: number, end: number) => boolean): Generator<StandingOut> {
  for (const { 0: written, index } of text.matchAll(clause)) {
    const end = index + written.length;
    if (!isWanted(index, end)) continue;
    const before = text.charAt(index - 1);
    const after = text.charAt(end);
    // Part of a mail address, or an account already.
    if (before === '@' || after === '@' || written.includes('@') || apartAt.test(text.slice(end, end + apartAtUnits))) continue;
    const start = index + (/^\s{0,20}[-*>]?\s{0,5}/u.exec(written)?.[0].length ?? 0);
    const body = text.slice(start, end).trimEnd();
    if (body === '') continue;
    const isQuoted = (before === '"' && after === '"') || (before === '(' && after === ')') || (/[«「『[]/u.test(before) && /[»」』\]]/u.test(after));
    const words = Array.from(body.matchAll(spacedWord), ({ 0: word, index: at }) => ({ word, at }));
    if (isQuoted && words.length <= 5 && !isPlain(body) && !isAmount(body)) yield { start, end: start + body.length, how: 'quoted', worth: 4 };
    if (own.test(body)) yield* inOwnScript(body, start, words);
    else if (han.test(body) && !isMostlyLatin(body)) yield* inChinese(body, start);
    else yield* inLatin(body, start, words);
    yield* told(body, start);
  }
}

interface Word {
  readonly word: string;
  readonly at: number;
}

function* latinRuns(body: string, start: number): Generator<StandingOut> {
  for (const { 0: run, index } of body.matchAll(latinRun)) if (run.length > 1 && !isPlain(run) && !isAmount(run)) yield { start: start + index, end: start + index + run.length, how: 'foreign', worth: 5 };
}

function* inOwnScript(body: string, start: number, words: readonly Word[]): Generator<StandingOut> {
  yield* latinRuns(body, start);
  const rows: { from: number; end: number }[] = [];
  let row: { from: number; end: number } | undefined;
  for (const { word, at } of words) {
    const end = at + word.length;
    const isOne = word.length >= 2 && word.length <= longestWord && !holdsSentence(word) && !isNumber(word) && !AccountWords.is(word) && !(/^[\p{Script=Latin}\d]/u.test(word) && isPlain(word));
    if (isOne && row?.end === at - 1 && end - row.from <= longestRow) row.end = end;
    else if (isOne) rows.push((row = { from: at, end }));
    else row = undefined;
  }
  for (const { from, end } of rows) {
    const isCounted = /\d\s?$/u.test(body.slice(0, from)) || /^\s?\d/u.test(body.slice(end));
    if (!isCounted) yield { start: start + from, end: start + end, how: 'spaced', worth: 2 };
  }
}

/** Four letters of a language of Latin letters say no more than one Chinese sign. */
function isMostlyLatin(body: string): boolean {
  return (body.match(/\p{Script=Latin}/gu)?.length ?? 0) > 4 * (body.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function* inChinese(body: string, start: number): Generator<StandingOut> {
  yield* latinRuns(body, start);
  if (body.length <= longestChinese && !holdsChineseSentence(body) && !isAmount(body)) yield { start, end: start + body.length, how: 'alone', worth: 0 };
}

function* inLatin(body: string, start: number, words: readonly Word[]): Generator<StandingOut> {
  if (words.length <= mostWords && body.length >= 2 && !isPlain(body) && !isAmount(body)) {
    const spoken = words.filter(({ word }) => isSentenceWord(word));
    if (spoken.length === 0) yield { start, end: start + body.length, how: 'set-off', worth: 3 };
    // "kwame the plug"
    else if (words.length === mostWords && spoken.length === 1 && spoken[0] === words[1]) yield { start, end: start + body.length, how: 'set-off', worth: 2 };
  }
  for (const { 0: run, index } of body.matchAll(chineseRun)) yield { start: start + index, end: start + index + run.length, how: 'foreign', worth: 5 };
  for (const { 0: run, index } of body.matchAll(capitals)) if (!isPlain(run)) yield { start: start + index, end: start + index + run.length, how: 'capital', worth: 2 };
}

function* told(body: string, start: number): Generator<StandingOut> {
  for (const { 0: word, index, groups } of body.matchAll(nameWord)) {
    const isNaming = groups?.['naming'] !== undefined;
    const behind = body.slice(index + word.length);
    const gap = (isNaming ? behindNaming : behindTelling).exec(behind)?.[0].length ?? 0;
    const rest = behind.slice(gap);
    if (rest === '') continue;
    const from = start + index + word.length + gap;
    const name = toldName(rest, { word, isNaming, isApart: gap > 0 });
    // What names stands between: it has a name of its own.
    if (isVerb(word, name) || beginsNaming.test(name)) continue;
    if (name !== '' && !isPlain(name) && (isNaming || !isAmount(name))) yield { start: from, end: from + name.length, how: 'told', worth: worthOfTold(name, { isNaming, isLast: name.length === rest.length }) };
    else if (latin.test(word) && !saying.test(rest) && rest.length <= longestRow && rest.split(' ').length <= mostWords + 2 && !isPlain(rest)) yield { start: from, end: from + rest.length, how: 'told', worth: 0 };
  }
}

/** "was waiting", "is watched". */
function isVerb(word: string, name: string): boolean {
  return /^(?:is|was)$/iu.test(word) && /^\p{Ll}+(?:ing|ed)$/u.test(name);
}

/** What the beginning of `rest` is as a name: empty when it is none. */
function toldName(rest: string, { word, isNaming, isApart }: { readonly word: string; readonly isNaming: boolean; readonly isApart: boolean }): string {
  if (han.test(rest.charAt(0)) || han.test(word)) {
    const name = chineseName.exec(rest)?.[0] ?? '';
    return !(isNaming && name.length === rest.length) && holdsChineseSentence(name) ? '' : name;
  }
  if (own.test(rest.charAt(0))) {
    if (!isApart && !isNaming) return '';
    const name = (isNaming && isApart ? ownNames : ownName).exec(rest)?.[0] ?? '';
    return !(isNaming && isApart) && holdsSentence(name) ? '' : name;
  }
  const names = isNaming && !saying.test(rest) && !goingOn.test(rest) ? firstWords(rest) : wordsOfName(rest);
  const isSentence = latin.test(word) && names.length >= (isNaming ? mostWords + 1 : mostWords) && names.join(' ').length < rest.length;
  return isSentence ? '' : names.join(' ');
}

/** Behind what names, the first word whatever it is, and what belongs to no sentence behind it. */
function firstWords(rest: string): readonly string[] {
  const [first = '', ...others] = rest.split(' ', mostWords + 1);
  if (own.test(first)) return [];
  return others.length === 0 ? [first] : [first, ...wordsOfName(others.join(' '))];
}

/** The first words that belong to no sentence, one more than a name has at most. */
function wordsOfName(rest: string): readonly string[] {
  const words = rest.split(' ', mostWords + 1);
  const end = words.findIndex((word) => isSentenceWord(word) || own.test(word));
  return end < 0 ? words : words.slice(0, end);
}

function worthOfTold(name: string, { isNaming, isLast }: { readonly isNaming: boolean; readonly isLast: boolean }): number {
  if (isNaming && isLast) return 4;
  const isLikelier = isNaming || isLast;
  if (own.test(name)) return isLikelier ? 2 : 3;
  if (han.test(name)) return isLikelier ? 2 : 0;
  return isLikelier ? 4 : 1;
}

const whose = '(?: ?(?:nya|dia|ku|saya|của|cua|nó|no|em|anh|chị|mình|name|id|named?|account|ชื่อ|ຊື່|ឈ្មោះ|名|叫|是))?';
const rightBehind = new RegExp(`${whose}[ :]{1,2}(?<name>[^\\n,;:.!?()"«»។၊။、]{2,40})`, 'iuy');
/** Words of place, of whose and of charges: what begins with one is no name. */
const ofPlace = /^(?:ข้อหา|ปัญหา|ບັນຫາ|ใน|ที่|ของ|มา|ไป|ไม่|ไม|ແມ່ນ|ຂອງ|ໃນ|ບໍ່|ມາ|ໄປ|មក|ទៅ|មិន|របស់|នៅ|ထဲ|မှာ|က|ကို|နဲ့)/u;

const clauseBehind = /[^\n,;:.!?()"«»។၊။、]{0,60}/uy;
const mostSkipped = 6;

/** The first words of no sentence, a few words of one behind a service: "fb chị em inventa nói". Only in languages of Latin letters. */
export function firstUnknownBehind(text: string, at: number): StandingOut | undefined {
  clauseBehind.lastIndex = at;
  const clause = clauseBehind.exec(text)?.[0] ?? '';
  if (!clause.startsWith(' ') || own.test(clause) || han.test(clause)) return undefined;
  const words = Array.from(clause.matchAll(spacedWord), ({ 0: word, index }) => ({ word, index }));
  const first = words.findIndex(({ word }) => latin.test(word) && !isSentenceWord(word) && !isEverywhere(word));
  const [begin] = words.slice(first, first + 1);
  if (first < 1 || first > mostSkipped || begin === undefined) return undefined;
  const name = wordsOfName(clause.slice(begin.index).trimEnd()).slice(0, mostWords).join(' ');
  const isMail = apartAt.test(text.slice(at + begin.index + name.length).trimStart().slice(0, apartAtUnits));
  return name.length < 3 || isMail || isPlain(name) || isAmount(name) ? undefined : { start: at + begin.index, end: at + begin.index + name.length, how: 'behind', worth: 1 };
}

/** Whatever stands right behind a word, bounded: nothing in it tells that it is a name. */
export function standingBehind(text: string, at: number): StandingOut | undefined {
  rightBehind.lastIndex = at;
  const match = rightBehind.exec(text);
  const behind = match?.groups?.['name'] ?? '';
  if (match === null || behind === '') return undefined;
  const start = at + match[0].length - behind.length;
  const found = (name: string): StandingOut => ({ start, end: start + name.length, how: 'behind', worth: 1 });
  if (own.test(behind.charAt(0))) {
    const [first = ''] = behind.split(' ', 1);
    return first.length >= 2 && first.length <= longestWord && !ofPlace.test(first) ? found(first) : undefined;
  }
  if (!latin.test(behind.charAt(0))) return undefined;
  const words = wordsOfName(behind);
  const name = words.join(' ');
  return name.length >= 2 && words.length <= mostWords && !isPlain(name) && !isAmount(name) && !han.test(name) ? found(name) : undefined;
}
