import type { IsPlural, Plural } from '#shared/locales/same-keys.ts';

/** The texts of one locale: a tree whose leaves are templates such as `Saved as {name}`. */
export interface Messages {
  readonly [key: string]: string | Plural | Messages;
}

type IsText<T> = T extends string ? true : IsPlural<T>;

/** Every path to a text, joined by dots: `form.files.title`. Numbers may be keys: `desk.create.score.3`. */
export type KeyPath<M> = {
  [K in keyof M & (string | number)]: IsText<M[K]> extends true ? `${K}` : `${K}.${KeyPath<M[K]>}`;
}[keyof M & (string | number)];

type Child<M, Key extends string> = Key extends keyof M ? M[Key] : Key extends `${infer Index extends number}` ? (Index extends keyof M ? M[Index] : never) : never;

type At<M, Path extends string> = Path extends `${infer Head}.${infer Rest}` ? At<Child<M, Head>, Rest> : Child<M, Path>;

type Placeholder<Template> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

type PlaceholderOf<Text> = Text extends string ? Placeholder<Text> : Text extends Plural ? Placeholder<Text[keyof Text]> | 'count' : never;

/** `count` of a plural text is a number; everything else may be a word or a number, which is written in the locale's own way. */
type ValuesFor<Text> = { readonly [Name in PlaceholderOf<Text>]: Text extends Plural ? (Name extends 'count' ? number : string | number) : string | number };

type Arguments<Text> = [PlaceholderOf<Text>] extends [never] ? [] : [values: ValuesFor<Text>];

/** `t('form.files.total', { size })`: the key and the values it needs are checked by the compiler against the English texts. */
export type Translate<M> = <Path extends KeyPath<M>>(key: Path, ...values: Arguments<At<M, Path>>) => string;

export type Direction = 'ltr' | 'rtl';

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'dv', 'yi']);

/** The writing direction of a BCP 47 tag, by its language. */
export function directionOf(locale: string): Direction {
  return rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

const categories: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other'] satisfies (keyof Plural)[]);

const isPlural = (text: Messages | Plural): text is Plural => typeof text['other'] === 'string' && Object.keys(text).every((key) => categories.has(key));

function find(messages: Messages, key: string): string | Plural {
  let node: string | Plural | Messages = messages;
  for (const part of key.split('.')) {
    const next: string | Plural | Messages | undefined = typeof node === 'string' || !Object.hasOwn(node, part) ? undefined : (node as Messages)[part];
    if (next === undefined) throw new Error(`no text for ${key}`);
    node = next;
  }
  if (typeof node === 'string' || isPlural(node)) return node;
  throw new Error(`no text for ${key}`);
}

/**
 * The function that turns keys into words for one locale (a BCP 47 tag, which also decides how numbers and plurals are written).
 * In a right-to-left locale each inserted value is isolated (U+2068, U+2069), so that a number or a Latin name does not turn the sentence round.
 */
export function translator<M>(messages: M & Messages, locale: string): Translate<M> {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const isolate = directionOf(locale) === 'rtl' ? (value: string) => `\u2068${value}\u2069` : (value: string) => value;
  return (key: string, ...[values = {}]: [values?: Readonly<Record<string, string | number>>]) => {
    const text = find(messages, key);
    const count = values['count'];
    const template = typeof text === 'string' ? text : (text[plurals.select(typeof count === 'number' ? count : 0)] ?? text.other);
    return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`no value for ${name} in ${key}`);
      return isolate(typeof value === 'number' ? numbers.format(value) : value);
    });
  };
}
