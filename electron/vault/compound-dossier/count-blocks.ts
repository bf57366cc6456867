import { incidentCounts } from '#shared/domain/incident.ts';
import { peopleBandOf } from '#shared/domain/people-band.ts';
import type { Tally } from '#shared/domain/figure.ts';
import { hidesSmallCounts } from '#shared/redaction/briefing-rules.ts';
import { cellName, type CountTable } from '#shared/redaction/count-table.ts';
import { hiddenUnderShownSum } from '#shared/redaction/shown-sum.ts';
import { hiddenCounts } from '#shared/redaction/small-counts.ts';
import type { WordedBlock } from '#shared/redaction/worded-block.ts';
import { cell, heading, monthWords, note, table } from './block-makers.ts';
import type { CompoundDossierWords } from './compound-dossier-words.ts';
import type { CompoundDossierSource } from './dossier-source.ts';
import { referralEnds } from './tip-counts.ts';

/** What is not shown of tables that count the same things; nothing is hidden from whoever reads every count. */
function hiddenIn(preset: CompoundDossierSource['preset'], tables: readonly CountTable[]): ReadonlySet<string> {
  return hidesSmallCounts(preset) ? hiddenCounts(tables) : new Set();
}

const column = (name: string, counts: readonly number[]): CountTable => ({ name, cells: counts.map((count) => [count]), total: counts.reduce((sum, count) => sum + count, 0) });

/** The eleven indicators: how many of the reports that were looked through have each, lack it, were not asked, or leave it unknown. */
export function indicatorBlocks({ counts, counted, preset }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  const { tips, looked, indicators } = counts;
  const start = [heading(words.indicators), note(words.counted[counted])];
  if (looked === 0) return [...start, note(words.nobodyLooked)];
  const lookedHidden = hiddenIn(preset, [column('looked', [looked, tips - looked])]);
  // Every line adds up to how many were looked through: where that is not shown, no line can be.
  if (lookedHidden.has(cellName('looked', 0, 0))) return [...start, note(words.tooFew)];
  const all = lookedHidden.has(cellName('looked', 'all', 'all')) ? words.notShown : String(tips);
  const found = indicators.map(({ indicator, present, absent, notAsked, unknown }) => {
    const cells = [present, absent, notAsked, unknown];
    return { indicator, cells, hidden: hidesSmallCounts(preset) ? hiddenUnderShownSum(indicator, cells) : new Set<string>() };
  });
  if (found.some(({ hidden }) => hidden === undefined)) return [...start, note(words.lookedThrough(String(looked), all)), note(words.tooFew)];
  const rows = found.map(({ indicator, cells, hidden }) => [words.indicator(indicator), ...cells.map((count, row) => (hidden?.has(cellName(indicator, row, 0)) === true ? words.notShown : String(count)))]);
  const lines = found.map(({ indicator, cells }) => cells.map((_, row) => cellName(indicator, row, 0)));
  return [
    ...start,
    note(words.lookedThrough(String(looked), all)),
    table({ caption: words.indicatorsOf, heads: [words.indicatorHead, words.present, words.absent, words.notAsked, words.unknownHead], rows, bars: [1], counts: { names: lines.map((line) => [undefined, ...line]), sums: [...lines.map((parts) => ({ total: looked, parts })), ...(all === words.notShown ? [] : [{ total: tips, parts: [looked, 'not looked through'] }])] } }),
  ];
}

/** One line for each raid; what nobody knows is a word of its own, and nothing is added up. */
export function raidBlocks({ raids, raidsTotal, preset }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  if (raids.length === 0) return [heading(words.raids), note(words.raidsNone)];
  const hasAgencies = raids.some(({ agency }) => agency !== '');
  const people = (tally: Tally): string => {
    if (tally.is === 'unknown') return words.unknown;
    const { least, most } = tally;
    // Counts along a raid are no sums of each other: each is hidden by itself, a range as a whole.
    const isHidden = hiddenIn(preset, [{ name: 'people', cells: least === most ? [[least]] : [[least], [most]] }]).size > 0;
    if (isHidden) return words.notShown;
    return least === most ? String(least) : words.range(least, most);
  };
  const when = ({ date, isElsewhereToo }: (typeof raids)[number]): string => [monthWords(words, date), ...(isElsewhereToo ? [words.elsewhereToo] : [])].join(', ');
  return [
    heading(words.raids),
    note(words.raidsNote),
    table({
      caption: words.raids,
      heads: [words.raidMonth, ...(hasAgencies ? [words.agency] : []), ...incidentCounts.map(words.raidCount)],
      rows: raids.map((raid) => [when(raid), ...(hasAgencies ? [raid.agency === '' ? words.unknown : cell(raid.agency)] : []), ...incidentCounts.map((counted) => people(raid.tallies[counted]))]),
      ...(hasAgencies ? { typedColumns: [1] } : {}),
    }),
    ...(raidsTotal > raids.length ? [note(words.more(raidsTotal - raids.length))] : []),
  ];
}

/** People in bands alone; nobody told apart is not nobody there. */
export function peopleBlocks({ housed, buildingsUnknown, counts }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  return [
    heading(words.people),
    note(words.peopleNote),
    table({
      caption: words.people,
      heads: [words.peopleHead, words.bandHead],
      rows: [
        [words.housed, housed === null ? words.unknown : bandWords(housed, words)],
        [words.individuals, counts.individuals === 0 ? words.unknown : bandWords({ least: counts.individuals, most: counts.individuals }, words)],
      ],
    }),
    ...(buildingsUnknown === 0 ? [] : [note(words.buildingsUnknown)]),
  ];
}

function bandWords({ least, most }: { readonly least: number; readonly most: number }, words: CompoundDossierWords): string {
  const [from, until] = [peopleBandOf(Math.max(least, 1)), peopleBandOf(most)];
  if (from === undefined || until === undefined) return words.unknown;
  return from === until ? words.band(from) : words.bands(words.band(from), words.band(until));
}

export function referralBlocks({ counts: { referrals }, counted, preset }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  if (referrals.length === 0) return [heading(words.referrals), note(words.referralsNone)];
  const cells = referrals.map(({ ends }) => referralEnds.map((end) => ends[end]));
  const hidden = hiddenIn(preset, [{ name: 'referrals', cells }]);
  const rows = referrals.map(({ purpose }, row) => [words.purpose(purpose), ...referralEnds.map((_, at) => (hidden.has(cellName('referrals', row, at)) ? words.notShown : String(cells[row]?.[at] ?? 0)))]);
  return [heading(words.referrals), note(words.counted[counted]), table({ caption: words.referrals, heads: [words.purposeHead, ...referralEnds.map((end) => words.end[end])], rows })];
}
