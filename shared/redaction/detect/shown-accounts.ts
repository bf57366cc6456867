import { AccountWords } from './account-words.ts';
import type { Candidate } from './candidate.ts';
import { nameAt, type NameAt } from './name-at.ts';
import { candidateAt, type Reading } from './reading.ts';
import { isEverywhere, isSentenceWord } from './sentence-words.ts';

/** Names that are shown with an account: any words, in any script. Only what stands around them tells that they are one. */

/** Folding makes one sign of all double quotes, so that they are taken in pairs, line by line; Chinese has others beside them. */
const quotes = [/["«](?<name>[^"«»\n]{0,400})["»]/gu, /[「『](?<name>[^「」『』\n]{0,400})[」』]/gu];
const quotedName = /^[^.!?၊။]{2,40}$/u;
const named =
  '(?<naming>is named|named|name is|name|called|under|page|tên là|để là|để tên|đặt tên|lấy tên|hiện tên|tên|nick|trang|namanya|bernama|nama|名字叫|名字|名|叫|昵称|用户名|ตั้งชื่อไว้ว่า|ตั้งชื่อว่า|ตั้งชื่อ|ขึ้นชื่อว่า|ขึ้นว่า|ใช้ชื่อว่า|ใช้ชื่อ|ชื่อว่า|ชื่อ|พิมพ์ค\u0e4dาว่า|จากค\u0e4dาว่า|ค\u0e4dาว่า|คือ|ຊື່ຂຶ້ນວ່າ|ຂຶ້ນຊື່ວ່າ|ຂຶ້ນຊື່|ຂຶ້ນວ່າ|ຕັ້ງຊື່ວ່າ|ຕັ້ງຊື່|ໃຊ້ຊື່|ຊື່ວ່າ|ຊື່|ພິມຄ\u0ecdາວ່າ|ຄ\u0ecdາວ່າ|ແມ່ນ|ដាក់ឈ្មោះថា|ដាក់ឈ្មោះ|បង្ហាញថា|ឈ្មោះថា|ឈ្មោះ|ដាក់ថា|វាយពាក្យ|ពាក្យថា|ពាក្យ|គឺ|နာမည်ကတော့|နာမည်က|နာမည်ကို|နာမည်|အမည်)';
const latinWord = "(?:(?:dr|mrs?|ms)\\.|[\\p{Script=Latin}\\d](?:[\\p{Script=Latin}\\p{M}\\d'&-]|\\.(?=[\\p{L}\\d])){0,24})";
const latinName = `${latinWord}(?: (?:\\p{Extended_Pictographic} )?${latinWord}){0,4}`;
const otherName = "(?!\\p{Script=Latin})\\p{L}[\\p{L}\\p{M}\\d.'-]{1,30}(?: [\\p{L}\\p{M}\\d.'-]{1,30}){0,2}";
/** Behind a service or a word for an account. The words between it and "named" end with the clause. */
const afterNaming = new RegExp(`[^\\n.!?,;:()"၊။]{0,24}?${named}[ :"'៖=(]{0,3}(?<name>${latinName}|${otherName})`, 'iuy');
/** Nothing but a space between: how scripts without spaces between words set off what is told apart. */
const afterSpace = new RegExp(` ?[:៖]? (?<name>${otherName}|${latinName})`, 'iuy');
/** In Chinese a space is seldom: what stands between two of them right behind a service. */
const hanAfterSpace = / (?<name>\p{Script=Han}[\p{Script=Han}\d]{1,11})[^\s\p{L}\p{N}]{0,3}(?=\s|$)/uy;
const inChinese = /\p{Script=Han}$/u;
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]$/u;
/** "viber nya Happy Overseas", and "Happy Overseas Jobs on facebook": two words with capitals at least, right beside the service. */
const afterService = new RegExp(`(?: (?:nya|ku|dia|saya|của|cho|anh|chị|em|ấy|nó|bé|con|chồng|vợ|mình|tôi|bạn|ông|bà|là|mới|page|of|to)){0,4}[: ]{1,2}(?<name>${latinName})`, 'iuy');
const beforeService = new RegExp(`(?<![\\p{L}\\p{M}\\d])(?<name>${latinName}) (?:on|in|via|trên|di|ở|qua|lewat) $`, 'iu');
const onIt = /(?<=^|[\s"(,:;])(?<words>(?:[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d'.-]{0,24} ){0,2}[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d'.-]{1,24}) (?:on|in|via|sa|di|lewat|trên|bên|ở|qua) $/iu;
/** Where the name comes first: "叫X的抖音", "X ဆိုတဲ့ ဖေ့စ်ဘုတ်". */
const chineseBefore = /(?:叫做|名叫|名为|叫)[ ]?["'「『]?(?<name>[^\s,.;、:"'」』()的]{2,16})["'」』]?[ ]?的?$/u;
const burmeseBefore = /(?<name>[^\s,;:"'()၊။]{2,40}(?: [^\s,;:"'()၊။]{1,24}){0,2})["')]?[ ]?(?:ဆိုတဲ့|လို့ ?ခေါ်တဲ့|လို့ ?ပေးထားတဲ့|နာမည်နဲ့|အမည်နဲ့|ဆိုပြီး)[ ]?$/u;
const longestChineseBefore = 24;
const burmeseEnd = /(?:ဆိုတဲ့|ခေါ်တဲ့|ပေးထားတဲ့|မည်နဲ့|ဆိုပြီး)[ ]?$/u;
/** Units of the longest name before a service. */
const longestBefore = 170;
const lastCapitals = /(?:(?<= |^)[\p{Lu}\d]\S* ){1,6}[\p{Lu}\d]\S*$/u;
const twoCapitals = /^\p{Lu}\S* (?:\p{Extended_Pictographic} )?\p{Lu}/u;
const capitals = /^[\p{Lu}\d]\S*(?: (?:\p{Extended_Pictographic} )?[\p{Lu}\d]\S*)*/u;
/** Chinese has words that say it by themselves. */
const chineseName = /(?:网名|網名|昵称|暱稱|微信名|抖音名|抖音号|账号名|帐号名|用户名|快手名)[ ]?(?:叫|是|为)?[ :]?["'「『]?(?<name>[^\s,.;、:"'」』()]{2,16})/gu;
const reachUnits = 30;
/** Said, or told to do: no name. */
const saying = /^(?:ok|yes|no|hi|hello)$/iu;
const mostQuotedWords = 6;

export function* findShownAccounts(reading: Reading, words: AccountWords): Generator<Candidate> {
  const { text } = reading;
  for (const match of quotes.flatMap((quoted) => [...text.matchAll(quoted)])) {
    const { name = '' } = match.groups ?? {};
    if (!quotedName.test(name) || !/[\p{L}\p{N}]/u.test(name) || saying.test(name) || name.trim().split(' ').length > mostQuotedWords || !words.near(match.index, match.index + match[0].length, reachUnits)) continue;
    yield candidateAt(reading, [match.index + 1, match.index + 1 + name.length], 'handle', 0.55, ['cue']);
  }
  for (const match of text.matchAll(chineseName)) {
    const { name = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    yield candidateAt(reading, [end - name.length, end], 'handle', 0.55, ['cue']);
  }
  for (const { start, end, isService, isSure } of words.all) {
    const named = nameAt(afterNaming, text, end);
    if (named !== undefined) yield* shown(reading, named, 0.5);
    if (!isService) continue;
    const spaced = unspaced.test(text.slice(start, end)) ? nameAt(afterSpace, text, end) : undefined;
    if (spaced !== undefined) yield* shown(reading, spaced, 0.3);
    const apart = inChinese.test(text.slice(start, end)) ? nameAt(hanAfterSpace, text, end) : undefined;
    if (apart !== undefined) yield* shown(reading, apart, 0.3);
    if (!isSure) continue;
    const after = nameAt(afterService, text, end);
    if (after !== undefined) yield* capitalised(reading, after.start, capitals.exec(after.name)?.[0] ?? '');
    const before = text.slice(Math.max(0, start - longestBefore), start);
    yield* namedBefore(reading, before, start - before.length);
    const name = lastCapitals.exec(beforeService.exec(before)?.groups?.['name'] ?? '')?.[0] ?? '';
    if (name !== '') yield* capitalised(reading, start - before.length + before.lastIndexOf(name), name);
    else yield* onService(reading, before, start);
  }
}

/** Words of no sentence right before "on telegram", up to three. */
function* onService(reading: Reading, before: string, end: number): Generator<Candidate> {
  const whole = onIt.exec(before);
  if (whole === null) return;
  const words = (whole.groups?.['words'] ?? '').split(' ');
  const first = words.findLastIndex((word) => isSentenceWord(word) || isEverywhere(word) || AccountWords.is(word) || !/\p{L}/u.test(word)) + 1;
  const name = words.slice(first).join(' ');
  if (name.length < 3) return;
  const from = end - whole[0].length + words.slice(0, first).join(' ').length + (first === 0 ? 0 : 1);
  yield candidateAt(reading, [from, from + name.length], 'handle', 0.25, ['cue']);
}

/** In Chinese a word says where the name begins; in Burmese that is guessed. `before`: what stands before a service, from `start` on. */
function* namedBefore(reading: Reading, before: string, start: number): Generator<Candidate> {
  const close = before.slice(-longestChineseBefore);
  const chinese = /[叫为]/u.test(close) ? chineseBefore.exec(close) : null;
  const named = chinese?.groups?.['name'] ?? '';
  if (chinese !== null && named !== '') {
    const end = start + before.length - chinese[0].length + chinese[0].lastIndexOf(named) + named.length;
    yield candidateAt(reading, [end - named.length, end], 'handle', 0.55, ['cue']);
  }
  if (!burmeseEnd.test(before)) return;
  const burmese = burmeseBefore.exec(before);
  const name = burmese?.groups?.['name'] ?? '';
  if (burmese === null || name === '') return;
  const from = start + burmese.index + burmese[0].indexOf(name);
  yield candidateAt(reading, [from, from + name.length], 'handle', 0.4, ['cue']);
}

function capitalised(reading: Reading, start: number, name: string): readonly Candidate[] {
  const whole = name.replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
  return twoCapitals.test(whole) ? [candidateAt(reading, [start, start + whole.length], 'handle', 0.5, ['cue'])] : [];
}

/** In a language that is written in Latin letters a name ends before the first word without a capital. Of other scripts the end is guessed. */
function shown(reading: Reading, { name, naming, start }: NameAt, latinScore: number): readonly Candidate[] {
  if (!/^[\p{Script=Latin}\d]/u.test(name)) return [candidateAt(reading, [start, start + name.length], 'handle', Math.min(latinScore, 0.4), ['cue'])];
  const ends = /\p{Script=Latin}/u.test(naming) ? capitals.exec(name)?.[0].length ?? 0 : name.length;
  return ends < 3 || /^\S*\d{5}\S*$/u.test(name) ? [] : [candidateAt(reading, [start, start + ends], 'handle', latinScore, ['cue'])];
}
