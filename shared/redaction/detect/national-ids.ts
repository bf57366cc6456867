import type { Candidate, ReasonCode } from './candidate.ts';
import { passesChinaId, passesHongKongId, passesKoreaId, passesTaiwanId, passesThaiId, passesVerhoeff, passesVietnamTax } from './check-digits.ts';
import { myanmarIds } from './myanmar-ids.ts';
import { candidateAt, hasCueBefore, type Reading } from './reading.ts';

/**
 * Numbers that a state gives a person. A form is enough; a check digit that does not fit is a mistype, and a mistyped number still points at its owner: it lowers nothing
 * below being offered. `strong`: a form that hardly anything else has.
 */
interface Form {
  readonly reason: ReasonCode;
  readonly pattern: RegExp;
  readonly passes: ((compact: string) => boolean) | undefined;
  /** Score of the form alone, with a failed check where there is one. */
  readonly bare: number;
  /** Further words before it that name this very number. */
  readonly cue?: RegExp;
}

const idWords =
  /(?<![\p{Script=Latin}\d])(?:id|i\.d\.|identity|identification|national id|nid|nik|ktp|nric|nrc|n\.r\.c\.?|ic|ssn|social security|sss|tin|rrn|cnic|aadhaar|aadhar|pan|身份证|身份證|证件|證件|身份號碼|身份|บัตรประชาชน|บัตรประจําตัว|เลขบัตร|บัตร|เลขประจําตัว|អត្តសញ្ញាណប័ណ្ណ|អត្តសញ្ញាណ|អត្តលេខ|មសញ្ញាណប័ណ្ណ|មှတ်ပုံတင်|မှတ်ပုံတင်|နိုင်ငံသား|cccd|cmnd|cmt|căn cước|chứng minh|mst|mã số thuế|kad pengenalan|kartu|ບັດປະຈໍາຕົວ|주민)/giu;
const idCue = new RegExp(`${idWords.source}(?:[\\p{L}\\p{M}\\s:#=()/-]|\\.(?!\\s?\\p{L})){0,16}$`, 'iu');

const born = '(?:1[89]|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const bornShort = '\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const alone = (body: string): RegExp => new RegExp(`(?<![\\p{Script=Latin}\\d])${body}(?![\\p{Script=Latin}\\d])`, 'giu');

const forms: readonly Form[] = [
  // Region (6), day of birth (8), sequence (3), check (1); until 1999 fifteen digits with a two-digit year and no check.
  { reason: 'china-id', pattern: alone(`[1-9]\\d{5}[ -]?${born}[ -]?\\d{3}[\\dX]`), passes: passesChinaId, bare: 0.85 },
  { reason: 'china-id', pattern: alone('[1-9]\\d{16}[\\dX]'), passes: passesChinaId, bare: 0.5 },
  { reason: 'china-id', pattern: alone('[1-9](?:[ -]?\\d){16}[ -]?[\\dX]'), passes: passesChinaId, bare: 0.35 },
  { reason: 'china-id', pattern: alone(`[1-8]\\d{5}${bornShort}\\d{3}`), passes: undefined, bare: 0.5 },
  { reason: 'thailand-id', pattern: alone('\\d[ .-]\\d{4}[ .-]\\d{5}[ .-]\\d{2}[ .-]\\d'), passes: passesThaiId, bare: 0.9 },
  { reason: 'thailand-id', pattern: alone('\\d{13}'), passes: passesThaiId, bare: 0.4 },
  { reason: 'thailand-id', pattern: alone('\\d(?:[ .-]?\\d){12}'), passes: passesThaiId, bare: 0.3 },
  // CCCD: province (3), century and sex (1), year (2), sequence (6); no check digit. CMND: nine digits, told by its cue.
  { reason: 'vietnam-id', pattern: alone('0\\d{2}[ .]?[0-3]\\d{2}[ .]?\\d{3}[ .]?\\d{3}'), passes: undefined, bare: 0.6, cue: /(?:cccd|cmnd|cmt|căn cước|chứng minh)/iu },
  { reason: 'vietnam-id', pattern: alone('\\d{3}[ .]?\\d{3}[ .]?\\d{3}'), passes: undefined, bare: 0.2, cue: /(?:cmnd|cmt|chứng minh)/iu },
  { reason: 'vietnam-tax', pattern: alone('\\d{10}(?:-?\\d{3})?'), passes: passesVietnamTax, bare: 0.2, cue: /(?:mst|mã số thuế|tax)/iu },
  { reason: 'aadhaar', pattern: alone('(?<!\\d{4}[ -])[2-9]\\d{3}[ -]\\d{4}[ -]\\d{4}(?![ -]\\d{3})'), passes: passesVerhoeff, bare: 0.5, cue: /a{1,2}dha{1,2}r|uid/iu },
  { reason: 'aadhaar', pattern: alone('[2-9]\\d{11}'), passes: passesVerhoeff, bare: 0.3, cue: /a{1,2}dha{1,2}r|uid/iu },
  { reason: 'india-pan', pattern: alone('[A-Z]{3}[ABCFGHJLPTK][A-Z]\\d{4}[A-Z]'), passes: undefined, bare: 0.85 },
  { reason: 'malaysia-id', pattern: alone(`${bornShort}[ -]\\d{2}[ -]\\d{4}`), passes: undefined, bare: 0.85, cue: /nric|pengenalan|\bic\b|mykad/iu },
  { reason: 'malaysia-id', pattern: alone(`${bornShort}\\d{6}`), passes: undefined, bare: 0.4, cue: /nric|pengenalan|\bic\b|mykad/iu },
  { reason: 'taiwan-id', pattern: alone('[A-Z][1289A-D]\\d{8}'), passes: passesTaiwanId, bare: 0.7 },
  { reason: 'hong-kong-id', pattern: alone('[A-Z]{1,2}[ -]?\\d{6} ?\\(?[\\dA]\\)?'), passes: passesHongKongId, bare: 0.3 },
  { reason: 'pakistan-id', pattern: alone('[1-7]\\d{4}[ -]\\d{7}[ -]\\d'), passes: undefined, bare: 0.9, cue: /cnic|nadra/iu },
  { reason: 'pakistan-id', pattern: alone('[1-7]\\d{12}'), passes: undefined, bare: 0.3, cue: /cnic|nadra/iu },
  { reason: 'korea-id', pattern: alone(`${bornShort} ?- ?\\d{7}`), passes: passesKoreaId, bare: 0.85 },
  // Indonesia's NIK: region (6), day of birth with 40 added for women, sequence (4).
  { reason: 'indonesia-id', pattern: alone('[1-9]\\d{5}(?:[0-6]\\d|7[01])(?:0[1-9]|1[0-2])\\d{6}'), passes: undefined, bare: 0.5, cue: /nik|ktp/iu },
  { reason: 'us-ssn', pattern: alone('\\d{3}[ .-]\\d{2}[ .-]\\d{4}'), passes: undefined, bare: 0.6, cue: /ssn|social security/iu },
  { reason: 'us-ssn', pattern: alone('\\d{9}'), passes: undefined, bare: 0.2, cue: /ssn|social security/iu },
  // Nine digits, without a published check; more often 9 digits are something else, so a cue decides.
  { reason: 'cambodia-id', pattern: alone('\\d{3}[ .-]?\\d{3}[ .-]?\\d{3}(?: ?\\(\\d{2}\\))?'), passes: undefined, bare: 0.25, cue: /អត្តសញ្ញាណ|អត្តលេខ|អត្តសញ្ញាណប័ណ្ណ|khmer id|cambodian? id/iu },
];

