import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { contract } from '#shared/contract/contract.ts';
import { weeksTold, type ByUrgency } from '#shared/contract/overview-calls.ts';
import { setTipCompound, setTipSource } from '#vault/store/commands/connect-tips.ts';
import { recordCompound, recordCompoundStatus } from '#vault/store/commands/keep-compounds.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { countFigures } from '#vault/triage/count-figures.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { calendarAt } from '../../../../support/calendars.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { inventedStartMs, openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';

const dayMs = 86_400_000;
let vault: MemoryVault;
beforeEach(async () => {
  vault = await openMemoryVault();
});

let made = 0;
const tipAt = (receivedAt: number): string => receiveTips(vault.context, [inventedTip(`tip ${(made += 1)}`, {}, { receivedAt })])[0]?.tipId ?? '';
const figures = (hours = 7) => v.parse(contract['overview.figures'].reply, countFigures(vault.context.database, vault.time.ms, calendarAt(hours)));
const sum = (counts: ByUrgency): number => Object.values(counts).reduce((total, each) => total + each, 0);

describe('tips by week', () => {
  it('count in the week of the place where the laptop is, by their present urgency', () => {
    // Sunday in London is Monday in Phnom Penh.
    const one = tipAt(Date.UTC(2031, 2, 9, 20));
    setUrgency(vault.context, one, 'U2');
    const last = (hours: number) => figures(hours).weeks.slice(-2).map(({ year, week, urgencies }) => [year, week, urgencies.U2]);
    expect(last(7)).toEqual([[2031, 10, 0], [2031, 11, 1]]);
    expect(last(0)).toEqual([[2031, 10, 1], [2031, 11, 0]]);
  });

  it('are told without a gap, also for weeks in which nothing came; what is earlier or ahead of the clock is told apart', () => {
    tipAt(inventedStartMs - 400 * dayMs);
    tipAt(inventedStartMs + 30 * dayMs);
    const { weeks, earlier, ahead, tips } = figures();
    expect(weeks).toHaveLength(weeksTold);
    expect(weeks.every(({ from }, index) => index === 0 || from === weeks[index - 1]?.until)).toBe(true);
    expect(weeks.map(({ urgencies }) => sum(urgencies))).toEqual(Array.from({ length: weeksTold }, () => 0));
    expect([sum(earlier), sum(ahead), tips]).toEqual([1, 1, 2]);
  });

  it('come to all tips, each once, whenever they were received, and so do the ages of open ones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ days: fc.double({ min: -300, max: 40, noNaN: true }), urgency: fc.constantFrom('U0', 'U1', 'U2', 'U3', 'U4'), isClosed: fc.boolean() }), { maxLength: 12 }), fc.integer({ min: -11, max: 13 }), async (tips, hours) => {
        vault = await openMemoryVault();
        for (const { days, urgency, isClosed } of tips) {
          const tipId = tipAt(Math.round(inventedStartMs + days * dayMs));
          setUrgency(vault.context, tipId, urgency);
          if (isClosed) setStatus(vault.context, tipId, 'closed', startingOutcomes.actedOn.outcomeId);
        }
        const told = figures(hours);
        expect(told.tips).toBe(tips.length);
        expect([told.earlier, ...told.weeks.map(({ urgencies }) => urgencies), told.ahead].reduce((total, each) => total + sum(each), 0)).toBe(tips.length);
        for (const urgency of ['U0', 'U3'] as const) expect([told.earlier, ...told.weeks.map(({ urgencies }) => urgencies), told.ahead].reduce((total, each) => total + each[urgency], 0)).toBe(tips.filter((tip) => tip.urgency === urgency).length);
        expect(told.openAges.reduce((total, { urgencies }) => total + sum(urgencies), 0)).toBe(tips.filter(({ isClosed }) => !isClosed).length);
      }),
      { numRuns: 12 },
    );
  });
});

describe('the age of open tips', () => {
  it('is told from the newest to the oldest, each bound exact to the millisecond; a closed tip has none', () => {
    const ages = [0, dayMs - 1, dayMs, 3 * dayMs, 7 * dayMs - 1, 7 * dayMs, 28 * dayMs, 84 * dayMs - 1, 84 * dayMs];
    const tips = ages.map((age) => tipAt(inventedStartMs - age));
    expect(figures().openAges.map(({ age, urgencies }) => [age, urgencies.U0])).toEqual([['day', 2], ['three-days', 1], ['week', 2], ['month', 1], ['quarter', 2], ['older', 1]]);
    setStatus(vault.context, tips[0]!, 'closed', startingOutcomes.actedOn.outcomeId);
    expect(figures().openAges[0]?.urgencies.U0).toBe(1);
  });

  it('is not given to a tip from ahead of the clock', () => {
    tipAt(inventedStartMs + 1);
    expect(figures().openAges.at(-1)).toMatchObject({ age: 'ahead', urgencies: { U0: 1 } });
  });
});

describe('compounds', () => {
  const compound = (): string => recordCompound(vault.context, { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, { text: 'Invented', language: 'en', kind: 'official', source: '' });

  it('are counted by independent sources, not by tips', () => {
    const [, one, two] = [compound(), compound(), compound()];
    const tips = Array.from({ length: 4 }, () => tipAt(inventedStartMs));
    // A forward and what it is of are one source.
    setTipSource(vault.context, tips[1]!, tips[0]!);
    for (const [tipId, compoundId] of [[tips[0]!, one], [tips[1]!, one], [tips[2]!, two], [tips[3]!, two]] as const) setTipCompound(vault.context, tipId, compoundId, 'linked');
    expect(figures()).toMatchObject({ compounds: 3, sources: { none: 1, one: 1, several: 1 } });
  });

  it('are counted by their latest status; one without any is not one of which it is unknown', () => {
    const [active, unknown] = [compound(), compound(), compound()];
    for (const [compoundId, state] of [[active, 'active'], [unknown, 'unknown']] as const) recordCompoundStatus(vault.context, compoundId, { state, since: '', relocatedTo: null, source: '', reliability: 'F', credibility: '6' });
    expect(figures().states).toEqual([{ state: 'active', compounds: 1 }, { state: 'unknown', compounds: 1 }, { state: 'none', compounds: 1 }]);
  });

  it('and tips are none in an empty vault', () => {
    expect(figures()).toMatchObject({ tips: 0, compounds: 0, states: [], sources: { none: 0, one: 0, several: 0 }, earlier: { U0: 0 } });
  });
});
