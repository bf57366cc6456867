import { AccountWords } from './account-words.ts';
import type { Candidate } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';
import { holdsSentence, isSentenceWord } from './sentence-words.ts';

/**
 * Accounts of which no word tells: what stands in a script of its own, what is decorated, what a chat shows before a colon, and what is spelled
 * with words for signs. They are possible and hardly more.
 */
const score = 0.3;
const spelledScore = 0.4;

/** Before a message that was copied out of a chat: its hour in brackets or before a dash, who sent it, a colon. */
const date = '(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},? )?';
const hour = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?';
const chatLine = new RegExp(`(?:^|\\n) ?(?:\\[${date}${hour}\\] ?|${date}${hour} ?- ?)(?<name>(?=[^\\n:]{0,39}\\p{L})[^\\n:[\\]]{1,39}?) ?:(?!//)`, 'giu');

/** The same without an hour: who speaks, where one of them does so twice or says "me". */
const spokenLine = /(?<=^|\n) ?(?<name>(?=[^\n:]{0,24}\p{L})[^\n:,.!?()"]{1,24}?) ?:(?!\/\/)/gu;
const speakerIsMe = /^(?:me|i|我|俺|ฉัน|ผม|หนู|เรา|ຂ້ອຍ|ខ្ញុំ|saya|aku|gue|gw|tôi|em|mình|tui|ကျွန်တော်|ကျွန်မ|ငါ)$/iu;
const mostSpeakerWords = 4;
/** A form that is filled in says these twice as well. */
const label = /^(?:name|room|date|time|day|place|address|age|tel|mobile|number|no|note|notes|from|to|re|ps|update|country|city|price|salary|nama|alamat|umur|tanggal|nomor|tên|tuổi|địa chỉ|ngày|ชื่อ|อายุ|ที่อยู่|ຊື່|ອາຍຸ|ທີ່ຢູ່|ឈ្មោះ|អាយុ|អាសយដ្ឋាន|နာမည်|အသက်|လိပ်စာ|姓名|名字|电话|地址|年龄|时间|日期|备注)$/iu;

/** Korean and Japanese letters in a text of another language, and runs of another script among a text's own. */
const ofElsewhere = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー][\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,20}(?: [\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,20}){0,3}/gu;
const letterOfElsewhere = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const scripts = ['Khmer', 'Thai', 'Lao', 'Myanmar', 'Han'] as const;
const letterOf = scripts.map((script) => new RegExp(`\\p{Script=${script}}`, 'gu'));
/** Words: links, wallets and accounts are in Latin letters in every language. */
const latinWord = /(?<![\p{L}\p{M}\d@._/:-])\p{Script=Latin}[\p{Script=Latin}\p{M}]{0,13}(?![\p{L}\p{M}\d@_/:-]|\.\p{L})/gu;
const runOf = scripts.map((script) => new RegExp(`\\p{Script=${script}}[\\p{Script=${script}}\\p{M}\\d]{1,30}(?: \\p{Script=${script}}[\\p{Script=${script}}\\p{M}\\d]{0,30}){0,4}`, 'gu'));
/** So few of a text's letters are of the other script: where it is written in both, neither is foreign. */
const fewOf = 2;

/** Faces, hands, hearts and signs of alarm end a sentence or stand before one; things and animals belong to a name. */
const thing = '(?:(?![\\d#*\\u{1f600}-\\u{1f64f}\\u{1f910}-\\u{1f92f}\\u{1f970}-\\u{1f97a}\\u{1f440}-\\u{1f450}\\u{1f493}-\\u{1f49f}\\u{1f4a9}-\\u{1f4af}\\u{1f198}\\u{1f4cc}\\u{1f4cd}\\u{1f4de}\\u{1f4e2}\\u{1f4e3}\\u{1f525}\\u{1f534}\\u{1f6a8}\\u2600-\\u261f\\u2621-\\u27bf])\\p{Extended_Pictographic}\\ufe0f?)';
/** Between two of the same, or with one inside the word. */
const framed = new RegExp(`(?<thing>${thing}){1,4} ?(?<name>[\\p{L}\\p{N}][^\\n.!?]{1,30}?) ?\\k<thing>`, 'gu');
/** Between two of the same of any picture, hearts and faces too, where it is no sentence. */
const framedByAny = /(?<sign>(?![\d#*])\p{Extended_Pictographic}\ufe0f?) ?(?<name>[\p{L}\p{N}][^\n.!?,:]{1,24}?) ?\k<sign>/gu;
/** "😎old mango" within a line: a picture of any kind that stands right before a word, as it does in names. */
const attached = /(?<=[\p{L}\p{M}\p{N},:][^\S\n]|[:"'(«/])(?:(?![\d#*])\p{Extended_Pictographic}\ufe0f?){1,4}(?<name>[\p{L}\p{N}][\p{L}\p{M}\p{N}'.-]{1,24}(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}'.-]{0,24})?)/gu;
const besideThing = '(?:[\\p{Script=Latin}\\d]{1,20}|(?:(?!\\p{Script=Latin})[\\p{L}\\p{M}]){1,8})';
const inlaid = new RegExp(`${besideThing}${thing}{1,4}${besideThing}`, 'gu');
const decorated = new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:[\\p{L}\\d][\\p{L}\\p{M}\\d'.-]{0,20} ){0,3}[\\p{L}\\d][\\p{L}\\p{M}\\d'.-]{0,30} ?${thing}{1,8}|${thing}{3,12}`, 'gu');
const decoratedReachUnits = 60;

/** Words for a low line or a dash, which nobody says but to spell; and what stands around one. */
const joint = 'under ?scores?|gạch dưới|garis bawah|ขีดล่าง|ขีดเส้นใต้|ขีดกลาง|គូសក្រោម|គូសកណ្តាល|ຂີດກ້ອງ|ຂີດລຸ່ມ|ຂີດກາງ|下划线|下劃線|下横线|下横杠|ដាសក្រោម|សញ្ញាក្រោម|អាន់ឌឺស្គ័រ|อันเดอร์ ?สกอร์?|ອັນເດີ ?ສະກໍ|အန်ဒါစကိုး|underskor|strip bawah|gạch chân|အောက်မျဉ်း|အောက်တန်း(?!စား)';
const jointSign = new RegExp(joint, 'giu');
const aroundJoint = new RegExp(`(?:[\\p{L}\\p{M}\\d]{1,16}[ ,、]{1,2}){0,6}[\\p{L}\\p{M}\\d]{0,16}[ ,、]{0,2}(?:${joint})(?:[ ,、]{0,2}[\\p{L}\\p{M}\\d]{1,16}){1,3}`, 'iu');
const aroundUnits = 120;
const severalDots = /(?<![\p{L}\p{M}\d])[\p{L}\p{M}\d]{1,16}(?: (?:dot|chấm|จุด|ចំណុច|ຈຸດ|အစက်) [\p{L}\p{M}\d]{1,16}){2,5}/giu;
/** "k, a, i, dot, r, e, d, zero, one" and "t-i-g-e-r"; with nothing but spaces it may be said of anything. */
const oneSign = '(?:dot|dash|underscore|zero|one|two|three|four|five|six|seven|eight|nine|[a-z\\d_.])';
const signs = new RegExp(`(?<![\\p{L}\\p{M}\\d])${oneSign}(?:(?:, ?| ?- ?| )${oneSign}(?![\\p{L}\\p{M}\\d])){5,30}`, 'giu');
const threeLetters = /(?:(?<![\p{L}\d])[a-z](?!\p{L})[^\n]{0,40}?){3}/iu;
const signsReachUnits = 60;

export function* findUnnamedAccounts(reading: Reading, words: AccountWords): Generator<Candidate> {
  const { text } = reading;
  const found = (start: number, written: string, of = score): Candidate => candidateAt(reading, [start, start + written.length], 'handle', of, ['form']);
  for (const match of text.matchAll(chatLine)) {
    const { name = '' } = match.groups ?? {};
    yield found(match.index + match[0].lastIndexOf(name), name, spelledScore);
  }
  for (const { name, start } of speakersIn(text)) yield found(start, name);
  yield* foreign(text, found);
  yield* withThings(text, words, found);
  yield* spelled(text, words, found);
}

function speakersIn(text: string): readonly { readonly name: string; readonly start: number }[] {
  const lines = Array.from(text.matchAll(spokenLine), ({ 0: written, index, groups }) => ({ name: groups?.['name'] ?? '', start: index + written.indexOf(groups?.['name'] ?? '') }));
  const spoken = lines.filter(({ name }) => !AccountWords.is(name) && !label.test(name) && name.split(' ').length <= mostSpeakerWords);
  const isTalk = spoken.length >= 2 && (new Set(spoken.map(({ name }) => name)).size < spoken.length || spoken.some(({ name }) => speakerIsMe.test(name)));
  return isTalk ? spoken.filter(({ name }) => !speakerIsMe.test(name)) : [];
}

type Found = (start: number, written: string, of?: number) => Candidate;

function* foreign(text: string, found: Found): Generator<Candidate> {
  const counts = letterOf.map((letter) => text.match(letter)?.length ?? 0);
  const latin = (text.match(latinWord) ?? []).reduce((letters, { length }) => letters + length, 0);
  const most = Math.max(latin, ...counts);
  const elsewhere = text.match(letterOfElsewhere)?.length ?? 0;
  // A text in Japanese has both its own letters and Chinese ones.
  if (elsewhere * fewOf > most) return;
  for (const { 0: written, index } of text.matchAll(ofElsewhere)) yield found(index, written);
  for (const [at, count] of counts.entries()) {
    if (count < 2 || count * fewOf > most) continue;
    for (const { 0: written, index } of text.matchAll(runOf[at] ?? /(?!)/gu)) if (written.length > 2 || scripts[at] === 'Han') yield found(index, written);
  }
}

const isSentence = (written: string): boolean => holdsSentence(written) || written.split(' ').some(isSentenceWord) || written.split(' ').length > mostSpeakerWords;

function* withThings(text: string, words: AccountWords, found: Found): Generator<Candidate> {
  if (!/(?![\d#*])\p{Extended_Pictographic}/u.test(text)) return;
  for (const { 0: written, index } of text.matchAll(framed)) yield found(index, written);
  for (const { 0: written, index, groups } of text.matchAll(attached)) if (!isSentence(groups?.['name']?.split(' ')[0] ?? '') && words.near(index, index + written.length, decoratedReachUnits)) yield found(index, written);
  for (const { 0: written, index, groups } of text.matchAll(framedByAny)) if (!isSentence(groups?.['name'] ?? '') && words.near(index, index + written.length, decoratedReachUnits)) yield found(index, written);
  for (const { 0: written, index } of text.matchAll(inlaid)) yield found(index, written);
  for (const { 0: written, index } of text.matchAll(decorated)) if (words.near(index, index + written.length, decoratedReachUnits)) yield found(index, written);
}

function* spelled(text: string, words: AccountWords, found: Found): Generator<Candidate> {
  let readTo = 0;
  for (const { index } of text.matchAll(jointSign)) {
    if (index < readTo) continue;
    const from = Math.max(readTo, index - aroundUnits);
    const around = aroundJoint.exec(text.slice(from, index + aroundUnits));
    if (around === null) continue;
    readTo = from + around.index + around[0].length;
    yield found(from + around.index, around[0], spelledScore);
  }
  for (const { 0: written, index } of text.matchAll(severalDots)) yield found(index, written, spelledScore);
  for (const { 0: written, index } of text.matchAll(signs)) {
    if (threeLetters.test(written) && (/[,-]/u.test(written) || words.near(index, index + written.length, signsReachUnits))) yield found(index, written, spelledScore);
  }
}
