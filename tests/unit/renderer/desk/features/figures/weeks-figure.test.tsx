// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { weeksTold } from '#shared/contract/overview-calls.ts';
import { laptopCalendar, lastWeeks } from '#shared/domain/local-weeks.ts';
import { WeeksFigure } from '../../../../../../renderer/desk/features/figures/WeeksFigure.tsx';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

const hourMs = 3_600_000;

it.each([[0, true], [2 * hourMs, false]])('weeks that the vault counted %i ms from the days of the list lead to its tips: %s', async (byMs, leads) => {
  const urgencies = { U0: 1, U1: 1, U2: 0, U3: 0, U4: 0 };
  const weeks = lastWeeks(Date.UTC(2026, 5, 10), weeksTold, laptopCalendar).map((week) => ({ ...week, from: week.from + byMs, until: week.until + byMs, urgencies }));
  const figures = { asOf: 0, timeZone: 'UTC', weeks, earlier: urgencies, ahead: urgencies, tips: 56, compounds: 0, states: [], sources: { none: 0, one: 0, several: 0 }, openAges: [] };
  const shown = await shownWithVault(vaultHarness(), <WeeksFigure figures={figures} onTips={() => undefined} />);
  // Three cells a row, and three marks a column.
  expect(shown.place.querySelectorAll('button')).toHaveLength(leads ? 3 * (weeksTold + 2) + 3 * weeksTold : 0);
  expect(shown.place.textContent.includes('The time zone of this laptop is another now')).toBe(!leads);
  shown.gone();
});
