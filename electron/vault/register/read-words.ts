import { compoundKinds, compoundNameLanguages, compoundStates, type CompoundKind, type CompoundNameLanguage, type CompoundState, type Standing } from '#shared/domain/compound.ts';
import { credibilities, reliabilities, type Credibility, type Reliability } from '#shared/domain/grade.ts';
import { bare } from './table-columns.ts';

/** How tables of others say it. Words that are not English are common usage, which readers of these languages should check. */
const states: Readonly<Record<CompoundState, readonly string[]>> = {
  suspected: ['suspected', 'suspicious', 'alleged', 'សង្ស័យ', '疑似', '怀疑', 'nghi ngờ', 'nghi vấn'],
  active: ['active', 'operating', 'operational', 'running', 'open', 'in operation', 'ongoing', 'still active', 'សកម្ម', 'កំពុងដំណើរការ', 'ដំណើរការ', '活跃', '运营中', '运作中', '营业中', '運營中', 'đang hoạt động', 'hoạt động'],
  raided: ['raided', 'raid', 'police raid', 'បានបង្ក្រាប', 'បង្ក្រាប', '被突袭', '突袭', '被查处', '查处', 'bị đột kích', 'đột kích', 'bị truy quét'],
  'partly-emptied': ['partly emptied', 'partially emptied', 'partly empty', 'partially empty', 'partially vacated', 'ទទេមួយផ្នែក', '部分清空', '部分撤离', 'rời đi một phần'],
  relocated: ['relocated', 'moved', 'relocated to', 'relocated elsewhere', 'បានផ្លាស់ទី', 'ផ្លាស់ទីតាំង', '已搬迁', '搬迁', '搬遷', 'đã chuyển đi', 'di dời', 'chuyển địa điểm'],
  closed: ['closed', 'shut', 'shut down', 'shutdown', 'abandoned', 'inactive', 'បានបិទ', 'បិទ', '已关闭', '关闭', '已關閉', 'đã đóng cửa', 'đóng cửa'],
  reopened: ['reopened', 're opened', 'open again', 'បើកឡើងវិញ', '重新开放', '重新开业', '重開', 'mở lại', 'đã mở lại'],
  unknown: ['unknown', 'not known', 'unclear', 'n a', '?', 'មិនដឹង', 'មិនច្បាស់', '未知', '不明', 'không rõ', 'chưa rõ'],
};
const kinds: Readonly<Record<CompoundKind, readonly string[]>> = {
  'purpose-built': ['purpose built', 'purpose built compound', 'compound', 'park', 'business park', 'បរិវេណ', '园区', '園區', 'khu phức hợp'],
  casino: ['casino', 'hotel casino', 'casino hotel', 'កាស៊ីណូ', '赌场', '賭場', 'sòng bạc', 'casino và khách sạn'],
  hotel: ['hotel', 'guesthouse', 'guest house', 'សណ្ឋាគារ', 'ផ្ទះសំណាក់', '酒店', '宾馆', 'khách sạn', 'nhà nghỉ'],
  condominium: ['condominium', 'condo', 'apartment', 'apartments', 'apartment building', 'ខុនដូ', 'អាផាតមិន', '公寓', 'chung cư', 'căn hộ'],
  zone: ['zone', 'sez', 'economic zone', 'special economic zone', 'តំបន់សេដ្ឋកិច្ចពិសេស', '经济特区', '經濟特區', 'đặc khu kinh tế', 'khu kinh tế'],
  office: ['office', 'office building', 'offices', 'ការិយាល័យ', 'អគារការិយាល័យ', '写字楼', '办公楼', 'văn phòng', 'tòa nhà văn phòng'],
  other: ['other', 'something else', 'villa', 'house', 'ផ្សេងទៀត', '其他', 'khác'],
  unknown: ['unknown', 'not known', 'មិនដឹង', '未知', 'không rõ'],
};
const standingWords: Readonly<Record<Standing, readonly string[]>> = {
  confirmed: ['confirmed', 'yes', 'true', 'verified', 'បានបញ្ជាក់', 'បញ្ជាក់', '已确认', '确认', '已確認', 'đã xác nhận', 'xác nhận'],
  suspected: ['suspected', 'no', 'false', 'unconfirmed', 'unverified', 'not confirmed', 'សង្ស័យ', '疑似', '未确认', 'nghi ngờ', 'chưa xác nhận'],
};

function lookup<K extends string>(words: Readonly<Record<K, readonly string[]>>, codes: readonly K[]): (text: string) => K | undefined {
  const byWord = new Map<string, K>();
  for (const code of codes) for (const word of [code, ...words[code]]) byWord.set(bare(word), byWord.get(bare(word)) ?? code);
  return (text) => byWord.get(bare(text));
}

export const stateIn = lookup(states, compoundStates);
export const kindIn = lookup(kinds, compoundKinds);
export const standingIn = lookup(standingWords, ['confirmed', 'suspected']);

export interface Grade {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/** "B2", "b-2", "B / 2". */
export function gradeIn(text: string): Grade | undefined {
  const [, letter, digit] = /^([a-f])[\s\-/.]*([1-6])$/iu.exec(text.normalize('NFKC').trim()) ?? [];
  const reliability = reliabilityIn(letter ?? '');
  const credibility = credibilityIn(digit ?? '');
  return reliability === undefined || credibility === undefined ? undefined : { reliability, credibility };
}

/** A letter, alone or before what it means: "B", "B: usually reliable". */
export function reliabilityIn(text: string): Reliability | undefined {
  const letter = /^([a-f])(?![\p{L}\p{N}])/iu.exec(text.normalize('NFKC').trim())?.[1]?.toUpperCase();
  return reliabilities.find((each) => each === letter);
}

export function credibilityIn(text: string): Credibility | undefined {
  const digit = /^([1-6])(?![\p{L}\p{N}])/u.exec(text.normalize('NFKC').trim())?.[1];
  return credibilities.find((each) => each === digit);
}

/** By the script, and by letters that in Latin script only Vietnamese has. */
export function languageIn(name: string): CompoundNameLanguage {
  if (/\p{Script=Khmer}/u.test(name)) return 'km';
  if (/\p{Script=Han}/u.test(name)) return 'zh';
  if (/[ăđơưảạẻẹẽỉịĩỏọủụũỷỵỹấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu.test(name.normalize('NFC'))) return 'vi';
  return /^[\p{Script=Latin}\p{N}\p{P}\p{Z}\p{S}\p{M}]*$/u.test(name) ? 'en' : 'other';
}

export const languageNamed = (code: string): CompoundNameLanguage | undefined => compoundNameLanguages.find((language) => language === code.trim());
