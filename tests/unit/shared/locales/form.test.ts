import { describe, expect, it } from 'vitest';
import { formLocales, type FormLocale } from '#i18n/form-locales.ts';
import type { Messages } from '#i18n/translate.ts';
import type { Plural } from '#shared/locales/same-keys.ts';

/** Every text by its path; plurals are branches like any other here. */
function leaves(tree: Messages | Plural, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(tree as Messages).flatMap(([key, child]) => (typeof child === 'string' ? [[`${path}${key}`, child] as const] : leaves(child, `${path}${key}.`)));
}

const textsOf = (tag: FormLocale): ReadonlyMap<string, string> => {
  const { form, formFiles, formVoice } = formLocales[tag].messages;
  return new Map([...leaves(form), ...leaves({ formFiles, formVoice })]);
};
const english = textsOf('en');
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort();
/** Buttons that other texts name: the name must be the button's very words. */
const named: readonly (readonly [text: string, button: string])[] = [
  ['welcome.leaveText', 'leave'],
  ['contact.hint', 'contactChoice.anonymous'],
];
/** Characters of a script that must be in most texts of the language. */
const scripts: Readonly<Record<FormLocale, RegExp>> = { en: /[a-z]/u, km: /\p{Script=Khmer}/u, 'zh-Hans': /\p{Script=Han}/u, vi: /[a-zà-ỹ]/u, id: /[a-z]/u, th: /\p{Script=Thai}/u, my: /\p{Script=Myanmar}/u };

/** Of a text for a button or a choice, which must fit one or two lines of a narrow phone. */
const allowance = { factor: 1.7, characters: 45 };

describe.each(Object.keys(formLocales) as readonly FormLocale[])('the form in %s', (tag) => {
  const texts = textsOf(tag);

  it('has every text and no other, and no empty one', () => {
    const singular = (paths: Iterable<string>): readonly string[] => [...paths].filter((path) => !path.endsWith('.one')).sort();
    expect(singular(texts.keys())).toEqual(singular(english.keys()));
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('keeps the placeholders of the English text', () => {
    for (const [path, text] of texts) expect([path, placeholders(text)]).toEqual([path, placeholders(english.get(path) ?? '')]);
  });

  it('is short, and calm', () => {
    for (const [path, text] of texts) {
      const most = (english.get(path) ?? '').length * allowance.factor + allowance.characters;
      expect(text.length, path).toBeLessThanOrEqual(most);
      expect(text, path).not.toMatch(/[!！]/u);
    }
  });

  it('names buttons by their own words', () => {
    for (const [path, button] of named) {
      const quoted = /[“«「]([^”»」]+)[”»」]/u.exec(texts.get(path) ?? '')?.[1];
      expect(quoted, path).toBeDefined();
      expect(texts.get(button)?.startsWith(quoted ?? ''), path).toBe(true);
    }
  });

  it('is written in its own script', () => {
    const own = [...texts.values()].filter((text) => scripts[tag].test(text));
    expect(own.length / texts.size).toBeGreaterThan(0.97);
  });
});