function* ofForm(reading: Reading, form: Form): Generator<Candidate> {
  for (const { 0: written, index } of reading.numbers.matchAll(form.pattern)) {
    const compact = written.replace(/[^\p{L}\d]/gu, '');
    const check = form.passes === undefined ? undefined : form.passes(compact);
    const before = reading.text.slice(Math.max(0, index - 28), index);
    const isNamed = form.cue?.test(before) === true;
    const isCued = isNamed || hasCueBefore(reading.text, index, idCue);
    // One in ten rows of digits passes by chance: a form that says little is not named by its check.
    const passed = form.bare >= 0.4 ? 0.85 : form.bare >= 0.3 ? 0.6 : 0.45;
    const raised = Math.max(form.bare, check === true ? passed : 0, isNamed ? 0.95 : isCued ? Math.max(0.75, form.bare + 0.1) : 0);
    const reasons: ReasonCode[] = [form.reason, ...(isCued ? (['cue'] as const) : []), check === undefined ? 'no-checksum' : check ? 'checksum-passed' : 'checksum-failed'];
    yield candidateAt(reading, [index, index + written.length], 'national-id', raised, reasons);
  }
}

/** Behind a cue anything with digits is somebody's number, whatever the country: letters and digits, at least five of them digits. */
const anyNumber = /^(?:[\p{L}\p{M}\s:#=()/-]|\.(?!\s?\p{L})){0,16}?(?<![\p{Script=Latin}\d])(?<number>[A-Z]{0,3}[ -]?\d[\dA-Z]{0,3}(?:[ /.-]?[\dA-Z]{1,6}){1,6})(?![A-Z\d])/iu;

function* afterCue(reading: Reading): Generator<Candidate> {
  for (const match of reading.numbers.matchAll(idWords)) {
    const from = match.index + match[0].length;
    const found = anyNumber.exec(reading.numbers.slice(from, from + 64));
    const written = found?.groups?.['number'] ?? '';
    // Letters before the digits belong to a number, the words before it do not.
    const number = written.replace(/(?: [A-Z]+)+$/iu, '').replace(/^(?:no|nr|is|was) (?=\d)/iu, '');
    if (found === null || number.replace(/\D/gu, '').length < 5) continue;
    const start = from + found[0].length - written.length + written.indexOf(number);
    yield candidateAt(reading, [start, start + number.length], 'national-id', 0.6, ['cue']);
  }
}

export function findNationalIds(reading: Reading): readonly Candidate[] {
  return [...forms.flatMap((form) => [...ofForm(reading, form)]), ...myanmarIds(reading), ...afterCue(reading)];
}
