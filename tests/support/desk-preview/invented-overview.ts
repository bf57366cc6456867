import type { Handlers } from '#shared/contract/contract.ts';
import { weeksTold, type ByState, type ByUrgency, type overviewCalls, type PlacedCounts } from '#shared/contract/overview-calls.ts';
import { forcedLabourIndicators } from '#shared/domain/indicators.ts';
import type { indicatorCalls } from '#shared/contract/indicator-calls.ts';
import { laptopCalendar, lastWeeks } from '#shared/domain/local-weeks.ts';
import { openAges } from '#shared/domain/open-age.ts';

const urgencies = (U1: number, U2: number, U3: number, U4: number, U0: number): ByUrgency => ({ U0, U1, U2, U3, U4 });
const sum = (counts: ByUrgency): number => Object.values(counts).reduce((total, each) => total + each, 0);

function placed(province: PlacedCounts['province'], district: string | null, states: Partial<Record<ByState[number]['state'], number>>, tips: ByUrgency): PlacedCounts {
  const byState = Object.entries(states).map(([state, compounds]) => ({ state: state as ByState[number]['state'], compounds }));
  return { province, district, compounds: byState.reduce((total, { compounds }) => total + compounds, 0), states: byState, tips: sum(tips), urgencies: tips };
}

const byProvince: readonly PlacedCounts[] = [
  placed('KH-18', null, { active: 5, raided: 3, suspected: 2, unknown: 1, none: 1 }, urgencies(3, 7, 14, 8, 8)),
  placed('KH-12', null, { active: 2, closed: 1 }, urgencies(0, 1, 3, 2, 4)),
  placed('KH-1', null, { reopened: 2, none: 2 }, urgencies(1, 2, 2, 0, 3)),
  placed('KH-20', null, { suspected: 3 }, urgencies(0, 0, 1, 1, 0)),
  placed('KH-22', null, { 'partly-emptied': 1 }, urgencies(0, 0, 0, 0, 2)),
  placed('KH-7', null, { closed: 2, relocated: 1 }, urgencies(0, 0, 0, 1, 0)),
  placed('KH-9', null, {}, urgencies(0, 1, 0, 0, 1)),
  placed('KH-8', null, { none: 1 }, urgencies(0, 0, 0, 0, 0)),
];

const byDistrict: readonly PlacedCounts[] = [
  placed('KH-18', '1801', { active: 4, raided: 3, suspected: 1 }, urgencies(3, 5, 11, 6, 2)),
  placed('KH-18', '1806', { active: 1 }, urgencies(0, 1, 2, 0, 0)),
  placed('KH-18', null, { suspected: 1, unknown: 1, none: 1 }, urgencies(0, 1, 1, 2, 6)),
  placed('KH-12', '1204', { active: 2 }, urgencies(0, 1, 3, 2, 0)),
  placed('KH-1', '0110', { reopened: 2 }, urgencies(1, 2, 2, 0, 0)),
];

/** Numbers to look at the map and the figures with; they come from no tip. */
export function inventedOverview(isEmpty: boolean): Pick<Handlers, keyof typeof overviewCalls | keyof typeof indicatorCalls> {
  const none = urgencies(0, 0, 0, 0, 0);
  return {
    'overview.places': ({ level }) => {
      const places = isEmpty ? [] : level === 'province' ? byProvince : byDistrict;
      const elsewhere = isEmpty
        ? []
        : ([
            { country: 'KH', tips: 6, urgencies: urgencies(0, 1, 1, 0, 4) },
            { country: 'MM', tips: 5, urgencies: urgencies(1, 1, 1, 1, 1) },
            { country: null, tips: 31, urgencies: urgencies(2, 3, 6, 5, 15) },
          ] as const);
      const total = (counts: readonly { readonly tips: number }[]): number => counts.reduce((all, { tips }) => all + tips, 0);
      return {
        ok: true,
        value: {
          asOf: Date.now(),
          places: [...places],
          placesTotal: places.length,
          elsewhere: [...elsewhere],
          unplaced: isEmpty ? { compounds: 0, states: [] } : { compounds: 2, states: [{ state: 'none', compounds: 2 }] },
          compounds: isEmpty ? 0 : places.reduce((all, { compounds }) => all + compounds, 2),
          tips: isEmpty ? 0 : total(places) + total(elsewhere) - 2,
          tipsInSeveral: isEmpty ? 0 : 2,
        },
      };
    },
    'overview.indicators': () => ({
      ok: true,
      value: {
        looked: isEmpty ? 0 : 42,
        lookedSources: isEmpty ? 0 : 31,
        notLooked: isEmpty ? 0 : 138,
        lines: forcedLabourIndicators.map((indicator, index) => {
          const [present, absent, notAsked] = isEmpty ? [0, 0, 0] : [(index * 11) % 29, index % 5, (index * 3) % 8];
          return { indicator, present, absent, notAsked, unknown: isEmpty ? 0 : 42 - present - absent - notAsked, presentSources: Math.ceil(present * 0.7) };
        }),
      },
    }),
    'overview.figures': () => ({
      ok: true,
      value: {
        asOf: Date.now(),
        timeZone: laptopCalendar.timeZone,
        weeks: lastWeeks(Date.now(), weeksTold, laptopCalendar).map((week, index) => ({ ...week, urgencies: isEmpty ? none : urgencies(index % 5 === 0 ? 1 : 0, index % 3, (index * 7) % 5, index % 4, index > 22 ? 6 : index % 2) })),
        earlier: isEmpty ? none : urgencies(0, 2, 9, 4, 0),
        ahead: none,
        tips: isEmpty ? 0 : 180,
        compounds: isEmpty ? 0 : 27,
        states: isEmpty
          ? []
          : [
              { state: 'suspected', compounds: 5 },
              { state: 'active', compounds: 7 },
              { state: 'raided', compounds: 3 },
              { state: 'closed', compounds: 3 },
              { state: 'unknown', compounds: 1 },
              { state: 'none', compounds: 8 },
            ],
        sources: isEmpty ? { none: 0, one: 0, several: 0 } : { none: 9, one: 12, several: 6 },
        openAges: openAges.filter((age) => age !== 'ahead').map((age, index) => ({ age, urgencies: isEmpty ? none : urgencies(index === 0 ? 2 : 0, 2, 5 - index, index, index < 2 ? 8 : 1) })),
      },
    }),
  };
}
