import { latinTitles } from '../titles.ts';
import type { Candidate, ReasonCode } from './candidate.ts';
import { chineseAfter, chineseBefore, chineseStops, chineseWeakBefore, latinKin, latinTold } from './name-cues.ts';
import { findListedNames } from './listed-names.ts';
import { namesElsewhere } from './names-elsewhere.ts';
import { candidateAt, type Reading } from './reading.ts';
import { beginsLike } from './one-of-words.ts';
import { monthNames } from './month-names.ts';
import { khmerSurnames, latinSurnames, startsWithChineseSurname } from './surnames.ts';
import { findUnspacedNames } from './unspaced-names.ts';

/**
 * Names: by words before which they stand, by surnames, by capitals. None of it knows names; it offers what a person must look at. Nothing is claimed of it, and the text
 * must be read whether anything is found or not.
 */
/** A full stop belongs to an initial alone; behind a word it ends a sentence. */
const capitalWord = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}]*(?:['-][\\p{L}\\p{M}]+)*)";
const between = '(?: |, | (?:bin|binti|bte|de|da|del|la|van|von|der|al|el|ibn|y|s/o|d/o|a/l|a/p|ທ້າວ) )';
const capitalRun = new RegExp(`(?=\\p{Lu})(?<![\\p{L}\\p{M}\\p{N}@])${capitalWord}(?:(?: | (?:bin|binti|bte|de|da|del|la|van|von|der|al|el|ibn|s\\/o|d\\/o|a\\/l|a\\/p) )${capitalWord}){0,5}`, 'gu');
const afterTold = new RegExp(`${beginsLike(latinTold)}(?<!\\p{L})(?:${latinTold})(?![\\p{L}\\p{M}])(?:[ ]{0,2}(?:is|are|was|ay|là|adalah|ialah)(?!\\p{L}))?[ ]{0,2}[:=\\-"'(]{0,3}[ ]{0,2}(?<name>[\\p{Script=Latin}][\\p{Script=Latin}\\p{M}'-]{0,30}(?: [\\p{Script=Latin}][\\p{Script=Latin}\\p{M}'.-]{0,30}){0,3})`, 'giu');
const title = new RegExp(`${beginsLike(latinTitles)}(?<!\\p{L})(?:${latinTitles})\\.?,? {1,2}(?=\\p{L})`, 'giu');
/** Looked for apart from the title, which may be in small letters. */
const titled = new RegExp(`^${capitalWord}(?:${between}${capitalWord}){0,3}`, 'u');
const longestName = 120;
const chineseThenLatin = new RegExp(`(?:叫|名字是|姓名|收款人|户名|户主|真名)[ :是为]{0,2}(?<name>${capitalWord}(?: ${capitalWord}){0,3})`, 'gu');
/** An age, a birth or where somebody is from, right behind a name. */
const aboutPerson = /^[ ,:(-]{1,3}(?:\d{1,2} ?(?:tahun|thn|th|years?|yrs?|yo|y\/o|tuổi|t|岁)(?!\p{L})|born|aged|lahir|tanggal lahir|umur|usia|asal|sinh|quê|người )/iu;

/** Words that begin sentences, and other capitals that are nobody's name. */
const noNames = new Set([
  ...monthNames.flat(),
  ...'the i we they he she it you my our his her their its this that these those there here in on at to from for with and or but if when where who what why how is are was were do does did have has had can could will would should may might must not no yes please help thank thanks sir madam hello hi dear am pm ok sos usa uk un ngo gps sim id otp pin usd usdt rmb vnd thb khr mmk english chinese khmer thai vietnamese burmese lao indonesian malay monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december telegram whatsapp wechat line facebook zalo messenger viber signal tiktok instagram phone number name address email after before then now today yesterday tomorrow a an as of by so because also only just very about into over under some any all many much more most every each one two three four five six seven eight nine ten next last first second new old call send contact come go let don\'t i\'m i\'ve i\'d i\'ll it\'s that\'s he\'s she\'s they\'re we\'re can\'t room floor building block street road passport visa bank account card police embassy company boss manager mr mrs ms pt cv qr gedung kamar lantai indo juga cuma jangan bukan akan sudah yg penerima penerimanya họ có chúng công tôi anh em chị không và là ở của bị đã cho mọi nếu khi mereka ada kami tolong saya dia ini itu kita tidak dan yang di ke dari untuk'.split(' '),
]);

const sentenceStart = /(?:^|[.!?។။\n:"(]) *$/u;
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const plain = (word: string): string => word.toLowerCase().replace(/[.]$/u, '');

function capitals(reading: Reading, written: string, index: number): Candidate | undefined {
  const words = written.split(' ');
  let skipped = 0;
  while (words.length > 0 && noNames.has(plain(words[0] ?? ''))) skipped += (words.shift()?.length ?? 0) + 1;
  // A single capital at the end is an initial, or a name that somebody cut short.
  while (words.length > 0 && noNames.has(plain(words.at(-1) ?? '')) && (words.length === 1 || (words.at(-1) ?? '').length > 1)) words.pop();
  const name = words.join(' ').replace(/\.$/u, '');
  if (name.length < 2) return undefined;
  const start = index + skipped;
  const surname = words.find((word) => latinSurnames.has(plain(word)));
  const isLoud = name === name.toUpperCase();
  const isFirst = skipped === 0 && words.length === 1 && sentenceStart.test(reading.text.slice(Math.max(0, index - 3), index));
  const reasons: ReasonCode[] = ['capitalised'];
  let score = words.length > 1 && !isLoud ? 0.4 : isFirst ? 0.15 : isLoud ? 0.25 : 0.3;
  if (surname !== undefined) {
    score = words.length > 1 ? 0.65 : 0.4;
    reasons.push('surname');
  }
  // A number that goes on from the capitals is a number of something.
  if (/\d/u.test(reading.text.charAt(start + name.length))) score = Math.min(score, 0.3);
  if (words.length > 1 && score < 0.6 && aboutPerson.test(reading.text.slice(start + name.length, start + name.length + 24))) [score] = [0.6, reasons.push('cue')];
  return candidateAt(reading, [start, start + name.length], 'name', score, reasons);
}

/** Vietnamese without capitals: what no other word begins with, or a surname before the words that only names have in their middle. */
const smallVietnamese = /(?<![\p{L}\p{M}])(?:nguyễn|nguyen|[\p{Script=Latin}]{2,6} (?:văn|thị|thi))(?: [\p{Script=Latin}\p{M}]{2,7}){1,2}(?![\p{L}\p{M}])/gu;

function* smallNames(reading: Reading): Generator<Candidate> {
  for (const { 0: written, index } of reading.text.matchAll(smallVietnamese)) {
    const [first = '', second = ''] = written.split(' ');
    const isMiddle = /^(?:văn|thị|thi)$/u.test(second) && latinSurnames.has(first);
    if (isMiddle || first.startsWith('ng')) yield candidateAt(reading, [index, index + written.length], 'name', isMiddle ? 0.6 : 0.45, ['surname']);
  }
}

function* latinNames(reading: Reading): Generator<Candidate> {
  yield* smallNames(reading);
  for (const { 0: written, index } of reading.text.matchAll(capitalRun)) {
    const found = capitals(reading, written, index);
    if (found !== undefined) yield found;
  }
  for (const match of reading.text.matchAll(afterTold)) {
    const written = match.groups?.['name'] ?? '';
    const name = written.replace(/[.'-]+$/u, '');
    const start = match.index + match[0].length - written.length;
    const kept = toldName(name, reading.text.slice(start + name.length, start + name.length + 2));
    if (kept === '') continue;
    // In small letters, "name is" and the end of the sentence behind it tell a name; "called" alone is said of anything.
    const isTold = /name|nama|tên|pangalan/iu.test(match[0].slice(0, match[0].length - written.length)) && kept === name;
    yield candidateAt(reading, [start, start + kept.length], 'name', isCapital(kept) ? 0.85 : isTold ? 0.55 : 0.4, ['cue']);
  }
  yield* ownedNames(reading);
  for (const match of reading.text.matchAll(title)) {
    const start = match.index + match[0].length;
    const name = (titled.exec(reading.text.slice(start, start + longestName))?.[0] ?? '').replace(/\.$/u, '');
    if (name === '' || noNames.has(plain(name))) continue;
    yield candidateAt(reading, [start, start + name.length], 'name', 0.75, ['cue']);
  }
}

/** "My sister", "his friend", in the languages that put the word for whose it is behind. */
const owned = new RegExp(`${beginsLike(latinKin, 'mohta')}(?<!\\p{L})(?:(?:${latinKin})(?:nya|ku| saya| kami| dia| tôi| toi| em| anh| mình| của tôi)|(?:my|our|his|her|their) (?:${latinKin})|(?:a/n|an\\.|a\\.n\\.)):? {1,2}(?=\\p{Lu})`, 'giu');

function* ownedNames(reading: Reading): Generator<Candidate> {
  for (const match of reading.text.matchAll(owned)) {
    const start = match.index + match[0].length;
    const name = (titled.exec(reading.text.slice(start, start + longestName))?.[0] ?? '').replace(/\.$/u, '');
    if (name.length >= 2 && !/\d/u.test(reading.text.charAt(start + name.length)) && !noNames.has(plain(name.split(' ')[0] ?? ''))) yield candidateAt(reading, [start, start + name.length], 'name', 0.75, ['cue', 'capitalised']);
  }
  for (const match of reading.text.matchAll(chineseThenLatin)) {
    const name = match.groups?.['name'] ?? '';
    const end = match.index + match[0].length;
    yield candidateAt(reading, [end - name.length, end], 'name', 0.7, ['cue', 'capitalised']);
  }
}

/** With capitals the words that have one; without any, all when the sentence ends there, or else the first. */
function toldName(name: string, rest: string): string {
  const words = name.split(' ');
  if (noNames.has(plain(words[0] ?? ''))) return '';
  if (!isCapital(words[0] ?? '')) return words.length <= 3 && /^ ?(?:[^\p{L}\p{N} ]|$)/u.test(rest) ? name : (words[0] ?? '');
  const end = words.findIndex((word) => !isCapital(word) && !/^(?:bin|binti|de|da|van|von|al)$/u.test(word));
  return (end < 0 ? words : words.slice(0, end)).join(' ');
}

const chineseCharacter = `[^${chineseStops}\\P{Script=Han}]`;
const chineseCued = new RegExp(`${beginsLike(`${chineseBefore}|${chineseWeakBefore}`)}(?<cue>${chineseBefore}|${chineseWeakBefore})[ ]?[:是为叫]{0,2}["' ]{0,2}(?<name>${chineseCharacter}{2,4}|[阿小老大]${chineseCharacter})`, 'gu');
const strongCue = new RegExp(`^(?:${chineseBefore})$`, 'u');
const chineseTitled = new RegExp(`(?:[阿小老]${chineseCharacter}|${chineseCharacter}{1,3}?)(?=${chineseAfter})`, 'gu');

function* chineseNames(reading: Reading): Generator<Candidate> {
  for (const match of reading.text.matchAll(chineseCued)) {
    const { cue = '', name: written = '' } = match.groups ?? {};
    // One surname and three more characters: the last belongs to the sentence.
    const name = written.length === 4 && startsWithChineseSurname(written) === 'single' ? written.slice(0, 3) : written;
    const end = match.index + match[0].length - (written.length - name.length);
    const isSurname = startsWithChineseSurname(name) !== 'none' || /^[阿小老]/u.test(name);
    const isNobody = /^(?:什么|啥|谁|不知|救|人)/u.test(name);
    const isStrong = strongCue.test(cue);
    yield candidateAt(reading, [end - name.length, end], 'name', isNobody ? 0.3 : isStrong ? (isSurname || name.length <= 3 ? 0.85 : 0.6) : isSurname ? 0.65 : 0.35, isSurname ? ['cue', 'surname'] : ['cue']);
  }
  for (const { 0: written, index } of reading.text.matchAll(chineseTitled)) {
    const isSurname = startsWithChineseSurname(`${written}人`) !== 'none' || /^[阿小老]/u.test(written);
    yield candidateAt(reading, [index, index + written.length], 'name', isSurname ? 0.7 : 0.3, isSurname ? ['cue', 'surname'] : ['cue']);
  }
  yield* chineseSurnames(reading);
  for (const { 0: written, index } of reading.text.matchAll(/(?<!\p{Script=Han}[阿小老])(?!老板|老师|老人|老家|老婆|老公|小时|小姐|小孩|小心|小组|小偷)[阿小老]\p{Script=Han}(?=[^\p{Script=Han}]|[的在被和跟说])/gu)) yield candidateAt(reading, [index, index + written.length], 'name', 0.35, ['form']);
}

/** A surname and one or two characters: of all rows of characters that begin so most are other words, so alone it is the least of candidates. */
function* chineseSurnames(reading: Reading): Generator<Candidate> {
  for (const { 0: run, index } of reading.text.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at < run.length - 1; at += 1) {
      const kind = startsWithChineseSurname(run.slice(at, at + 4));
      if (kind === 'none') continue;
      const rest = run.slice(at + (kind === 'double' ? 2 : 1), at + (kind === 'double' ? 4 : 3));
      const stop = Array.from(rest).findIndex((character) => chineseStops.includes(character));
      const given = stop < 0 ? rest : rest.slice(0, stop);
      if (given === '') continue;
      const length = (kind === 'double' ? 2 : 1) + given.length;
      // A row of two or three characters by itself is how a signature or a list has it.
      const isAlone = at === 0 && run.length <= 4 && length === run.length;
      yield candidateAt(reading, [index + at, index + at + length], 'name', isAlone ? 0.55 : kind === 'double' ? 0.5 : 0.25, ['surname']);
    }
  }
}

function* khmerNames(reading: Reading): Generator<Candidate> {
  for (const match of reading.text.matchAll(/(?<![\u1780-\u17d3])(?<surname>[\u1780-\u17d3]{1,8})(?=(?<given> [\u1780-\u17d3]{2,16})(?![\u1780-\u17d3]))/gu)) {
    const { surname = '', given = '' } = match.groups ?? {};
    if (khmerSurnames.has(surname)) yield candidateAt(reading, [match.index, match.index + surname.length + given.length], 'name', 0.55, ['surname']);
  }
}

export function findNames(reading: Reading): readonly Candidate[] {
  const cued = [...latinNames(reading), ...chineseNames(reading), ...findUnspacedNames(reading), ...khmerNames(reading)];
  const listed = [...cued, ...findListedNames(reading, cued)];
  return [...listed, ...namesElsewhere(reading, listed)];
}
