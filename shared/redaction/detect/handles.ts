import { findAccountForms } from './account-forms.ts';
import { AccountWords, services } from './account-words.ts';
import { findAnswers } from './answered-services.ts';
import { tierOf, type Candidate } from './candidate.ts';
import { beginsLike } from './one-of-words.ts';
import { joinedRanges, overlapsOne } from './ordered-ranges.ts';
import { findFramedAccounts } from './framed-accounts.ts';
import { findIdForms } from './id-forms.ts';
import { findLooseIdForms } from './loose-id-forms.ts';
import { findPlainAccounts } from './plain-accounts.ts';
import { candidateAt, type Reading } from './reading.ts';
import { findShownAccounts } from './shown-accounts.ts';
import { findUnnamedAccounts } from './unnamed-accounts.ts';
import { withoutPictures } from './without-pictures.ts';

/** Names of accounts: with an at sign, behind the name of a service, or in the forms that only one service has. */
const atName = /(?<![\p{Script=Latin}\d._%+@/-])@(?! )[\p{Script=Latin}\d_](?:[\p{Script=Latin}\d_.-]{0,62}[\p{Script=Latin}\d_])?/gu;
/** In another script a name may run into its sentence. */
const otherAtName = /(?<![\p{Script=Latin}\d._%+@/-])@(?:\p{Script=Han}[\p{Script=Han}\p{Script=Latin}\d_.]{1,15}|(?=[^\p{Script=Latin}\p{Script=Han}\d_])\p{L}[\p{L}\p{M}\d_.]{1,40})/gu;
/** A name in another script has hardly a form: where a word for an account stands so near, it is one. */
const toldReachUnits = 12;
const afterAt = /^\.?\p{Script=Latin}*@/u;

function* atNames(reading: Reading, words: AccountWords): Generator<Candidate> {
  for (const { 0: written, index } of reading.text.matchAll(atName)) {
    if (/^@-?\d{1,3}[.,]\d/u.test(written) || afterAt.test(reading.text.slice(index + written.length, index + written.length + 4))) continue;
    yield candidateAt(reading, [index, index + written.length], 'handle', written.length >= 4 && !/^@\d+$/u.test(written) ? 0.85 : 0.4, ['form']);
  }
  for (const { 0: written, index } of reading.text.matchAll(otherAtName)) {
    const isTold = words.near(index, index + written.length, toldReachUnits);
    yield candidateAt(reading, [index, index + written.length], 'handle', isTold ? 0.6 : 0.4, isTold ? ['form', 'cue'] : ['form']);
  }
}

