// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { DeskTranslation } from '#i18n/desk-translation.ts';
import { hasHidden } from '#ui/control-characters.ts';
import { OriginalText } from '#ui/OriginalText.tsx';
import type { HandOver } from '#shared/contract/shift-calls.ts';
import type { TipRow } from '#shared/contract/tip-calls.ts';
import { PassageQuote } from '../../../../renderer/desk/features/claims/PassageQuote.tsx';
import { TipListRow } from '../../../../renderer/desk/features/inbox/TipListRow.tsx';
import { OriginalBox } from '../../../../renderer/desk/features/redact/OriginalBox.tsx';
import { CopyNote } from '../../../../renderer/desk/features/renderings/CopyNote.tsx';
import { DueTable } from '../../../../renderer/desk/features/retention/DueTable.tsx';
import { HandOverCard } from '../../../../renderer/desk/features/shifts/HandOverCard.tsx';
import { SafeContact } from '../../../../renderer/desk/features/tip/SafeContact.tsx';
import { UrgencySuggestion } from '../../../../renderer/desk/features/tip/UrgencySuggestion.tsx';
import { UnfinishedTexts } from '../../../../renderer/desk/features/writing/UnfinishedTexts.tsx';
import { root as folder, sourceFiles } from '../../../support/source-files.ts';

const nothing = (): void => undefined;
const screens = (): readonly (readonly [file: string, source: string])[] => sourceFiles().filter((file) => file.startsWith('renderer/desk/') && file.endsWith('.tsx')).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
const id = 'a'.repeat(32);
/** Words with a direction override and a character of no width. */
const words = 'invented \u202e words\u200b here';
const note = 'Please do not paste a tip into an online translator';

const row: TipRow = {
  tipId: id, number: 7, urgency: 'U0', status: 'new', receivedAt: 0, dueBy: 1, overdue: false, excerpt: words, language: 'en', place: words, attachments: 0, sameIdOtherText: false, isBeingDeleted: false, saidDanger: null, hint: null,
  assignee: null, dueAt: null, isWrittenDown: false, wantsSecond: false, tags: [], moreTags: 0, foundIn: [], passage: null, outcome: null, setAside: null, isUnread: false,
};
const handOver: HandOver = { handOverId: id, by: '', isOwn: false, endedAt: 0, note: '', taken: null, drafts: 0, totals: [{ reason: 'danger', tips: 1 }], tips: [{ tipId: id, number: 7, urgency: 'U1', excerpt: words, reason: 'danger', due: null }] };

/** Where a reporter's words stand, screen by screen. */
const places: readonly (readonly [string, ReactNode])[] = [
  ['a line of the list, its beginning and its place', <TipListRow key="1" row={row} now={0} isChosen={false} leftOut={new Set()} />],
  ['the redaction screen', <OriginalBox key="2" shown={new Map()} text={{ textId: id, tipId: id, tipNumber: 7, field: 'narrative', language: 'en', text: words, hidden: [] }} isReviewed={false} onReviewed={nothing} caretAt={undefined} finds={[]} target={undefined} />],
  ['a passage of a claim', <PassageQuote key="3" passage={words} />],
  ['a hand-over', <HandOverCard key="4" handOver={handOver} onTip={nothing} />],
  ['a text that is not finished', <UnfinishedTexts key="5" drafts={[{ draftId: id, keptAt: 0, excerpt: words }]} onGoOn={nothing} />],
  ['how they may be reached', <SafeContact key="6" rule={words} />],
  ['why danger is suggested', <UrgencySuggestion key="7" tip={{ suggestion: { urgency: 'U1', reasons: [{ sign: 'violence', passage: words }] }, urgency: 'U0', language: 'en', answers: {} }} onSet={undefined} />],
  ['what is due to be deleted', <DueTable key="8" canDecide={false} tips={[{ tipId: id, number: 7, excerpt: words, language: 'en', status: 'closed', lastNewsAt: 0, days: 30, dueAt: 0 }]} now={1} chosen={new Set()} onChoose={nothing} />],
];

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  act(() => root.unmount());
  place.remove();
});

const show = (part: ReactNode): void =>
  act(() =>
    root.render(
      <I18nProvider locale="en-GB">
        <DeskTranslation messages={deskLocales.en.messages} locale="en-GB">
          <CopyNote />
          <p id="before">before</p>
          <div id="part">{part}</div>
          <p id="after">after</p>
        </DeskTranslation>
      </I18nProvider>,
    ),
  );
const find = (selector: string): Element => place.querySelector(selector) ?? place;
const select = (from: Node, to: Node): void => document.getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
const copy = (target: EventTarget = document.body, kind = 'copy'): void => act(() => void target.dispatchEvent(new Event(kind, { bubbles: true })));
const isWarned = (): boolean => place.querySelector('.copy-note')?.textContent.includes(note) ?? false;

describe.each(places)("a reporter's words in %s", (_name, part) => {
  it('are followed by the warning when they are copied', () => {
    show(part);
    const [first] = place.querySelectorAll('[data-tip-words]');
    expect(first?.textContent).toBe(words);
    select(first ?? place, first ?? place);
    copy();
    expect(isWarned()).toBe(true);
  });

  it('show what is hidden in them, each time', () => {
    show(part);
    const shown = [...place.querySelectorAll('#part *')].filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && hasHidden(node.textContent ?? '')));
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.every(({ className }) => className === 'control-character')).toBe(true);
    expect(new Set(shown.map((each) => each.getAttribute('data-name')))).toEqual(new Set(['U+202E', 'U+200B']));
  });
});

describe('the warning about copying', () => {
  const other = <p id="own">a text of the desk itself</p>;

  it('comes when the selection only passes over words of a tip, begins or ends in them', () => {
    show(<OriginalText text={words} />);
    select(find('#before'), find('#after'));
    copy();
    expect(isWarned()).toBe(true);
  });

  it('comes when something is cut or copied out of a field in which a tip is written down', () => {
    for (const kind of ['copy', 'cut']) {
      show(<form key={kind} data-tip-words=""><textarea /></form>);
      copy(find('textarea'), kind);
      expect(isWarned()).toBe(true);
      act(() => place.querySelector<HTMLButtonElement>('.copy-note button')?.click());
      expect(isWarned()).toBe(false);
    }
  });

  it('does not come for words of the desk, beside words of a tip either, nor where nothing is selected', () => {
    show(
      <>
        {other}
        <OriginalText text={words} />
      </>,
    );
    copy();
    expect(isWarned()).toBe(false);
    select(find('#own'), find('#own'));
    copy();
    expect(isWarned()).toBe(false);
  });

  it('stands once for every screen of the open vault', () => {
    const mounted = screens().filter(([, source]) => source.includes('<CopyNote'));
    expect(mounted.map(([file]) => file)).toEqual(['renderer/desk/Shell.tsx']);
  });
});

it('a line without such characters is drawn as its words and nothing else', () => {
  show(<OriginalText text="invented words ពាក្យ" />);
  expect(find('[data-tip-words]').innerHTML).toBe('invented words ពាក្យ');
});

it('no beginning, passage or place of a tip is drawn past the one way in which hidden characters are shown', () => {
  const raw = /[>\s]\{(?:tip|row|claim|reply|rule)\.(?:excerpt|passage|place|when|safeContact|narrative)\}/;
  expect(screens().filter(([, source]) => raw.test(source)).map(([file]) => file)).toEqual([]);
});
