// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SavedSearch } from '#shared/contract/finding-calls.ts';
import { DeskTranslation } from '#i18n/desk-translation.ts';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { views } from '../../../../renderer/desk/features/inbox/filter.ts';
import { SideBar } from '../../../../renderer/desk/SideBar.tsx';
import type { DeskCounts } from '../../../../renderer/desk/use-desk-counts.ts';

const untold: DeskCounts = { tips: undefined, work: undefined, compounds: undefined, incidents: undefined, organisations: undefined, referrals: undefined, disclosures: undefined, due: 0, unsavedReplies: 0, waitingHandOvers: 0, handOver: undefined };
const told: DeskCounts = {
  ...untold,
  tips: { danger: 1, second: 0, hinted: 1, overdue: 1, unread: 1, new: 1, open: 1, closed: 1, all: 1, aside: 1, quarantine: 1 },
  work: { self: '', due: 1, mine: 1 },
  compounds: 1,
  incidents: 1,
  organisations: 1,
  referrals: { open: 1, toLookAt: 0 },
  disclosures: { unreviewed: 0, overdue: 0 },
};

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const nothing = (): void => undefined;

/** Draws the side bar; its entries from the first to the last. */
function show(counts: DeskCounts, saved: readonly SavedSearch[] | undefined): readonly Element[] {
  act(() =>
    root.render(
      <DeskTranslation messages={deskLocales.en.messages} locale="en">
        <SideBar counts={counts} view={{ kind: 'tips' }} filter={views.open} saved={saved} shownSearch={undefined} onSaved={nothing} chosenCount={0} isSample={false} onFilter={nothing} onView={nothing} />
      </DeskTranslation>,
    ),
  );
  return [...place.querySelectorAll('button')];
}

it('keeps every view in its place when the counts arrive, so that a press under way is not missed', () => {
  const before = show(untold, []);
  expect(before.length).toBeGreaterThan(20);
  const after = show(told, []);
  expect(after).toHaveLength(before.length);
  expect(after.every((each, at) => each === before[at])).toBe(true);
});

it('shows nothing below the saved searches until they are known, and moves nothing when they come', () => {
  const before = show(told, undefined);
  expect(before.length).toBeGreaterThan(10);
  const after = show(told, [{ searchId: 'invented', name: 'Invented search', typed: 'urgency:U1' }]);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after[before.length]?.textContent).toBe('Invented search');
  expect(after.length).toBeGreaterThan(before.length + 10);
});
