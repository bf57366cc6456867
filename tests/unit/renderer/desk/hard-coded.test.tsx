// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { deskMessages } from '#i18n/desk-translation.ts';
import { pseudoMessages } from '#i18n/pseudo-locale.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districtName, districts } from '#shared/gazetteer/districts.ts';
import { portMessageKind } from '#shared/contract/host-calls.ts';
import { connect } from '../../../../renderer/desk/api/connect.ts';
import { Desk } from '../../../../renderer/desk/Desk.tsx';
import { installFakeVault, type PreviewOptions } from '../../../support/desk-preview/fake-vault.ts';

const pseudo = { ...deskLocales, en: { ...deskLocales.en, messages: pseudoMessages(deskMessages) } };
let root: Root | undefined;
/** Every string the vault and the host answered with: data, which no locale translates. */
let data: string[] = [];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  data = [];
});
afterEach(async () => {
  await act(async () => {
    root?.unmount();
    await Promise.resolve();
  });
  document.body.replaceChildren();
});

function keepStrings(value: unknown): void {
  if (typeof value === 'string') data.push(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(keepStrings);
}

async function openDesk(options: Partial<PreviewOptions>): Promise<void> {
  installFakeVault({ state: 'open', tips: 0, keys: 0, standIn: false, ...options }, (port) => {
    port.addEventListener('message', (event: MessageEvent) => keepStrings(event.data));
    window.dispatchEvent(new MessageEvent('message', { data: { kind: portMessageKind }, ports: [port] as never }));
  });
  const place = document.createElement('div');
  document.body.append(place);
  const connection = await connect(window);
  root = createRoot(place);
  await act(async () => {
    root?.render(<Desk connection={connection} language="en" locales={pseudo} />);
    await Promise.resolve();
  });
}

const quiet = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)));
const press = (element: Element | null | undefined) =>
  act(async () => {
    (element as HTMLElement | null | undefined)?.click();
    await Promise.resolve();
  });

/** A text may stand inside another: the innermost brackets go first. */
function outsideBrackets(words: string): string {
  const fewer = words.replace(/\[[^[\]]*\]/gu, ' ');
  return fewer === words ? words : outsideBrackets(fewer);
}

/** What the gazetteer calls places. */
const places = [...provinces.map((province) => provinceName(province, 'en')), ...districts.map(({ code }) => districtName(code, 'en'))];
/** What the vault said stands as it is, whole: a sentence is not excused because a word in it is also a code. */
function withoutData(words: string): string {
  if (data.includes(words.trim()) || places.includes(words.trim())) return '';
  return [...data, ...places]
    .filter((each) => each.length > 2 && words.includes(each))
    .sort((one, other) => other.length - one.length)
    .reduce((left, each) => left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu'), ' '), words);
}

/** React Aria’s own words for screen readers, in the languages it has. */
const ofTheLibrary = new Set(['Dismiss']);

/** Text nodes, and attributes that are read out, in which a run of letters stands outside the brackets of the pseudo-locale and is no data. */
function hardCoded(): readonly string[] {
  const found = new Set<string>();
  const look = (words: string, element: Element): void => {
    // Data, names of keys, languages by their own names, and the manual, which has pages of its own for each language.
    if (element.closest('.manual-chapters, .manual-chapter, [data-view=manual] h1, bdi, kbd, code, [lang]:not(html), .hash, .language-choice') !== null) return;
    const rest = withoutData(outsideBrackets(words)).trim();
    if (!/\p{L}{3}/u.test(rest)) return;
    if (ofTheLibrary.has(rest)) return;
    found.add(rest);
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) if (node.parentElement !== null) look(node.textContent ?? '', node.parentElement);
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
      const words = element.getAttribute(name);
      if (words !== null) look(words, element);
    }
  }
  return [...found];
}
/** What a locale's own formats write: names of months, units of time and size. */
const formats = /^(?:[\d\s.,:–/·]|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|at|ago|in|bytes?|kB|MB|GB|min|hr|days?|hours?|minutes?|seconds?|yesterday|tomorrow|today|now|last|next|year|month|week)\b)+$/u;

describe('the desk in a pseudo-locale', () => {
  it('says nothing before a vault is open that has no key in the locale', async () => {
    for (const state of ['absent', 'locked'] as const) {
      await openDesk({ state });
      await quiet();
      expect(document.body.textContent).toContain('[');
      expect(hardCoded().filter((words) => !formats.test(words))).toEqual([]);
      await act(async () => {
        root?.unmount();
        await Promise.resolve();
      });
      document.body.replaceChildren();
    }
  });

  it('says nothing on any page that has no key in the locale', async () => {
    await openDesk({ state: 'open', tips: 40, keys: 2 });
    await quiet();
    const entries = document.querySelectorAll('nav.side button').length;
    expect(entries).toBeGreaterThan(15);
    const seen = new Map<string, readonly string[]>();
    let manuals = 0;
    for (let index = 0; index < document.querySelectorAll('nav.side button').length; index += 1) {
      const entry = document.querySelectorAll('nav.side button')[index];
      const name = entry?.textContent ?? '';
      await press(entry);
      await quiet();
      await press(document.querySelector('[role=option], main tbody button, main li button'));
      await quiet();
      // The manual has pages of its own for each language, and no word of the locale's on its page.
      if (document.querySelector('[data-view=manual]') === null) expect(document.querySelector('main')?.textContent, name).toContain('[');
      else manuals += 1;
      seen.set(name, hardCoded().filter((words) => !formats.test(words)));
    }
    expect(seen.size).toBeGreaterThan(15);
    expect(manuals).toBe(1);
    expect([...seen].filter(([, words]) => words.length > 0)).toEqual([]);
  });
});
