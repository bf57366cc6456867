import type { BriefingCounts, BriefingPeriod, SourceCounts } from '#shared/domain/briefing.ts';
import type { TableCounts } from '#shared/domain/stated-counts.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { hidesSmallCounts, namesCompounds } from '#shared/redaction/briefing-rules.ts';
import { presets, type PresetName } from '#shared/redaction/presets.ts';
import { leastShown } from '#shared/redaction/small-counts.ts';
import type { WordedBlock } from '#shared/redaction/worded-block.ts';
import type { BriefingWords } from './briefing-words.ts';
import type { NamedCompound } from './named-compounds.ts';
import { periodCount } from './period-counts.ts';
import { ShownCounts } from './shown-counts.ts';

/** What a briefing is made of: counts, names of the register that the preset allows, and what staff typed for it. */
export interface BriefingSource {
  readonly counts: BriefingCounts;
  /** Read only where the preset names compounds. */
  readonly compounds: readonly NamedCompound[];
  /** Milliseconds since 1970. */
  readonly asOf: number;
  readonly preset: PresetName;
  /** Empty: the word for a briefing. */
  readonly title: string;
  /** Each with its source, as staff typed it. */
  readonly estimates: readonly string[];
}

/** Names that are listed; the rest is counted. */
const namesAtMost = 200;

const heading = (text: string): WordedBlock => ({ kind: 'heading', level: 2, text });
const note = (text: string): WordedBlock => ({ kind: 'note', text });
const table = (caption: string, heads: readonly string[], rows: readonly (readonly string[])[], bars: readonly number[] = [], counts?: TableCounts): WordedBlock => ({ kind: 'table', caption, heads, rows, bars, ...(counts === undefined ? {} : { counts }) });

/** A list that divides a count: what its rows and that count are called in sums. */
interface Divided {
  readonly rows: readonly string[];
  readonly total: string;
}

/** The blocks of a briefing in their order. The same source gives the same blocks. */
export function briefingBlocks(source: BriefingSource, words: BriefingWords): readonly WordedBlock[] {
  const hidesSmall = hidesSmallCounts(source.preset);
  const writer = new CountWriter(source.counts, words, new ShownCounts(source.counts, hidesSmall));
  const first = source.counts.months[0]?.month ?? '';
  const last = source.counts.months.at(-1)?.month ?? '';
  return [
    { kind: 'heading', level: 1, ...(source.title.trim() === '' ? { text: words.title } : { text: source.title, isTyped: true }) },
    note(presets[source.preset].tlp),
    note(`${words.period(monthWords(words, first), monthWords(words, last))} ${words.asOf(dayWords(words, source.asOf))}`),
    note(words.explanation),
    ...(hidesSmall ? [note(words.smallCounts(leastShown))] : []),
    ...writer.headlines(),
    ...writer.places(),
    ...writer.states(),
    ...writer.months(),
    ...writer.raids(),
    ...writer.indicators(),
    ...writer.sources(),
    ...(namesCompounds(source.preset) ? names(source.compounds, words) : []),
    heading(words.methods),
    ...words.methodNotes.map(note),
    ...(source.estimates.length === 0 ? [] : [heading(words.estimates), note(words.estimatesNote), ...source.estimates.map((value): WordedBlock => ({ kind: 'fact', label: words.estimate, value, isTyped: true }))]),
  ];
}

const monthWords = (words: BriefingWords, month: string): string => words.month(Number(month.slice(0, 4)), Number(month.slice(5)));

