import { readFileSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '#shared/result.ts';

/** A text with what people marked in it. Positions are UTF-16 units. */
export interface LabelledText {
  readonly text: string;
  readonly spans: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

export interface LabelledTexts {
  readonly texts: readonly LabelledText[];
  /** Spans whose `entity_value` is not what stands at their positions: the file may count its positions in another way. */
  readonly disagreeing: number;
}

/** What is wrong and where, never with what: these files may hold people. */
export type LabelledFault = string;

const mostBytes = 400_000_000;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of code points, as Presidio's files count, to UTF-16 units. */
function unitsOf(text: string): readonly number[] {
  const units: number[] = [0];
  let at = 0;
  for (const character of text) units.push((at += character.length));
  return units;
}

/** The items of the file: an array, an object that holds one array of objects, or an object in each line. */
function itemsOf(content: string): readonly unknown[] | LabelledFault {
  try {
    const whole: unknown = JSON.parse(content);
    if (Array.isArray(whole)) return whole as readonly unknown[];
    if (!isObject(whole)) return 'neither a list nor an object that holds one';
    const lists = Object.values(whole).filter((value): value is readonly unknown[] => Array.isArray(value) && value.some((item) => isObject(item) && 'full_text' in item));
    if (lists.length === 1 && !('full_text' in whole)) return lists[0] ?? [];
    return 'full_text' in whole ? [whole] : 'an object without one list of texts in it';
  } catch {
    return linesOf(content);
  }
}

function linesOf(content: string): readonly unknown[] | LabelledFault {
  const items: unknown[] = [];
  for (const line of content.split('\n')) {
    if (line.trim() === '') continue;
    try {
      items.push(JSON.parse(line));
    } catch {
      return items.length === 0 ? 'not JSON' : `line ${items.length + 1} is not JSON`;
    }
  }
  return items;
}

interface Told extends LabelledText {
  readonly disagreeing: number;
}

function toldBy(item: unknown, place: string): Told | LabelledFault {
  if (!isObject(item)) return `${place} is not an object`;
  const { full_text: text, spans = [] } = item;
  if (typeof text !== 'string') return `${place} has no "full_text"`;
  if (spans !== null && !Array.isArray(spans)) return `${place}: "spans" is not a list`;
  const units = unitsOf(text);
  const told: LabelledText['spans'][number][] = [];
  let disagreeing = 0;
  for (const [at, span] of ((spans ?? []) as readonly unknown[]).entries()) {
    const where = `${place}, span ${at + 1}`;
    if (!isObject(span)) return `${where} is not an object`;
    const { entity_type: type, start_position: from, end_position: to, entity_value: value } = span;
    if (typeof type !== 'string' || type === '') return `${where} has no "entity_type"`;
    if (typeof from !== 'number' || typeof to !== 'number' || !Number.isInteger(from) || !Number.isInteger(to)) return `${where} has no whole numbers as positions`;
    const [start, end] = [units[from], units[to]];
    if (from < 0 || to <= from || start === undefined || end === undefined) return `${where}: its positions lie outside the text or are in the wrong order`;
    if (typeof value === 'string' && value !== text.slice(start, end)) disagreeing += 1;
    told.push({ type, start, end });
  }
  return { text, spans: told, disagreeing };
}

/** `content` is what stands in a file of Presidio-Research's format (InputSample): `full_text`, and `spans` with positions in code points. Other keys may be there. */
export function readLabelled(content: string): Result<LabelledTexts, LabelledFault> {
  const items = itemsOf(content.replace(/^\ufeff/u, ''));
  if (typeof items === 'string') return fail(items);
  const texts: LabelledText[] = [];
  let disagreeing = 0;
  for (const [at, item] of items.entries()) {
    const told = toldBy(item, `text ${at + 1}`);
    if (typeof told === 'string') return fail(told);
    texts.push({ text: told.text, spans: told.spans });
    disagreeing += told.disagreeing;
  }
  return texts.length === 0 ? fail('no texts in it') : ok({ texts, disagreeing });
}

/** The whole file as text; a file that is not there, no file, or more than Node holds in one string is a fault. */
export function contentOf(file: string): Result<string, LabelledFault> {
  try {
    const { size } = statSync(file);
    if (size > mostBytes) return fail(`more than ${mostBytes / 1_000_000} MB`);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (error) {
    return fail(error instanceof TypeError ? 'not UTF-8' : 'cannot be read');
  }
}
