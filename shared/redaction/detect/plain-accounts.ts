import { AccountWords } from './account-words.ts';
import type { Candidate } from './candidate.ts';
import { nameAt, type NameAt } from './name-at.ts';
import { beginsLike, longestFirst } from './one-of-words.ts';
import { candidateAt, type Reading } from './reading.ts';

/**
 * Accounts that are words like any other: "her line is kaprao", "instagram aja, hujanpagi, tapi", "ทัก ลมหนาว ในเฟส". Nothing in the name tells; only that a service is named
 * close by, and a word that tells of it, two commas around it, or letters of another script. They are possible and never more.
 */
const score = 0.3;
/** Units of the longest name, and how far from the service it may begin. */
const longest = 40;
const reachUnits = 40;

const telling = 'is|was|says|said|say|under|as|called|named|namanya|nama dia|nama|yaitu|pegang|dia|là|la|ghi|để|với|叫做|叫|写的是|寫的是|写着|写|寫|就是|是|用';
const moreTelling = 'only|just|still|now|also|always|really|simply|cuma|hanya|chỉ|的是|的|了';
/** Names end where a sentence goes on. */
const goingOn = 'and|or|but|on|in|at|who|where|when|because|so|then|that|which|with|for|to|from|if|there|here|yang|dan|tapi|sebab|karena|untuk|di|buat|jangan|supaya|để|thì|và|nhưng|mà|ở|vì|có|không';
const wordEnd = '(?![\\p{L}\\p{M}\\d])';
const latinWord = "[\\p{Script=Latin}\\d][\\p{Script=Latin}\\p{M}\\d.'-]{0,24}";
const latinName = `(?!(?:${goingOn}|${telling}|${moreTelling})${wordEnd})${latinWord}(?: (?!(?:${goingOn})${wordEnd})${latinWord}){0,3}`;
const hanName = '\\p{Script=Han}[\\p{Script=Han}\\d]{1,9}';
const pause = '[ ]?[,.;!?()"]|\\n|$';
const tellingWord = new RegExp(`${beginsLike(telling)}(?<![\\p{Script=Latin}\\p{M}\\d])(?:${longestFirst(telling)})`, 'giu');
const told = new RegExp(`(?: ?(?:${moreTelling}))?[ ,:"]{0,2}(?<![\\p{Script=Latin}\\p{M}](?=[\\p{Script=Latin}]))(?<name>${latinName}|${hanName})(?=${pause}| (?:${goingOn})${wordEnd})`, 'iuy');
/** A sentence holds few of these words: what comes after them is not of the service. */
const mostTellings = 3;
/** Between two commas, or behind a colon, close to the service. */
const setOff = new RegExp(`(?: ?\\p{L}[\\p{L}\\p{M}]{0,10}){0,3} ?[,:] ?(?<name>${latinName}|${hanName})(?=${pause})`, 'iuy');
/** In brackets, behind any word for an account. */
const bracketed = /[^\n.!?()]{0,30}?[(] ?(?<name>[^()\n]{2,40}?) ?[)]/uy;

