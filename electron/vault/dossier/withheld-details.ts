import { foldReadable } from '#shared/redaction/fold.ts';

/** Digits of a number that are not zeros at the end of a group: 15,000 has two, and is a sum that many people tell. */
const tellingDigits = 5;
/** Groups of digits as people write one number; no comma, which stands in sums and between two numbers. */
const numbers = /\d+(?:[ ./-]\d+)*/gu;
/** Days and years in figures, which many people tell. */
const dateLike = /^(?:(?:19|20)\d\d(?:[-./ ]?\d{1,2}){0,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:\d\d){1,2}|(?:19|20)\d\d[-/](?:19|20)\d\d)$/u;
/** What has an at sign leads to an account, as a rule. */
const accounts = /[\p{L}\p{N}_.+-]{0,64}@[\p{L}\p{N}_.-]{2,64}/gu;

/**
 * Short parts of a text that are told by nobody else: numbers and accounts, as they stand there once folded. Cheap, and surer than it is thorough: what leads to a person in the dossier itself the detectors look for.
 */
export function distinctiveIn(text: string): readonly string[] {
  const readable = foldReadable(text).text;
  const found = [...(readable.match(numbers) ?? []).filter(isTelling), ...(readable.match(accounts) ?? [])];
  return [...new Set(found)];
}

function isTelling(number: string): boolean {
  if (dateLike.test(number)) return false;
  const digits = number.split(/\D/u).reduce((sum, group) => sum + group.replace(/0+$/u, '').length, 0);
  return digits >= tellingDigits;
}
