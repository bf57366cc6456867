import { AccountWords, services } from './account-words.ts';
import type { Candidate } from './candidate.ts';
import { longestFirst } from './one-of-words.ts';
import { candidateAt, type Reading } from './reading.ts';

/**
 * Accounts that a frame around them tells, in a text that names a service: who is asked about, to whom something is to be passed on, what stands on its own line behind a service, in a list beside an account, or before a service in
 * brackets. Of the words between nothing tells. They are possible and hardly more.
 */
const score = 0.3;
/** Nothing but an account is written so. */
const sureScore = 0.45;

const own = '(?![៕។៖៙៚៘ៗ។၊။])[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const ownName = `(?:${own}){2,30}(?: (?:${own}){2,20})?`;
const latinName = "[\\p{Script=Latin}\\d][\\p{Script=Latin}\\p{M}\\d._'-]{1,24}(?: [\\p{Script=Latin}\\d][\\p{Script=Latin}\\p{M}\\d._'-]{0,24}){0,2}?";
const hanName = '[\\p{Script=Han}\\p{Script=Latin}\\d]{1,10}?';

/** A name set off by spaces, behind whom somebody asks for, and before what ends the question. */
const whoKnows = new RegExp(
  `(?:มีใครรู้จัก|ใครรู้จัก|ໃຜຮູ້ຈັກ|ມີໃຜຮູ້ຈັກ|អ្នកណាស្គាល់|នរណាស្គាល់|មានអ្នកណាស្គាល់) ?["«(]?(?<own>${ownName}?)["»)]? ?(?:บ้าง|ไหม|มั้ย|ไม๊|ບໍ່|ບໍ|ແດ່|ទេ|អត់|\\?)` +
    `|(?:(?:does |do |did )?any(?:one|body)(?: here)? know|who knows|ada yang kenal|siapa kenal|ai biết|có ai biết) ["(]?(?<latin>${latinName})["(]? ?(?:\\?|không|ga|gak|nggak|tidak|,|$)` +
    `|(?:有人知道|有人认识|有没有人认识|有没有人知道|谁认识|谁知道|请问) ?["「]?(?<han>${hanName})["」]? ?(?:是谁|是哪个|吗|么|\\?|这个人)`,
  'giu',
);
/** "找土豆就行", "转告不吃香菜,": to whom a message goes. */
const passedOn = /(?:找|转告|联系|告诉|通知|@) ?["「]?(?<han>[\p{Script=Han}\p{Script=Latin}\d]{1,8}?)["」]?(?:就行|就好|就可以|,他|,她|,在|,微|,电)/giu;
/** A space sets the name off, whatever words it is made of. */
const passedOnApart = /(?:找|转告|联系|告诉|通知|加|搜)(?: | ?["「])(?<han>\p{Script=Han}[\p{Script=Han}\d]{1,9})(?=["」 ,.;!?\n]|$)/giu;
/** "ชื่อ ก ตัวเดียว", "named K": one letter, a capital one where every word is of Latin letters. */
const oneLetter = /(?:ชื่อ(?:ว่า)?|ຊື່(?:ວ່າ)?|ឈ្មោះ(?:ថា)?|နာမည်(?:က|ကို)?|名字?(?:是|叫)?|叫)[ :"]{1,2}(?<letter>\p{L}\p{M}{0,3})(?=[ ",.;!?)\n]|$)|(?<![\p{L}\p{M}])(?:tên(?: là)?|nama(?:nya)?|named|called|name is|saved as)[ :"]{1,2}(?<capital>[A-HJ-Z])(?=[ ",.;!?)\n]|$)/gu;
/** "名字只有一个字:盐", "群里叫奶茶". */
const namedIn = /(?:名字|昵称|网名|号)(?:只有|就)?[\p{Script=Han}]{0,6}: ?["「]?(?<han>[^\s,.;、:"'」』()]{1,16})/giu;
/** "begins with nongkwang". */
const beginning = /(?:begins? with|starts? with|starting with|bắt đầu bằng|bắt đầu là|diawali|awalannya|depannya|ขึ้นต้นด้วย|ขึ้นต้นว่า|ขึ้นต้น|ຂຶ້ນຕົ້ນດ້ວຍ|ຂຶ້ນຕົ້ນ|ផ្ដើមដោយ|ចាប់ផ្តើមដោយ|开头是) ?["(]?(?<latin>(?=[a-z\d_.]{0,24}[a-z])[a-z\d_.]{3,30})(?![\p{Script=Latin}\d])/giu;

const serviceWords = longestFirst(services);
/** On a line of its own, as a card or a list of contacts has it: "fb: ..." */
const ownLine = new RegExp(`(?:^|\\n)[^\\S\\n]{0,3}(?:${serviceWords})[^\\S\\n]?[:=][^\\S\\n]{0,3}(?<name>[^\\n,;]{2,40}?)[^\\S\\n]{0,3}(?=\\n|$)`, 'giu');
/** "2. fb ...": a line of a list with nothing but a space behind the service. */
const listLine = new RegExp(`(?:^|\\n)[^\\S\\n]{0,3}(?:\\d{1,2}[.)]|[-*+>])[^\\S\\n]{0,3}(?:${serviceWords})[^\\S\\n]{1,2}(?<name>[^\\n,;:]{2,32}?)[^\\S\\n]{0,3}(?=\\n|$)`, 'giu');
/** "tg/name". */
const slashed = /(?<![\p{L}\p{N}/.:])(?:tg|fb|ig|wa|tele|telegram|zalo|insta(?:gram)?|wechat|wx|viber)\/(?!\/)(?<name>(?=[\w.]{0,40}[a-z])[\w.]{3,40})(?![\w/])/giu;
/** "<name> (WhatsApp)". */
const beforeBracket = new RegExp(`(?:^|[\\n,.;:!?។၊။]|\\s)(?<name>(?:${own}){2,30}|${latinName}|\\p{Script=Han}{2,8}) ?\\((?:${serviceWords})\\)`, 'giu');
/** Parts of a list of which one has an at sign. */
const listWith = /(?<=[:\n])[^\n:.!?]{2,120}@[^\n:.!?]{2,80}/gu;
const longestPart = 30;
/** Small capitals, and signs that people put between the parts of a name that they show. */
const oddLetters = /(?<![\p{L}\p{M}\p{N}])(?=[^\s]{0,30}[\u{1d00}-\u{1d2b}\u{a730}-\u{a731}\u{a7ae}丶乂灬乛彡卍]{1})[\p{L}\p{M}\p{N}丶乂灬乛彡卍_.]{3,40}/gu;
const isOdd = /[\u{1d00}-\u{1d2b}\u{a730}-\u{a731}]|(?<!\p{Script=Han})[丶乂灬乛彡卍]|[丶乂灬乛彡卍](?!\p{Script=Han})/u;
/** Who posted or sent it, before a service that is named soon: "X បង្ហោះលើហ្វេស". */
const posted = new RegExp(`(?<=^|[\\s"«(៖])(?<name>(?:${own}){2,24}(?: (?:${own}){2,16})?) (?:បង្ហោះ|ផ្ញើ|ផុស|โพสต์|โพส|ส่ง|ทัก|ໂພສ|ສົ່ງ|ທັກ)`, 'giu');
/** "... လို့ WhatsApp မှာ": how somebody is called with a service. */
const calledIn = new RegExp(`(?<=^|\\s)(?<name>(?:${own}){2,24}) ?လို့ (?=(?:${serviceWords}))`, 'giu');
const nearUnits = 60;

/** A sentence goes on, or somebody is asked what happened: nobody is called so. */
const saidWords =
  /^(?:i|he|she|it|we|they|you|the|an?|my|his|her|our|their|your|this|that|these|those|there|what|how|why|when|where|who|please|no|not|yes|ok|hello|hi|good|use|using|went|said|says|was|is|are|were|me|us|them|here|now|today|saya|aku|kami|dia|mereka|itu|ini|apa|siapa|mana|ada|nó|tôi|anh ấy|ai|gì|đâu)(?![\p{L}\p{M}\d])|^[你我他她它您咱这那]|哪|什么|什麼|谁|誰|怎么|怎麼|为什么/iu;
const isSaid = (written: string): boolean => saidWords.test(written) || written.split(' ').length > 4;

export function* findFramedAccounts(reading: Reading, words: AccountWords): Generator<Candidate> {
  const { text } = reading;
  const found = (start: number, name: string, of = score): readonly Candidate[] => {
    const written = name.trim();
    if (written === '' || AccountWords.is(written) || /^[\d\s+().-]+$/u.test(written) || isSaid(written)) return [];
    const from = start + name.indexOf(written);
    return [candidateAt(reading, [from, from + written.length], 'handle', of, ['cue'])];
  };
  for (const { 0: written, index } of text.matchAll(oddLetters)) if (isOdd.test(written)) yield* found(index, written, sureScore);
  for (const match of text.matchAll(slashed)) yield* found(...nameOf(match), sureScore);
  if (!words.all.some(({ isService }) => isService)) return;
  if (text.includes('@')) yield* listed(text, found);
  for (const match of text.matchAll(ownLine)) yield* found(...nameOf(match), sureScore);
  for (const match of text.matchAll(listLine)) yield* found(...nameOf(match));
  for (const pattern of [whoKnows, passedOn, passedOnApart, oneLetter, namedIn, beginning, beforeBracket, calledIn]) for (const match of text.matchAll(pattern)) yield* found(...nameOf(match));
  for (const match of text.matchAll(posted)) {
    const [start, name] = nameOf(match);
    if (words.near(start, start + name.length, nearUnits)) yield* found(start, name);
  }
}

/** Where what a pattern calls a name stands, and what it is. */
function nameOf(match: RegExpExecArray): readonly [start: number, name: string] {
  const name = Object.values(match.groups ?? {}).find((each) => (each as string | undefined) !== undefined) ?? '';
  return [match.index + match[0].lastIndexOf(name), name];
}

function* listed(text: string, found: (start: number, name: string) => readonly Candidate[]): Generator<Candidate> {
  for (const { 0: written, index } of text.matchAll(listWith)) {
    const parts = [...written.matchAll(/[^,、;]{1,200}/gu)];
    if (parts.length < 3 || parts.some(({ 0: part }) => part.trim().length > longestPart)) continue;
    for (const part of parts) if (!part[0].includes('@')) yield* found(index + part.index, part[0]);
  }
}
