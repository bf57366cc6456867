/** What tells which years a written one may be. */
export interface YearContext {
  /** Milliseconds since 1970: nothing is told of a later year, but for what is to come soon. */
  readonly receivedAt: number;
  /** Somebody was born in it: it may be long ago, and it is not to come. */
  readonly isBirth: boolean;
  /** Thai stands in the passage or around it: two digits may be a year of the Buddhist era. */
  readonly isThai: boolean;
}

/** Years of the Buddhist era run 543 ahead (Thai solar calendar since 1941). */
const buddhistAhead = 543;
/** Of two digits nobody means a year longer ago than this; one of four digits may be. */
const shortYearsBack = 10;
/** Nobody who is told of is older. */
const oldestYears = 100;
const earliestYear = 1900;
const aheadYears = 1;

/**
 * The common years that a written one may be, the likeliest first: of four digits one or none, of two digits one, none or several. None where it is no year that a tip may
 * tell of, so that a code, a year of another era or of a far future is not taken for one.
 */
export function yearReadings(written: string, { receivedAt, isBirth, isThai }: YearContext): readonly number[] {
  const received = new Date(receivedAt).getUTCFullYear();
  const latest = isBirth ? received : received + aheadYears;
  const isLong = written.length === 4;
  const earliest = isLong ? (isBirth ? Math.max(earliestYear, received - oldestYears) : earliestYear) : isBirth ? received - oldestYears + 1 : received - shortYearsBack;
  const number = Number(written);
  const common = isLong ? [number] : [2000 + number, 1900 + number];
  const buddhist = isLong ? [number - buddhistAhead] : isThai ? [2500 + number - buddhistAhead, 2400 + number - buddhistAhead] : [];
  return [...new Set([...(isLong ? common : buddhist), ...(isLong ? buddhist : common)])].filter((year) => year >= earliest && year <= latest);
}

const bareYear = /(?<!\d)\d{4}(?!\d)/u;
const shortYear = /(?<!\d)\d{2}(?!\d)/u;
/** What may stand beside a year that stands alone, as folding leaves it. */
const yearWords = /born|year|in|the|of|since|birth|ប្រសូត|កើត|ឆ្នាំ|គ\.ស\.?|ព\.ស\.?|ពុទ្ធសករាជ|เกิด|ปี|พ\.ศ\.?|พุทธศักราช|ค\.ศ\.?|ເກີດ|ປີ|ພ\.ສ\.?|ຄ\.ສ\.?|sinh|năm|lahir|kelahiran|tahun|မွေး|ခုနှစ်|ခု|出生|生于|生|年|于|be|b\.e\.?/giu;
/** A word beside four digits that makes a year of them; without one they may be a sum, a room, or how many there are. */
const yearWordBefore = /(?:^|[^\p{L}])(?:in|since|year|năm|từ năm|tahun|sejak)\s*$|(?:ឆ្នាំ|គ\.ស\.?|ព\.ស\.?|ปี|พ\.ศ\.?|ค\.ศ\.?|ປີ|ພ\.ສ\.?|ຄ\.ສ\.?)\s*$/iu;
const yearWordBehind = /^\s*(?:年|ခုနှစ်|ခု)/u;
const wordBehind = /^\s{0,2}[\p{L}\p{N}%$€£¥]/u;

/** Whether what stands beside a passage of which nothing is known, or in it, says that its four digits are a year; so does nothing at all beside it. */
export function isSaidYear(passage: string, { before, after }: { readonly before: string; readonly after: string }): boolean {
  if (/[\p{Sc}%]/u.test(passage)) return false;
  if (/\p{L}/u.test(passage.replace(/^\s*(?:the|be)(?!\p{L})/iu, '')) || /['’]/u.test(passage) || yearWordBehind.test(after)) return true;
  const isBare = !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  return isBare || (yearWordBefore.test(before) && !wordBehind.test(after));
}

/** A word or sign that makes two digits a year. */
const shortYearMark = /['年]|ปี|พ\.ศ\.?|ค\.ศ\.?/u;

/** The years that a passage may be which is a year and nothing else. `folded`: as `foldReadable` leaves it. */
export function yearAlone(folded: string, context: YearContext): readonly number[] {
  const written = bareYear.exec(folded)?.[0] ?? (context.isBirth || shortYearMark.test(folded) ? shortYear.exec(folded)?.[0] : undefined);
  if (written === undefined) return [];
  const rest = folded.replace(written, '').replace(yearWords, '');
  return /[\p{L}\p{N}]/u.test(rest) ? [] : yearReadings(written, context);
}
