import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { phoneRegions, type PhoneRegion } from './candidate.ts';

/** What the numbering plans say of a row of digits. */
export interface PhoneLabel {
  /** Regions whose plan has such a number; `other` for a country that is not among them. */
  readonly plans: readonly (PhoneRegion | 'other')[];
  /** Written with a country's code, with the trunk prefix 0, or as people write mobile numbers where there is no such prefix. */
  readonly written: 'international' | 'trunk' | 'mobile' | 'plain';
}

const known: ReadonlySet<string> = new Set(phoneRegions);
const isKnown = (region: string): region is PhoneRegion => known.has(region);
const leastDigits = 7;
/** ITU-T E.164: at most 15 digits, here with the prefix 00 or 011. */
const mostDigits = 18;

function international(digits: string): PhoneLabel | undefined {
  const number = parsed(`+${digits}`);
  if (number === undefined || number.country === undefined) return undefined;
  return { plans: [isKnown(number.country) ? number.country : 'other'], written: 'international' };
}

function parsed(text: string, region?: PhoneRegion): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text, { ...(region === undefined ? {} : { defaultCountry: region }), extract: false });
  return number?.isValid() === true ? number : undefined;
}

function national(digits: string): PhoneLabel | undefined {
  const numbers = phoneRegions.flatMap((region) => {
    const number = parsed(digits, region);
    return number?.country === region ? [{ region, number }] : [];
  });
  if (numbers.length === 0) return undefined;
  const plans = numbers.map(({ region }) => region);
  if (digits.startsWith('0')) return { plans, written: 'trunk' };
  return { plans, written: numbers.some(({ number }) => number.getType() === 'MOBILE') ? 'mobile' : 'plain' };
}

function look(digits: string, hasPlus: boolean): PhoneLabel | undefined {
  if (digits.length < leastDigits || digits.length > mostDigits) return undefined;
  if (hasPlus) return international(digits);
  const dialled = /^(?:00|011)([1-9]\d{7,14})$/u.exec(digits)?.[1];
  const byDialling = dialled === undefined ? undefined : international(dialled);
  if (byDialling !== undefined) return byDialling;
  const here = national(digits);
  if (here !== undefined) return here;
  // A country's code without a plus, as people copy it: 855 12 345 678. Only of the regions: any row of digits is a number somewhere.
  const abroad = digits.length >= 10 && !digits.startsWith('0') ? international(digits) : undefined;
  return abroad?.plans.includes('other') === true ? undefined : abroad;
}

/** A look takes a quarter of a millisecond. A text with more different numbers than this is a list, whose further numbers stay candidates without a label. */
const mostLooks = 4000;

/** Labels rows of digits by the plans; what was asked once is remembered for as long as the text is looked at. `hasPlus`: a plus stands before the digits. */
export function phoneLabeller(): (digits: string, hasPlus: boolean) => PhoneLabel | undefined {
  const remembered = new Map<string, PhoneLabel | undefined>();
  return (digits, hasPlus) => {
    const key = `${hasPlus ? '+' : ''}${digits}`;
    if (!remembered.has(key) && remembered.size < mostLooks) remembered.set(key, look(digits, hasPlus));
    return remembered.get(key);
  };
}