/** What only one service writes: WeChat's first ids, invitations of Telegram and WhatsApp, links to a person of a service without their scheme. */
const ownForms =
  /(?<![\p{Script=Latin}\d])(?:wxid[_ -][a-z0-9_-]{4,40}|(?:t\.me|telegram\.me|wa\.me|zalo\.me|line\.me|m\.me|fb\.me|fb\.com|facebook\.com|instagram\.com|tiktok\.com|weibo\.com|x\.com|vk\.com)\/[!-~]{2,200}|(?:tg|whatsapp|weixin|zalo|line|viber|mqq[a-z]{0,8}):\/\/[!-~]{2,200}|u\.wechat\.com\/[!-~]{2,80}|live:\.?[a-z0-9._-]{3,60}|u\/[a-z0-9_-]{3,20}(?![\p{Script=Latin}\d/])|[a-z0-9._-]{3,40}#\d{4}(?!\d))/giu;

/** A name and four digits behind a number sign is Discord's, and a unit's or a street's where no service is near. */
const numberedReachUnits = 30;
/** What stands between the name of a service and that of the account; `id` is part of many. */
const link = "(?:(?:[ ]{0,2}(?:id|ids|account|acc|username|user|handle|number|no\\.?|号码|号|號|账号|帐号|ไอดี|ไอดี ?คือ|ໄອດີ|ຊື່|ชื่อ|នាម|គណនី|លេខ|អាយឌី|tài khoản|အကောင့်|အိုင်ဒီ|akun|加|添加|搜索|搜|请加)){0,2}[ ]{0,2}(?:is|are|name|♥|❤|是|为|為|คือ|គឺ|ឈ្មោះ|là|ialah|adalah|က)?[ ]{0,2}[:៖=\\-#>(\"'\\n]{0,3}[ ]{0,2})";
const afterService = new RegExp(`${beginsLike(services)}(?<![\\p{Script=Latin}\\d])(${services})(${link})(@?[\\p{Script=Latin}\\d_](?:[\\p{Script=Latin}\\d_.-]{0,48}[\\p{Script=Latin}\\d_])?)(?![\\p{Script=Latin}\\d])`, 'giu');
/** A word or two between the service and an account that could be nothing else: "wechat of his", "line ku". */
const looselyAfter = new RegExp(`${beginsLike(services)}(?<![\\p{Script=Latin}\\d])(?:${services})(?<between>[^\\p{L}\\p{N}\\n]{0,3}(?:\\p{L}[\\p{L}\\p{M}]{0,11}[ :]{1,2}){1,4})(?<account>(?=[a-z\\d.]{0,30}[_.\\d])[a-z][a-z\\d_.]{3,40}(?<![.]))(?![\\p{Script=Latin}\\d@./])`, 'giu');
/** No service is named, but that it is an account: it has an underscore, or letters and digits. */
const accountCues = 'user ?name|user|log ?in|nick ?name|nick|handle|account|akun|nama pengguna|tên đăng nhập|tài khoản|ชื่อผู้ใช้|ยูเซอร์|ຊື່ຜູ້ໃຊ້|ឈ្មោះអ្នកប្រើ|ឈ្មោះគណនី|အသုံးပြုသူအမည်';
const afterAccount = new RegExp(`${beginsLike(accountCues)}(?<![\\p{L}\\p{M}\\d])(?:${accountCues})(?: ?(?:nya|ku|mu)| (?:saya|gue|gw|dia|em|anh|chị|tôi|mình|nó))?(?: (?:is|id|là|adalah|ialah)|คือ|ແມ່ນ|គឺ)?[ :=៖"']{1,3}(?<account>(?=[a-z\\d.]{0,30}_|[a-z.]{1,30}\\d)[a-z][a-z\\d_.]{2,30}[a-z\\d_])(?![\\p{Script=Latin}\\d@/-])`, 'giu');
/** The account first, then its service: "on Telegram", in brackets. */
const beforeService = /(?<![\p{Script=Latin}\d@._/-])(?<account>(?=[a-z\d.]{0,30}_|[a-z.]{1,30}\d)[a-z][a-z\d_.]{2,30}[a-z\d_])(?: (?:on|in|via|trên|di|lewat)|ทาง|ใน|ໃນ|នៅលើ|တွင်)?[ ]?[(\[]?(?:telegram|tg|whats ?app|we ?chat|line|zalo|facebook|fb|messenger|instagram|ig|tik ?tok|twitter|signal|discord|skype|viber|微信|电报|เทเลแกรม|ไลน์|ເທເລແກຣມ|ໄລນ໌|តេឡេក្រាម|តេលេក្រាម|ហ្វេសប៊ុក|တယ်လီဂရမ်)(?![\p{Script=Latin}\d])/giu;
const likeAccount = /[\d_@.]/u;
/** Letters, digits and a sign that joins them. */
const severalKinds = /^(?=.*\p{L})(?=.*\d)(?=.*[._]).*$/u;
/** Words that follow the name of a service in a sentence. */
const sentenceWord = /^(?:and|or|to|in|on|me|us|him|her|them|group|groups|chat|chats|app|message|messages|channel|channels|call|calls|video|the|a|an|with|from|at|is|was|has|account|accounts|id|by|for|not|only|of|via|number|page|i|he|she|they|we|you|my|his|who|that|but|then|because|when|so|no|up|off|out|before|after|messenger|yang|dan|untuk|di|saya|dia|và|của|để|cho|tôi|số|không|trên|nhóm|là)$/iu;

/** Two letters for a service, and a word that ends the clause behind them: "ig hujanpagi". Possible only, since much else can end a clause there: "on fb yesterday". */
const abbreviated = /^(?:tg|fb|ig|wa)$/iu;
const lastWord = /^(?!(?:yesterday|today|tonight|tomorrow|please|already|sometimes|always|either|anymore|again|stories|conversation|marketplace|because|kemarin|sendiri|sekarang|kembali|duluan|mereka|kalian|semuanya|langsung|terus|dengan)(?![a-z]))[a-z]{6,50}(?=\s{0,3}(?:[.,;!?)\n]|$))/u;

function* looseAccounts(reading: Reading): Generator<Candidate> {
  for (const match of reading.text.matchAll(looselyAfter)) {
    const { account = '' } = match.groups ?? {};
    const isOne = /_/u.test(account) || (/[a-z]/iu.test(account) && /\d/u.test(account)) || (account.match(/\./gu) ?? []).length >= 2;
    const end = match.index + match[0].length;
    // A zero typed as a letter is no account, and "line" or "signal" in a sentence is no service unless an underscore follows.
    if (/^o\d+$/iu.test(account) || (/^(?:line|signal|session|face|potato|imo|snap|steam)[^\p{L}]{0,3}\p{Script=Latin}/iu.test(match[0]) && !account.includes('_'))) continue;
    yield candidateAt(reading, [end - account.length, end], 'handle', isOne ? 0.6 : 0.35, ['cue']);
  }
  for (const pattern of [afterAccount, beforeService]) {
    for (const match of reading.text.matchAll(pattern)) {
      const { account = '' } = match.groups ?? {};
      const start = match.index + match[0].indexOf(account);
      yield candidateAt(reading, [start, start + account.length], 'handle', 0.6, ['cue']);
    }
  }
}

/** A name of letters alone is joined to what it stands behind: "TGabc" is one word. */
function runsOn(service: string, between: string, account: string): boolean {
  return between === '' && /[a-z]$/iu.test(service) && !/^[@\d]/u.test(account);
}

function* namedAccounts(reading: Reading): Generator<Candidate> {
  for (const match of reading.text.matchAll(afterService)) {
    const [whole, service = '', between = '', account = ''] = match;
    const start = match.index + whole.length - account.length;
    if (runsOn(service, between, account) || /^@\p{L}/u.test(reading.text.slice(match.index + whole.length))) continue;
    // Names of services inside other words: "wa" and "line" need a sign that an account follows.
    const isTold = /[:៖=#>\-("'♥❤]|id|号|ไอดี|ໄອດີ|ຊື່|ชื่อ|នាម|ឈ្មោះ|គណនី|အကောင့်|account|user|handle|akun|tài khoản|是|为|คือ|គឺ|là|លេខ|អាយឌី/iu.test(between);
    const short = service.length <= 4 && /^[a-z]+$/iu.test(service) && service !== service.toUpperCase() && !/^(?:wx|vx|qq|zalo)$/iu.test(service);
    if (account.length < 3 || (between.includes('(') && AccountWords.is(account)) || (sentenceWord.test(account) && !/[:=@]/u.test(between))) continue;
    if (!likeAccount.test(account) && !isTold && !(abbreviated.test(service) && lastWord.test(reading.text.slice(match.index + whole.length - account.length))) && (short || /^(?:line|signal|session|potato|imo|wa|snap|steam)$/iu.test(service))) continue;
    // Only QQ numbers its accounts: elsewhere digits are the telephone number of the account.
    const isPhone = /^[\d.-]+$/u.test(account) && !/id|号|ไอดี|គណនី|អាយឌី/iu.test(between) && !/^(?:qq|qq ?群|扣扣|企鹅号|q号)$/iu.test(service);
    const score = isPhone ? 0.45 : likeAccount.test(account) ? (short && !isTold && !severalKinds.test(account) ? 0.4 : 0.85) : isTold ? 0.65 : 0.3;
    yield candidateAt(reading, [start, start + account.length], 'handle', score, ['cue']);
  }
}

function* ofOneService(reading: Reading, words: AccountWords): Generator<Candidate> {
  for (const { 0: written, index } of reading.text.matchAll(ownForms)) {
    const trimmed = written.replace(/[.,;:!?)\]'"]+$/u, '');
    if (/#\d{4}$/u.test(trimmed) && !/[a-z]/iu.test(trimmed)) continue;
    yield candidateAt(reading, [index, index + trimmed.length], 'handle', /#\d{4}$/u.test(trimmed) && !words.near(index, index + trimmed.length, numberedReachUnits) ? 0.4 : 0.9, ['form']);
  }
}

const isLikely = (candidate: Candidate): boolean => tierOf(candidate) === 'likely';

/** A text and, where pictures stand before words of it, the same without them. */
interface Pass {
  readonly reading: Reading;
  readonly words: AccountWords;
}

function passesOf(reading: Reading): readonly Pass[] {
  const plain = withoutPictures(reading);
  return (plain === undefined ? [reading] : [reading, plain]).map((each) => ({ reading: each, words: new AccountWords(each.text) }));
}

/** What may be likely. */
function likelyIn({ reading, words }: Pass): readonly Candidate[] {
  return [...atNames(reading, words), ...ofOneService(reading, words), ...namedAccounts(reading), ...looseAccounts(reading), ...findAccountForms(reading, words), ...findShownAccounts(reading, words)];
}

/** What never is. */
function possibleIn({ reading, words }: Pass): readonly Candidate[] {
  return [...findPlainAccounts(reading, words), ...findFramedAccounts(reading, words), ...findUnnamedAccounts(reading, words), ...findIdForms(reading)];
}

/** What a later pass finds is new where nothing as probable was found before. */
function foundBy(passes: readonly Pass[], find: (pass: Pass) => readonly Candidate[]): readonly Candidate[] {
  return passes.reduce<readonly Candidate[]>((found, pass) => {
    const likely = joinedRanges(found.filter(isLikely));
    const any = joinedRanges(found);
    return [...found, ...find(pass).filter((account) => !overlapsOne(isLikely(account) ? likely : any, account))];
  }, []);
}

/** Accounts that are likely ones; what is only possible is not looked for. */
export function findLikelyHandles(reading: Reading): readonly Candidate[] {
  return foundBy(passesOf(reading), likelyIn).filter(isLikely);
}

/** All accounts: told by a form or a word, and where none of these is, what is only guessed. */
export function findHandles(reading: Reading): readonly Candidate[] {
  const passes = passesOf(reading);
  return passes.reduce<readonly Candidate[]>(
    (found, { reading, words }) => {
      const answered = [...found, ...findAnswers(reading, words, found)];
      return [...answered, ...findLooseIdForms(reading, words, answered)];
    },
    foundBy(passes, (pass) => [...likelyIn(pass), ...possibleIn(pass)]),
  );
}
