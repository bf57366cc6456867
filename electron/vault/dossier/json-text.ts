import { fail, ok, type Result } from '#shared/result.ts';
import { spellJson } from './json.ts';
import type { ReadBack } from './leak-gate.ts';

/** What a value may be. An object has these keys in this order and no others. */
type Shape = { readonly keys: readonly (readonly [key: string, shape: Shape])[] } | { readonly items: readonly Shape[] } | { readonly value: RegExp | string | number };

/** BCP 47, as far as a dossier tells a language. */
const language = { value: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u };
const words = { value: /^/u };
const part = (kind: string): Shape => ({ keys: [['kind', { value: kind }], ['text', words]] });
const heading = (level: number): Shape => ({ keys: [['kind', { value: 'heading' }], ['level', { value: level }], ['text', words]] });
const block: readonly Shape[] = [
  heading(1),
  heading(2),
  { keys: [['kind', { value: 'note' }], ['text', words]] },
  { keys: [['kind', { value: 'fact' }], ['label', words], ['value', words]] },
  { keys: [['kind', { value: 'passage' }], ['language', language], ['parts', { items: [part('kept'), part('placeholder')] }]] },
  { keys: [['kind', { value: 'table' }], ['caption', words], ['heads', { items: [words] }], ['rows', { items: [{ items: [words] }] }]] },
];
const dossier: Shape = { keys: [['format', { value: 'dossier' }], ['version', { value: 1 }], ['language', language], ['blocks', { items: block }]] };

/** The words of JSON that every dossier holds. */
export const jsonWords: readonly string[] = ['format', 'dossier', 'version', 'language', 'blocks', 'kind', 'heading', 'level', 'text', 'note', 'fact', 'label', 'value', 'passage', 'parts', 'kept', 'placeholder', 'table', 'caption', 'heads', 'rows'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function fits(value: unknown, shape: Shape): boolean {
  if ('items' in shape) return Array.isArray(value) && value.every((item) => shape.items.some((each) => fits(item, each)));
  if ('value' in shape) return shape.value instanceof RegExp ? typeof value === 'string' && shape.value.test(value) : value === shape.value;
  if (!isRecord(value)) return false;
  const keys = Object.keys(value);
  return keys.length === shape.keys.length && shape.keys.every(([key, each], index) => keys[index] === key && fits(value[key], each));
}

/** Every text in the order of the file, whatever it is called: a key that should not be there is read like the others. */
function textsOf(value: unknown, between: string): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => textsOf(item, between)).join(between);
  return isRecord(value) ? Object.values(value).map((each) => textsOf(each, between)).join('\n') : '';
}

function blockText(value: unknown, between: string): string {
  if (!isRecord(value)) return textsOf(value, '\n');
  const { kind, label, language: _, ...rest } = value;
  if (kind === 'fact') return `${textsOf(label, '\n')} ${textsOf(rest, '\n')}`;
  if (kind === 'passage') return partsText(rest, between);
  if (kind === 'table') return textsOf(rest, '\n');
  return textsOf(rest, '\n');
}

function partsText({ parts, ...rest }: Readonly<Record<string, unknown>>, between: string): string {
  const read = Array.isArray(parts) ? parts.map((each: unknown) => (isRecord(each) ? textsOf(each['text'], '\n') : textsOf(each, '\n'))).join(between) : textsOf(parts, '\n');
  return [read, textsOf(rest, '\n')].filter((each) => each !== '').join('\n');
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map((each: unknown) => (typeof each === 'string' ? each : '')) : []);

/** The rows of a table, heads included; none of another block. */
function rowsIn(value: unknown): readonly (readonly string[])[] {
  if (!isRecord(value) || value['kind'] !== 'table') return [];
  return [strings(value['heads']), ...(Array.isArray(value['rows']) ? value['rows'].map(strings) : [])];
}

/**
 * Reads a dossier in JSON back into text. `keys`: it has more, less or other entries than a dossier, or in another order. `spelling`: it is not
 * spelled as the writer spells, letter for letter, so that nothing hides in escapes, spaces, entries given twice, or behind the end.
 */
export function readJson(bytes: Uint8Array): Result<ReadBack, 'not-text'> {
  let source: string;
  let value: unknown;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(source);
  } catch {
    return fail('not-text');
  }
  const blocks = isRecord(value) && Array.isArray(value['blocks']) ? (value['blocks'] as readonly unknown[]) : [value];
  const text = (between: string): string => blocks.map((each) => blockText(each, between)).join('\n');
  return ok({
    text: text(''),
    apart: text(' '),
    rows: blocks.flatMap(rowsIn),
    structure: [
      { location: 'keys', count: fits(value, dossier) ? 0 : 1 },
      { location: 'spelling', count: spellJson(value) === source ? 0 : 1 },
    ],
  });
}