function dayWords(words: BriefingWords, timeMs: number): string {
  const date = new Date(timeMs);
  return words.day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function names(compounds: readonly NamedCompound[], words: BriefingWords): readonly WordedBlock[] {
  if (compounds.length === 0) return [];
  const rows = compounds.slice(0, namesAtMost).map(({ name, province, state }) => [name, words.place(province ?? 'unknown'), words.state(state ?? 'none')]);
  return [heading(words.names), table(words.names, [words.name, words.province, words.status], rows), ...(compounds.length > namesAtMost ? [note(words.more(compounds.length - namesAtMost))] : [])];
}

/** Months by urgency, with the totals of both. */
function monthCounts(months: readonly string[]): TableCounts {
  const all: BriefingPeriod = { from: months[0] ?? '', until: months.at(-1) ?? '' };
  const each = months.map((month): BriefingPeriod => ({ from: month, until: month }));
  const across = urgencies.map((urgency) => `tips ${urgency}`);
  const rows = [...each, all];
  return {
    names: rows.map((row) => [undefined, ...[...across, 'tips'].map((what) => periodCount(what, row))]),
    // Of one month the row of the month is the row of all.
    sums: [...rows.map((row) => ({ total: periodCount('tips', row), parts: across.map((what) => periodCount(what, row)) })), ...(months.length === 1 ? [] : [...across, 'tips'].map((what) => ({ total: periodCount(what, all), parts: each.map((row) => periodCount(what, row)) })))],
  };
}

/** Writes counts into tables: what is not shown by one word, whatever it is. */
class CountWriter {
  readonly #counts: BriefingCounts;
  readonly #words: BriefingWords;
  readonly #shown: ShownCounts;

  constructor(counts: BriefingCounts, words: BriefingWords, shown: ShownCounts) {
    this.#counts = counts;
    this.#words = words;
    this.#shown = shown;
  }

  #cell(count: number, name: string, row: number | 'all', at: number | 'all' = 0): string {
    return this.#said(count, this.#shown.isShown(name, row, at));
  }

  #said(count: number, isShown: boolean): string {
    return isShown ? String(count) : this.#words.notShown;
  }

  headlines(): readonly WordedBlock[] {
    const { tips, compounds, claims, raids, raidCounts } = this.#counts;
    const words = this.#words;
    const lines = [
      ['tips', this.#said(tips, this.#shown.areTotalsShown('months', 'places', 'looked'))],
      ['compounds', this.#said(compounds, this.#shown.areTotalsShown('compound-places', 'states', 'compound-sources'))],
      ['claims', this.#said(claims.none + claims.one + claims.several, this.#shown.areTotalsShown('claims'))],
      ['raids', this.#said(raids, this.#shown.areTotalsShown(...raidCounts.map(({ counted }) => `raids-${counted}`)))],
    ] as const;
    return [
      heading(words.headlines),
      table(words.headlines, [words.measure, words.count], lines.map(([measure, count]) => [words.headline[measure], count]), [], { names: lines.map(([measure]) => [undefined, measure === 'tips' || measure === 'raids' ? this.#ofPeriod(measure) : measure]), sums: [] }),
      ...lines.map(([measure]): WordedBlock => ({ kind: 'fact', label: words.headline[measure], value: words.definition[measure] })),
    ];
  }

  /** The name of a count of what came or happened in the months of this briefing. */
  #ofPeriod(what: string): string {
    const { months } = this.#counts;
    return periodCount(what, { from: months[0]?.month ?? '', until: months.at(-1)?.month ?? '' });
  }

  #list(caption: string, head: string, name: string, { rows: names, total }: Divided, rows: readonly (readonly [label: string, count: number])[]): WordedBlock {
    return table(caption, [head, this.#words.count], rows.map(([label, count], row) => [label, this.#cell(count, name, row)]), [1], { names: names.map((each) => [undefined, each]), sums: [{ total, parts: names }] });
  }

  places(): readonly WordedBlock[] {
    const words = this.#words;
    const { tipPlaces, compoundPlaces } = this.#counts;
    return [
      heading(words.byProvince),
      this.#list(words.tipsByProvince, words.province, 'places', { rows: tipPlaces.map(({ place }) => this.#ofPeriod(`tips place ${place}`)), total: this.#ofPeriod('tips') }, tipPlaces.map(({ place, tips }) => [words.place(place), tips])),
      this.#list(words.compoundsByProvince, words.province, 'compound-places', { rows: compoundPlaces.map(({ place }) => `compounds place ${place}`), total: 'compounds' }, compoundPlaces.map(({ place, compounds }) => [words.place(place), compounds])),
    ];
  }

  states(): readonly WordedBlock[] {
    const words = this.#words;
    return [heading(words.byStatus), this.#list(words.byStatus, words.status, 'states', { rows: this.#counts.states.map(({ state }) => `compounds state ${state}`), total: 'compounds' }, this.#counts.states.map(({ state, compounds }) => [words.state(state), compounds]))];
  }

  months(): readonly WordedBlock[] {
    const words = this.#words;
    const { months, tips } = this.#counts;
    const rows = months.map(({ month, urgencies: counts }, row) => {
      const all = urgencies.reduce((sum, urgency) => sum + counts[urgency], 0);
      return [monthWords(words, month), ...urgencies.map((urgency, at) => this.#cell(counts[urgency], 'months', row, at)), this.#cell(all, 'months', row, 'all')];
    });
    const columns = urgencies.map((urgency, at) => this.#cell(months.reduce((sum, { urgencies: counts }) => sum + counts[urgency], 0), 'months', 'all', at));
    const all = this.#said(tips, this.#shown.areTotalsShown('months', 'places', 'looked'));
    return [heading(words.byMonth), table(words.byMonth, [words.monthHead, ...urgencies.map(words.urgency), words.total], [...rows, [words.total, ...columns, all]], [], monthCounts(months.map(({ month }) => month)))];
  }

  raids(): readonly WordedBlock[] {
    const words = this.#words;
    const { raidCounts, raidsUndated } = this.#counts;
    const rows = raidCounts.map(({ counted, known, unknown, people }) => [words.raidCount(counted), this.#people(counted, people), this.#cell(known, `raids-${counted}`, 0), this.#cell(unknown, `raids-${counted}`, 1)]);
    const known = raidCounts.map(({ counted }) => [this.#ofPeriod(`raids ${counted} known`), this.#ofPeriod(`raids ${counted} unknown`)]);
    return [
      heading(words.raids),
      table(words.raidsOf, [words.stage, words.people, words.knownFor, words.unknownFor], rows, [], {
        names: known.map((each) => [undefined, undefined, ...each]),
        also: raidCounts.flatMap(({ counted, people }) => this.#peopleCounts(counted, people)),
        sums: known.map((parts) => ({ total: this.#ofPeriod('raids'), parts })),
      }),
      note(words.raidsNote),
      ...(raidsUndated === 0 ? [] : [note(words.raidsUndated(this.#cell(raidsUndated, 'undated', 0)))]),
    ];
  }

  /** Both ends of how many people there were; of whom nobody knows a number there are none in the sum. */
  #peopleCounts(counted: string, people: { readonly least: number; readonly most: number } | null): readonly (readonly [name: string, count: number | null])[] {
    const { least, most } = people ?? { least: 0, most: 0 };
    const areShown = people === null || this.#arePeopleShown(counted);
    return [[this.#ofPeriod(`raids ${counted} people at least`), areShown ? least : null], [this.#ofPeriod(`raids ${counted} people at most`), areShown ? most : null]];
  }

  #arePeopleShown(counted: string): boolean {
    return this.#shown.isShown(`people-${counted}`, 0) && this.#shown.isShown(`people-${counted}`, 1);
  }

  /** A range is hidden as a whole when one of its bounds is small. */
  #people(counted: string, people: { readonly least: number; readonly most: number } | null): string {
    if (people === null) return this.#words.unknown;
    if (!this.#arePeopleShown(counted)) return this.#words.notShown;
    return people.least === people.most ? String(people.least) : this.#words.range(people.least, people.most);
  }

  indicators(): readonly WordedBlock[] {
    const words = this.#words;
    const { looked, notLooked, indicators } = this.#counts;
    const lookedTable = this.#list(words.looked, words.looked, 'looked', { rows: [this.#ofPeriod('tips looked'), this.#ofPeriod('tips not-looked')], total: this.#ofPeriod('tips') }, [[words.lookedYes, looked], [words.lookedNo, notLooked]]);
    const start = [heading(words.indicators), lookedTable];
    if (!this.#shown.areIndicatorsShown) return [...start, note(words.tooFew)];
    const lines = indicators.map(({ indicator }) => ['present', 'absent', 'not-asked', 'unknown'].map((found) => this.#ofPeriod(`indicator ${indicator} ${found}`)));
    const rows = indicators.map(({ indicator, present, absent, notAsked, unknown }) => [words.indicator(indicator), ...[present, absent, notAsked, unknown].map((count, row) => this.#cell(count, `indicator-${indicator}`, row))]);
    return [...start, table(words.indicatorsOf, [words.indicatorHead, words.present, words.absent, words.notAsked, words.unknown], rows, [1], {
      names: lines.map((line) => [undefined, ...line]),
      // Every line adds up to how many reports were looked through.
      sums: lines.map((parts) => ({ total: this.#ofPeriod('tips looked'), parts })),
    })];
  }

  sources(): readonly WordedBlock[] {
    const words = this.#words;
    const rows = ({ none, one, several }: SourceCounts) => [[words.sourceNone, none], [words.sourceOne, one], [words.sourceSeveral, several]] as const;
    const sources = (total: string): Divided => ({ rows: ['none', 'one', 'several'].map((each) => `${total} sources ${each}`), total });
    return [
      heading(words.sources),
      this.#list(words.compoundsBySources, words.sourceCount, 'compound-sources', sources('compounds'), rows(this.#counts.compoundSources)),
      this.#list(words.claimsBySources, words.sourceCount, 'claims', sources('claims'), rows(this.#counts.claims)),
    ];
  }
}
