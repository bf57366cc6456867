import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import type { Messages } from '#i18n/translate.ts';
import { deskLanguages, type DeskLanguage } from '#shared/domain/desk-language.ts';
import type { Plural } from '#shared/locales/same-keys.ts';

/** Every text by its path; plurals are branches like any other here. */
function leaves(tree: Messages | Plural, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(tree as Messages).flatMap(([key, child]) => (typeof child === 'string' ? [[`${path}${key}`, child] as const] : leaves(child, `${path}${key}.`)));
}

/** All of a language but the words of the search, which have a test of their own. */
const textsOf = (tag: DeskLanguage): ReadonlyMap<string, string> => {
  const { messages, dialogs, paper } = deskLocales[tag];
  return new Map(leaves({ ...messages, dialogs, paper }));
};
const english = textsOf('en');
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort();
const others = deskLanguages.filter((tag) => tag !== 'en');
/** Words that stay as they are in every language: names of standards, formats, programs, and keys on the keyboard. */
const sameEverywhere = /SHA-256|Tipkeep|Markdown|PDF|JSON|CSV|XLSX|HTML|ZIP|EXIF|ASCII|UTF-8|age\b|Signal|Telegram|WhatsApp|OnionShare|Dangerzone|Tails|libsodium|OpenSSL|Ctrl|Shift|Enter|Esc|USB|QR|GPS|TLP|U[0-4]/gu;

/** Names of files that go to other machines. */
const fileNames = ['desk.epochs.cardName', 'desk.replies.page.suggestedName', 'desk.registerTables.suggestedName'];

describe.each(others)('the desk in %s', (tag) => {
  const texts = textsOf(tag);

  it('has every text and no other, and no empty one', () => {
    const withoutNumber = (paths: Iterable<string>): readonly string[] => [...paths].filter((path) => !/\.(?:zero|one|two|few|many)$/.test(path)).sort();
    expect(withoutNumber(texts.keys())).toEqual(withoutNumber(english.keys()));
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('keeps the placeholders of the English text', () => {
    const differing = [...texts].filter(([path, text]) => {
      const original = english.get(path) ?? english.get(path.replace(/\.\w+$/, '.other')) ?? '';
      return placeholders(text).join() !== placeholders(original).join();
    });
    expect(differing).toEqual([]);
  });

  it('is calm, and no text is far longer than the English one', () => {
    for (const [path, text] of texts) {
      expect(text, path).not.toMatch(/[!！]/u);
      expect(text.length, path).toBeLessThanOrEqual((english.get(path) ?? '').length * 1.8 + 60);
    }
  });

  it('is written in its own script', () => {
    const script = new RegExp(`\\p{Script=${new Intl.Locale(tag).maximize().script ?? ''}}`, 'u');
    const foreign = [...texts].filter(([path, text]) => {
      if (fileNames.includes(path)) return false;
      const words = text.replaceAll(/\{\w+\}/gu, '').replaceAll(sameEverywhere, '');
      return /\p{L}{2}/u.test(words) && !script.test(words);
    });
    expect(foreign).toEqual([]);
  });

  it('has the digits in which dates and counts are written', () => {
    expect([...texts].filter(([, text]) => /(?![0-9])\p{Nd}/u.test(text))).toEqual([]);
  });
});

/** Everything that may show a text of the desk: the window by its key, what the vault prints by its locale. */
const sources = ['renderer/desk', 'renderer/ui', 'electron/vault'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
);

describe('the texts of the desk', () => {
  it('are each shown somewhere', () => {
    const source = sources.join('\n');
    // `desk.tip.event.${type}`: every text beside it is meant.
    const patterns = [...source.matchAll(/`(desk\.[\w.-]*\$\{[^`]*)`/g)].map(([, words]) => new RegExp(`^${(words ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`));
    const printed = ['desk.custody.printed.', 'desk.custody.event.'];
    const isShown = (key: string): boolean => printed.some((stem) => key.startsWith(stem)) || source.includes(`'${key}'`) || patterns.some((pattern) => pattern.test(key));
    // A plural is asked for without its category; `countries.other` is a text like any other.
    const unused = [...english.keys()].filter((key) => key.startsWith('desk.') && !isShown(key) && !isShown(key.replace(/\.(?:zero|one|two|few|many|other)$/, '')));
    expect(patterns.length).toBeGreaterThan(50);
    expect(unused).toEqual([]);
  });
});

describe('a language of the desk', () => {
  const folders = ['electron', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );

  it('is asked for in one place, so that another one is one file more', () => {
    const asksKhmer = folders.filter((file) => !file.startsWith('shared/locales/km/') && /locales\/km\/|'\.\/km\//.test(readFileSync(file, 'utf8')));
    expect(asksKhmer.sort()).toEqual([
      // What leaves the office is in fewer languages than the desk may speak.
      'electron/vault/briefing/khmer-briefing-words.ts',
      'electron/vault/compound-dossier/khmer-words.ts',
      // The tip form and the poster have languages of their own.
      'renderer/i18n/form-locales.ts',
      'shared/locales/desk-locales.ts',
      'shared/locales/posters.ts',
    ]);
    // What is kept by language: the languages themselves, and what is made of them.
    const byLanguage = folders.filter((file) => /Record<DeskLanguage/.test(readFileSync(file, 'utf8')));
    expect(byLanguage.sort()).toEqual(['renderer/desk/Desk.tsx', 'renderer/desk/features/manual/manual-texts.ts', 'shared/locales/desk-locales.ts', 'shared/search/search-vocabulary.ts']);
  });
});
