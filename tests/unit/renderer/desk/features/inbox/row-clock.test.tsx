// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Status } from '#shared/domain/status.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { clockOf, isOverdue } from '#shared/domain/response-time.ts';
import { RowClock } from '../../../../../../renderer/desk/features/inbox/RowClock.tsx';
import { TipClock } from '../../../../../../renderer/desk/features/tip/TipClock.tsx';
import { inventedTips } from '../../../../../support/desk-preview/invented-tips.ts';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

const hourMs = 3_600_000;
const now = Date.UTC(2031, 2, 14, 12);
const [invented] = inventedTips(1, now);

/** What a tip that came so many hours ago says in the list and above its text. */
async function said(urgency: Urgency, hoursAgo: number, status: Status = 'new'): Promise<readonly [row: string, tip: string]> {
  const receivedAt = now - hoursAgo * hourMs;
  const clock = clockOf({ urgency, status, receivedAt, isAside: false }, hourMs);
  const fields = { urgency, status, receivedAt, dueBy: clock?.by ?? null, overdue: isOverdue(urgency, clock, now) };
  const row = await shownWithVault(vaultHarness(), <RowClock row={{ ...invented!.row, ...fields }} now={now} />);
  const inRow = row.place.textContent;
  row.gone();
  const tip = await shownWithVault(vaultHarness(), <TipClock tip={{ ...invented!.view, ...fields }} now={now} />);
  const inTip = tip.place.textContent;
  tip.gone();
  return [inRow, inTip];
}

it('a tip says until when somebody must act, and since when nobody has', async () => {
  expect(await said('U1', 3)).toEqual(['act now: 3 hrs since it came', expect.stringMatching(/^Life is in danger: act now\. It came 3 hrs ago\./u)]);
  expect(await said('U2', 3)).toEqual(['act within 21 hrs', expect.stringMatching(/^Act by .*, 24 hours after it came\.$/u)]);
  expect(await said('U2', 34)).toEqual(['overdue by 10 hrs', 'Nobody has acted on it within 24 hours: overdue by 10 hrs.']);
  expect(await said('U3', 3)).toEqual(['act within 2 days', expect.stringMatching(/^Act by .*, 72 hours after it came\.$/u)]);
  expect(await said('U3', 96)).toEqual(['overdue by 1 day', 'Nobody has acted on it within 72 hours: overdue by 1 day.']);
  expect(await said('U0', 3)).toEqual(['overdue by 2 hrs', 'Not assessed in time: overdue by 2 hrs.']);
});

it('a tip says nothing of time where nothing is due, or something was done', async () => {
  expect(await said('U4', 300)).toEqual(['', '']);
  expect(await said('U1', 3, 'referred')).toEqual(['', '']);
  expect(await said('U2', 34, 'waiting')).toEqual(['', '']);
  expect(await said('U0', 34, 'closed')).toEqual(['', '']);
});