/** Scripts that write without spaces between words. */
const own = '(?![។៕။၊])[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const ownName = `(?:${own}){2,30}(?: (?:${own}){2,24}){0,2}`;
/** In their languages: who somebody is there, how they are called, to whom one writes. */
const ownTelling = 'ว่า|เป็น|ใช้|ช่อง|เพจ|หา|เขา|แก|ดู|ວ່າ|ເປັນ|ໃຊ້|ຊ່ອງ|ເພຈ|ຊອກ|ຫາ|ຂອງ|ដាក់|ប្រើ|គឺ|ទៅ|ផេក|ថា|မှာ|က|ကနေ|ဆီ';
const ownTold = new RegExp(`(?:${own}){0,24}?(?:${ownTelling})[ ]?[ "«(:]{1,3}(?<name>${ownName})`, 'uy');
/** What makes "problem" and "charge" of the Thai and Lao word for seeking somebody. */
const notBehind = 'ปัญ|ข้อ|ບັນ';
/** "ទៅ X ក្នុង", "ทัก X ใน": to whom one writes, before where. */
const ownBefore = new RegExp(`(?<!${notBehind})(?:ទៅ|ផ្ញើទៅ|រក|ทัก|หา|เห็น|แอด|ค้นหา|ຫາ|ທັກ|ຊອກ|ເຫັນ|ແອັດ)[ "«(]{1,3}(?<name>${ownName}?)[ "»)]{0,3}(?:ក្នុង|នៅ|តាម|ใน|ทาง|ໃນ|ທາງ|ຢູ່)?$`, 'u');
/** Whom one writes to or asks for, and what a group or an account is called or has become: a space sets the name off. Only where a text speaks of accounts at all. */
const askedFor = 'pm|dm|inbox|ຫາ|หา|ທັກ|ທັກຫາ|ທັກໄປຫາ|ຖາມ|ຊອກ|ອິນບັອກ|ບັນຊີ|ກຸ່ມຊື່|ເພຈ|ກາຍເປັນ|ປ່ຽນເປັນ|ທີ່ຊື່|ทัก|ทักหา|ทักไปหา|ไปหา|ทักมา ?หา|ถาม|บัญชี|กลุ่มชื่อ|เปลี่ยนเป็น|กลายเป็น|วันนี้เป็น|ตอนนี้เป็น|ឆាតទៅ|ផ្ញើទៅ|សួរ|រក|ប្តូរទៅ|ប្តូរជា|ဂရုနာမည်';
const asked = new RegExp(`${beginsLike(askedFor)}(?<![\\p{Script=Latin}\\d])(?<!${notBehind})(?:${longestFirst(askedFor)})[ :"«(]{1,3}(?<name>(?:${own}){2,30}\\d{0,6}(?: (?:${own}){2,24}\\d{0,6})?)(?=[ "»).,;:!?។៕။၊]|$)`, 'giu');
const speaksOfOne = /(?<![\p{Script=Latin}\d])(?:pm|dm|inbox) /iu;
/** In Chinese a word says it: who keeps a group, what a telephone shows. */
const chineseTold = /(?:群主|群里的名字|显示的?名字|显示名|微信名|群名|改名)(?:就?是|叫做?|为|成|:) ?["「]?(?<name>[^\s,.;、:"'」』()的]{1,16})/gu;
/** "王者荣耀id虚构藕盒,": right behind the word, up to the end of the clause. */
const chineseBehind = /(?:id|昵称|网名|账号名?|帐号名?|用户名)(?:就?是|叫做?|为|:)? ?["「]?(?<name>\p{Script=Han}[\p{Script=Han}\d]{1,9})(?=["」]?(?:[,.;、!?)\n]|$))/giu;
/** Among their letters Latin ones before the service: "yobmoon ในเฟซ". */
const latinBefore = new RegExp(`(?:${own})[ ]?(?<name>(?=[\\d.'-]{0,3}\\p{Script=Latin}{3})${latinWord}(?: ${latinWord}){0,2})[ ]?(?:ใน|ทาง|ໃນ|ທາງ|ຢູ່|ក្នុង|នៅ|តាម|မှာ|က)[ ]?$`, 'u');
const longestBefore = 90;
/** What stands apart in Latin letters among theirs, soon after a service. */
const latinAmong = new RegExp(`(?<=[ :]|${own})(?<name>(?=[\\p{Script=Latin}\\d.'-]{0,24}[a-z]{3}|[a-z]{2} [a-z]{2})${latinWord}(?: ${latinWord}){0,3})`, 'iu');
const clauseEnd = /[\n.!?។။၊]/u;
const saidEnd = /[\n.!?;:()"]/u;
const anyOwn = new RegExp(own, 'u');

/** A sentence has begun that says something else. */
const sentence = /^(?:i|he|she|it|we|they|you|the|a|an|my|his|her|our|their|your|this|these|those|there|what|how|why|please|not|no|do|don't|did|will|can|could|would|used|using|full|very|too|all|every|some|any|more|saya|aku|kami|mereka|kita|itu|ini|semua|tidak|nggak|gak|jangan|bukan|sudah|akan|mau|kalau|ada|em|anh|chị|tôi|nó|chúng|tụi|bọn|mình|người|một|những|các|cái|rồi|đã|đang|sẽ|phải|bị|được|cho|của|rất|chưa|đừng)(?![\p{L}\p{M}\d])/iu;

export function* findPlainAccounts(reading: Reading, words: AccountWords): Generator<Candidate> {
  const { text } = reading;
  for (const pattern of words.all.length > 0 || speaksOfOne.test(text) ? [asked, chineseTold, chineseBehind] : [chineseTold]) {
    for (const match of text.matchAll(pattern)) {
      const { name = '' } = match.groups ?? {};
      const start = match.index + match[0].length - name.length;
      yield* found(reading, { name: name.length > longest ? (name.split(' ', 1)[0] ?? '') : name, start });
    }
  }
  for (const { start, end, isService } of words.all) {
    // Nearly all that is looked for needs a sign that is seldom there: it is asked for first.
    const near = text.slice(end, end + reachUnits);
    if (near.includes('(')) yield* found(reading, inBrackets(text, end));
    if (!isService) continue;
    yield* found(reading, toldAfter(text, end, near));
    if (/[,:]/u.test(near)) yield* found(reading, spoken(nameAt(setOff, text, end)));
    if (anyOwn.test(text.charAt(end))) yield* found(reading, nameAt(ownTold, text, end));
    if (anyOwn.test(text.slice(Math.max(0, start - 3), start))) yield* found(reading, nameBefore(text, start));
    yield* found(reading, latinAmongOthers(text, end));
  }
}

type Plain = Pick<NameAt, 'name' | 'start'>;

function found(reading: Reading, plain: Plain | undefined): readonly Candidate[] {
  if (plain === undefined || plain.name.length > longest || AccountWords.is(plain.name)) return [];
  return [candidateAt(reading, [plain.start, plain.start + plain.name.length], 'handle', score, ['cue'])];
}

function toldAfter(text: string, end: number, near: string): Plain | undefined {
  const clause = near.slice(0, saidEnd.exec(near)?.index ?? near.length);
  tellingWord.lastIndex = 0;
  for (let tellings = 0; tellings < mostTellings && tellingWord.test(clause); tellings += 1) {
    const name = spoken(nameAt(told, text, end + tellingWord.lastIndex));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Unless it is the beginning of another sentence, or a number. */
function spoken(plain: Plain | undefined): Plain | undefined {
  return plain === undefined || plain.name.length < 3 || sentence.test(plain.name) || /^\d+$/u.test(plain.name) ? undefined : plain;
}

function inBrackets(text: string, end: number): Plain | undefined {
  const plain = nameAt(bracketed, text, end);
  return plain !== undefined && /\p{L}/u.test(plain.name) && plain.name.split(' ').length <= 4 ? plain : undefined;
}

function nameBefore(text: string, serviceStart: number): Plain | undefined {
  const before = text.slice(Math.max(0, serviceStart - longestBefore), serviceStart);
  const match = ownBefore.exec(before) ?? latinBefore.exec(before);
  const name = match?.groups?.['name'];
  return match === null || name === undefined ? undefined : { name, start: serviceStart - before.length + match.index + match[0].lastIndexOf(name) };
}

function latinAmongOthers(text: string, end: number): Plain | undefined {
  const near = text.slice(end, end + reachUnits + longest);
  const clause = near.slice(0, clauseEnd.exec(near)?.index ?? near.length);
  // In a language that is written in Latin letters every word would be one.
  if (!anyOwn.test(text.slice(Math.max(0, end - 2), end) + clause)) return undefined;
  const match = latinAmong.exec(clause);
  return match === null || match.index > reachUnits ? undefined : { name: match[0], start: end + match.index };
}
