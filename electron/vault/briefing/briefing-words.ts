import type { BriefingCounts, briefingRaidCounts } from '#shared/domain/briefing.ts';
import type { CompoundState } from '#shared/domain/compound.ts';
import type { Indicator } from '#shared/domain/indicators.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { compounds } from '#shared/locales/en/compounds.ts';
import { desk } from '#shared/locales/en/desk.ts';
import { incidents } from '#shared/locales/en/incidents.ts';
import { screening } from '#shared/locales/en/screening.ts';

type Place = BriefingCounts['tipPlaces'][number]['place'];
type Headline = 'tips' | 'compounds' | 'claims' | 'raids';

/** The fixed words of a briefing: everything in it that is no number, no name of the register and nothing that staff typed. */
export interface BriefingWords {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly period: (from: string, until: string) => string;
  readonly asOf: (day: string) => string;
  readonly month: (year: number, month: number) => string;
  readonly day: (year: number, month: number, day: number) => string;
  readonly explanation: string;
  /** Where small counts are not shown. */
  readonly smallCounts: (least: number) => string;
  readonly notShown: string;
  readonly unknown: string;
  readonly total: string;
  readonly headlines: string;
  readonly measure: string;
  readonly count: string;
  readonly headline: Readonly<Record<Headline, string>>;
  readonly definition: Readonly<Record<Headline, string>>;
  readonly byProvince: string;
  readonly tipsByProvince: string;
  readonly compoundsByProvince: string;
  readonly province: string;
  readonly place: (place: Place) => string;
  readonly byStatus: string;
  readonly status: string;
  readonly state: (state: CompoundState | 'none') => string;
  readonly byMonth: string;
  readonly monthHead: string;
  readonly urgency: (urgency: Urgency) => string;
  readonly raids: string;
  readonly raidsOf: string;
  readonly stage: string;
  readonly raidCount: (counted: (typeof briefingRaidCounts)[number]) => string;
  readonly people: string;
  readonly knownFor: string;
  readonly unknownFor: string;
  readonly raidsNote: string;
  /** `counted` is a number or what stands for one that is not shown. */
  readonly raidsUndated: (counted: string) => string;
  readonly range: (least: number, most: number) => string;
  readonly indicators: string;
  readonly indicatorsOf: string;
  readonly looked: string;
  readonly lookedYes: string;
  readonly lookedNo: string;
  readonly indicator: (indicator: Indicator) => string;
  readonly indicatorHead: string;
  readonly present: string;
  readonly absent: string;
  readonly notAsked: string;
  readonly tooFew: string;
  readonly sources: string;
  readonly compoundsBySources: string;
  readonly claimsBySources: string;
  readonly sourceCount: string;
  readonly sourceNone: string;
  readonly sourceOne: string;
  readonly sourceSeveral: string;
  readonly names: string;
  readonly name: string;
  readonly more: (count: number) => string;
  readonly methods: string;
  readonly methodNotes: readonly string[];
  readonly estimates: string;
  readonly estimatesNote: string;
  readonly estimate: string;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

export const englishBriefingWords: BriefingWords = {
  language: 'en',
  title: 'Briefing',
  period: (from, until) => `Period: ${from} to ${until}, by the month of receipt (UTC).`,
  asOf: (day) => `As of ${day}.`,
  month: (year, month) => `${months[month - 1] ?? ''} ${year}`,
  day: (year, month, day) => `${day} ${months[month - 1] ?? ''} ${year}`,
  explanation: 'This briefing holds counts alone. No word of any report is in it. Reports were given in confidence and nothing here has been proven; do not try to find out who reported.',
  smallCounts: (least) => `Counts below ${least} are not shown, so that nobody can be counted out, and neither are as many others as it takes that these cannot be computed. “Not shown” is neither zero nor unknown; zero is shown.`,
  notShown: 'not shown',
  unknown: 'Not known',
  total: 'All',
  headlines: 'In short',
  measure: 'What was counted',
  count: 'Count',
  headline: { tips: 'Reports received', compounds: 'Compounds in the register', claims: 'Claims marked in reports', raids: 'Raids' },
  definition: {
    tips: 'A message that reached us in the period. Several may come from one person; those that were set aside or deleted are not counted.',
    compounds: 'A place that is known or suspected to be a scam compound, as the register has it now. What was found to be one place counts once.',
    claims: 'A statement in a report that staff marked and graded, as it stands now.',
    raids: 'An operation that the register dates within the period.',
  },
  byProvince: 'By province',
  tipsByProvince: 'Reports by province',
  compoundsByProvince: 'Compounds by province',
  province: 'Province',
  place: (place) => (place === 'several' ? 'More than one province' : place === 'unknown' ? 'Province not known' : provinceName(place, 'en')),
  byStatus: 'Compounds by status',
  status: 'Latest status',
  state: (state) => (state === 'none' ? compounds.noState : compounds.state[state]),
  byMonth: 'Reports by month and urgency',
  monthHead: 'Month',
  urgency: (urgency) => desk.urgency[urgency],
  raids: 'From raid to referral',
  raidsOf: 'People in raids of the period',
  stage: 'People who were',
  raidCount: (counted) => incidents.count[counted],
  people: 'At least',
  knownFor: 'Raids where this is known',
  unknownFor: 'Raids where it is not known',
  raidsNote: 'Numbers are sums of those raids alone in which the number is known. What is not known is never counted as zero, so that each sum is the least there were, and no share can be computed from one line to the next.',
  raidsUndated: (counted) => `Raids of which it is not known whether they fall within the period: ${counted}. They are counted nowhere else.`,
  range: (least, most) => `${least} to ${most}, as sources differ`,
  indicators: 'Indicators of forced labour',
  indicatorsOf: 'Reports that were looked through, by what was found',
  looked: 'Reports looked through for indicators',
  lookedYes: 'Looked through',
  lookedNo: 'Not looked through',
  indicator: (indicator) => screening.indicator[indicator],
  indicatorHead: 'Indicator (International Labour Organization)',
  present: screening.answer.present,
  absent: screening.answer.absent,
  notAsked: screening.answer['not-asked'],
  tooFew: 'Not shown: a small number of reports could be computed from it.',
  sources: 'Independent sources',
  compoundsBySources: 'Compounds by independent sources',
  claimsBySources: 'Claims by independent sources',
  sourceCount: 'Independent sources',
  sourceNone: 'None',
  sourceOne: 'One',
  sourceSeveral: 'Two or more',
  names: 'Compounds in the register',
  name: 'Name',
  more: (count) => `And ${count} more, which are not listed.`,
  methods: 'Methods and limits',
  methodNotes: [
    'Counts come from reports that people chose to send and from what staff recorded. They say what reached us, not how much there is: where fewer people can report, fewer reports come.',
    'A report counts in the month in which it was received, and with the urgency that staff gave it last. It counts in the province of the compounds it speaks of, or else in the one its sender chose.',
    'Independent sources are counted, not reports: what goes back to one source counts once.',
    'Numbers of raids are as published or told, often by authorities, and were not checked by us.',
    'Nationality is not counted, since reports are not asked for it.',
  ],
  estimates: 'Estimates of others',
  estimatesNote: 'Not counted by us and not part of any number above.',
  estimate: 'Estimate',
};
