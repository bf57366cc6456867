import type { Candidate, ReasonCode } from './candidate.ts';
import { passesIban, passesLuhn, passesPaymentCode } from './check-digits.ts';
import { countDigits, digitRuns, digitWindows, type DigitRun } from './digit-groups.ts';
import { candidateAt, hasCueBefore, type Reading } from './reading.ts';

/** ISO/IEC 7812: 12 to 19 digits. Networks by their first digits: 62 UnionPay, 4 Visa, 51-55 and 2221-2720 Mastercard, 34 and 37 American Express, 35 JCB, 30, 36, 38 Diners, 6 Discover and Maestro, 50 and 56 to 58 Maestro. */
const cardLengths = [12, 19] as const;
const network = /^(?:62\d{14,17}|4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|35\d{14}|3[0689]\d{12,17}|6\d{11,18}|5[0678]\d{10,17})$/u;
const cardCue =
  /(?:card|visa|master ?card|amex|union ?pay|银联|銀聯|卡号|卡號|信用卡|储蓄卡|บัตรเครดิต|บัตรเดบิต|កាត|kartu|kad|thẻ|ကတ်)[\p{L}\p{M}\s.:#=()-]{0,16}$/iu;

function* cardsIn(reading: Reading, run: DigitRun): Generator<Candidate> {
  if (countDigits(run) < cardLengths[0]) return;
  for (const window of digitWindows(reading.numbers, run, cardLengths)) {
    const isLuhn = passesLuhn(window.digits);
    const isNetwork = network.test(window.digits);
    const isCued = window.groups === run.length && hasCueBefore(reading.text, window.start, cardCue);
    const inFours = /^\d{4}(?:[ -]\d{4}){2,3}[ -]\d{3,7}$|^\d{4}[ -]\d{6}[ -]\d{4,5}$/u.test(reading.numbers.slice(window.start, window.end));
    // A part of a longer run that nothing speaks for is no card; the run itself is a candidate of other detectors.
    if (!isLuhn && !isNetwork && !isCued && !inFours) continue;
    // Joined to other groups the window is one of many, of which one in ten passes by chance.
    const isWhole = window.groups === run.length || inFours;
    const score = isNetwork && isLuhn ? (isWhole ? 0.95 : 0.6) : isCued ? 0.85 : inFours ? 0.75 : isNetwork && isWhole && window.digits.length >= 14 ? 0.5 : 0.25;
    const reasons: ReasonCode[] = [isLuhn ? 'checksum-passed' : 'checksum-failed'];
    if (isCued) reasons.push('cue');
    if (isNetwork) reasons.push('form');
    if (window.digits.startsWith('62')) reasons.push('unionpay');
    yield candidateAt(reading, [window.start, window.end], 'card', score, reasons);
  }
}

const bankWords =
  'aba|acleda|aeon|sathapana|canadia|bakong|khqr|kplus|k ?bank|aya|scb|ktb|bbl|krungthai|vietcombank|vcb|bidv|techcombank|mb ?bank|sacombank|agribank|acb|bca|bri|bni|mandiri|maybank|cimb|ifsc|icbc|银行卡|銀行卡|银行|銀行|账户|账号|帳號|帐号|卡号|工行|建行|农行|บัญชี|เลขบัญชี|เลขที่บัญชี|ธนาคาร|กสิกร|គណនី|លេខគណនី|ធនាគារ|អេស៊ីលីដា|ဘဏ်|အကောင့်|စာရင်း|stk|số tài khoản|tài khoản|ngân hàng|rekening|rek|akaun|bank|account|acct|acc|a/c|iban|ບັນຊີ|ທະນາຄານ';
/** Where the account is a telephone number: the cue says nothing against its being one. */
const moneyByPhone = 'wing|true ?money|pi ?pay|kbz(?: ?pay)?|wave ?pay|cb ?pay|promptpay|true wallet|momo|dana|ovo|gopay|gcash|bkash|nagad|easypaisa|jazz ?cash|upi|paytm|m-?pesa|支付宝|พร้อมเพย์|វីង';
const cueOf = (words: string): RegExp => new RegExp(`(?:${words})(?:[\\p{L}\\p{M}\\s:#=()/'"-]|\\.(?!\\s?\\p{L})){0,22}(?:\\p{Lu}[\\p{L} ]{0,20}[\\s:-]{1,3})?$`, 'iu');
const bankCue = cueOf(bankWords);
const afterBank = new RegExp(`^[\\s(,-]{0,4}(?:${bankWords})(?![\\p{Script=Latin}])`, 'iu');
const moneyCue = cueOf(moneyByPhone);

function* accountsIn(reading: Reading, run: DigitRun): Generator<Candidate> {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return;
  const total = countDigits(run);
  // Longer rows than any account, and only a cue makes a shorter one of something that is also a telephone number.
  if (total >= 6 && total <= 20 && (hasCueBefore(reading.text, first.start, bankCue, 48) || afterBank.test(reading.text.slice(last.end, last.end + 24)))) yield candidateAt(reading, [first.start, last.end], 'bank-account', 0.85, ['cue', 'digit-run']);
  else if (total >= 6 && total <= 20 && hasCueBefore(reading.text, first.start, moneyCue, 48)) yield candidateAt(reading, [first.start, last.end], 'bank-account', 0.7, ['cue', 'digit-run']);
  else if (total >= 12 && total <= 20) yield candidateAt(reading, [first.start, last.end], 'bank-account', 0.25, ['digit-run']);
}

/** Country, check digits, up to 30 characters, in fours or not (ISO 13616). */
const iban = /(?<![\p{Script=Latin}\d])[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{2,4}){2,8}(?:[ -]?[A-Z\d]{1,3})?(?![\p{Script=Latin}\d])/gu;
const smallIban = /(?<![\p{Script=Latin}\d])[a-z]{2}\d{2}(?:[a-z\d]{11,30}|(?: [a-z\d]{4}){3,7}(?: [a-z\d]{1,4})?)(?![\p{Script=Latin}\d])/giu;

function* ibans(reading: Reading): Generator<Candidate> {
  for (const pattern of [iban, smallIban]) {
    for (const { 0: written, index } of reading.numbers.matchAll(pattern)) {
      const compact = written.replace(/[ -]/gu, '');
      if (compact.length < 15 || compact.length > 34 || (compact.match(/\d/gu)?.length ?? 0) < 8) continue;
      const isChecked = passesIban(compact);
      yield candidateAt(reading, [index, index + written.length], 'iban', isChecked ? 0.98 : pattern === iban ? 0.6 : 0.3, ['form', isChecked ? 'checksum-passed' : 'checksum-failed']);
    }
  }
}

/** EMVCo merchant-presented codes (KHQR and others): 000201, then tags of two digits with a length, last 6304 and a checksum. */
const paymentCode = /(?<!\d)0002\d{2}(?:01|02)(?=[\dA-Za-z])[^\n]{20,512}?6304[0-9A-F]{4}|(?<!\d)000201\d{4}[^\s]{12,512}/giu;

function* paymentCodes(reading: Reading): Generator<Candidate> {
  for (const { 0: written, index } of reading.text.matchAll(paymentCode)) {
    const isChecked = passesPaymentCode(written);
    yield candidateAt(reading, [index, index + written.length], 'payment-code', isChecked ? 0.98 : 0.85, ['form', isChecked ? 'checksum-passed' : 'checksum-failed']);
  }
}

export function findPayments(reading: Reading): readonly Candidate[] {
  const runs = digitRuns(reading.numbers);
  return [...runs.flatMap((run) => [...cardsIn(reading, run), ...accountsIn(reading, run)]), ...ibans(reading), ...paymentCodes(reading)];
}
