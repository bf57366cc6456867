/**
 * What a reporter chose instead of wrote. The codes travel, not the words, so that the desk says them in the staff's language
 * without anybody translating. Every answer is optional; an absent one was not given, which is not "no".
 */
export interface TipAnswers {
  readonly country?: Country;
  /** Only with the country `KH`. */
  readonly province?: Province;
  /** How exactly the place is known. */
  readonly placeKnown?: PlaceKnown;
  readonly happened?: Happened;
  /** How many people are held or in danger. */
  readonly people?: PeopleRange;
  readonly children?: YesNo;
  /** In the order of `dangers`, no code twice; `none` and `unsure` stand alone. Never empty. */
  readonly danger?: readonly Danger[];
  readonly contact?: Contact;
}

/** ISO 3166-1 alpha-2 where compounds are reported from; `other` is any other. */
export const countries = ['KH', 'MM', 'LA', 'TH', 'VN', 'PH', 'MY', 'other'] as const;
export type Country = (typeof countries)[number];

/** ISO 3166-2 subdivisions of Cambodia. */
export const provinces = [
  'KH-1', 'KH-2', 'KH-3', 'KH-4', 'KH-5', 'KH-6', 'KH-7', 'KH-8', 'KH-9', 'KH-10', 'KH-11', 'KH-12', 'KH-13', 'KH-14',
  'KH-15', 'KH-16', 'KH-17', 'KH-18', 'KH-19', 'KH-20', 'KH-21', 'KH-22', 'KH-23', 'KH-24', 'KH-25',
] as const;
export type Province = (typeof provinces)[number];
/** Whether a code is one of those; a register may hold one of an earlier list or a later one. */
export const isProvince = (code: string | null): code is Province => provinces.some((province) => province === code);

export const placesKnown = ['room', 'building', 'area', 'town', 'province', 'unsure'] as const;
export type PlaceKnown = (typeof placesKnown)[number];

export const happenings = ['now', 'today', 'week', 'month', 'earlier', 'unsure'] as const;
export type Happened = (typeof happenings)[number];

export const peopleRanges = ['1', '2-9', '10-49', '50-199', '200-999', '1000', 'unsure'] as const;
export type PeopleRange = (typeof peopleRanges)[number];

export const yesNo = ['yes', 'no', 'unsure'] as const;
export type YesNo = (typeof yesNo)[number];

/**
 * Signs of danger, the most pressing first. The first five are those of urgency U1, the next five of U2
 * (the levels follow the call types of the Polaris hotline, widened by what happens in compounds: sale, discovery, raids).
 */
export const dangers = ['violence', 'medical', 'suicide', 'transfer', 'discovered', 'child', 'pregnant', 'threat', 'raid', 'stranded', 'none', 'unsure'] as const;
export type Danger = (typeof dangers)[number];

/** `share`: may be passed on with a way to reach them. `confidential`: the organisation may know, nobody else. `anonymous`: no contact. */
export const contacts = ['share', 'confidential', 'anonymous'] as const;
export type Contact = (typeof contacts)[number];

const alone: readonly Danger[] = ['none', 'unsure'];

const oneOf = (value: unknown, codes: readonly string[]): boolean => value === undefined || codes.some((code) => code === value);

/** Known fields and codes only, danger in its order; an empty object is not an answer. */
export function isTipAnswers(value: unknown): value is TipAnswers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const answers = value as Readonly<Record<string, unknown>>;
  return (
    answerNames.some((name) => answers[name] !== undefined) &&
    oneOf(answers['country'], countries) &&
    oneOf(answers['province'], provinces) &&
    (answers['province'] === undefined || answers['country'] === 'KH') &&
    oneOf(answers['placeKnown'], placesKnown) &&
    oneOf(answers['happened'], happenings) &&
    oneOf(answers['people'], peopleRanges) &&
    oneOf(answers['children'], yesNo) &&
    (answers['danger'] === undefined || isDanger(answers['danger'])) &&
    oneOf(answers['contact'], contacts)
  );
}

function isDanger(value: unknown): value is readonly Danger[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const places = value.map((code) => dangers.findIndex((danger) => danger === code));
  const isOrdered = places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)));
  return isOrdered && (value.length === 1 || !value.some((code) => alone.some((one) => one === code)));
}

/** The order in which a manifest writes them. */
export const answerNames = ['country', 'province', 'placeKnown', 'happened', 'people', 'children', 'danger', 'contact'] as const satisfies readonly (keyof TipAnswers)[];

/** With `danger` added or taken away, in order; `none` and `unsure` push out all others and are pushed out by them. */
export function withDanger(present: readonly Danger[], danger: Danger, isChosen: boolean): readonly Danger[] {
  const rest = present.filter((one) => one !== danger);
  if (!isChosen) return rest;
  const kept = alone.includes(danger) ? [] : rest.filter((one) => !alone.includes(one));
  return dangers.filter((one) => one === danger || kept.includes(one));
}
