import { isProvince } from '#shared/domain/tip-answers.ts';
import { hidesSmallCounts, namesCompounds } from '#shared/redaction/briefing-rules.ts';
import { leavesOffice, presets } from '#shared/redaction/presets.ts';
import { leastShown } from '#shared/redaction/small-counts.ts';
import type { WordedBlock } from '#shared/redaction/worded-block.ts';
import { fact, heading, mapFact, monthWords, note, table, typedFact, cell } from './block-makers.ts';
import type { CompoundDossierWords } from './compound-dossier-words.ts';
import { indicatorBlocks, peopleBlocks, raidBlocks, referralBlocks } from './count-blocks.ts';
import type { CompoundDossierSource } from './dossier-source.ts';
import { operatorBlocks } from './operator-blocks.ts';
import { gapBlocks, materialBlocks, statementBlocks } from './statement-blocks.ts';

/** The blocks of a dossier about a compound in their order. The same source gives the same blocks. */
export function compoundDossierBlocks(source: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  return [
    ...headerBlocks(source, words),
    ...placeBlocks(source, words),
    ...statementBlocks(source, words),
    ...indicatorBlocks(source, words),
    ...timelineBlocks(source, words),
    ...raidBlocks(source, words),
    ...peopleBlocks(source, words),
    ...operatorBlocks(source, words),
    ...materialBlocks(source, words),
    ...gapBlocks(source, words),
    ...referralBlocks(source, words),
    ...redactionBlocks(source, words),
  ];
}

function headerBlocks({ compound, preset, asOf, mark }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  const date = new Date(asOf);
  const first = compound.names.find(({ language }) => language === words.language) ?? compound.names[0];
  const { state } = compound;
  const province = isProvince(compound.province) ? words.titleIn(words.provinceName(compound.province)) : words.titleSomewhere;
  const title = first === undefined ? province : first.text;
  return [
    { kind: 'heading', level: 1, text: `${mark} ${title}`.trim(), isTyped: true },
    note(presets[preset].tlp),
    note(words.handling[preset]),
    note(words.asOf(words.day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()))),
    note(words.explanation),
    ...(hidesSmallCounts(preset) ? [note(words.smallCounts(leastShown))] : []),
    ...(compound.names.length === 0
      ? []
      : [
          table({
            caption: words.names,
            heads: [words.name, words.nameLanguageHead, words.nameKindHead],
            rows: compound.names.map(({ text, language, kind }) => [cell(text), words.nameLanguage(language), words.nameKind(kind)]),
            typedColumns: [0],
          }),
          ...(compound.namesTotal > compound.names.length ? [note(words.more(compound.namesTotal - compound.names.length))] : []),
        ]),
    fact(words.kindLabel, compound.kind === 'unknown' ? words.unknown : words.kind(compound.kind)),
    fact(words.standingLabel, words.standing(compound.standing)),
    fact(words.stateLabel, state === null ? words.noState : words.stateSince(state.state === 'unknown' ? words.unknown : words.state(state.state), monthWords(words, state.since))),
  ];
}

function placeBlocks({ compound, preset }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  const { province, district, place } = compound;
  return [
    heading(words.where),
    fact(words.province, isProvince(province) ? words.provinceName(province) : words.unknown),
    ...(namesCompounds(preset) ? [fact(words.district, district === null ? words.unknown : words.districtName(district))] : []),
    ...(isProvince(province) ? [mapFact(words.map, district === null ? words.mapOfProvince : words.mapOfDistrict, { province, district })] : []),
    ...(place.trim() === '' ? [] : [typedFact(words.place, place)]),
    note(words.precision),
  ];
}

function timelineBlocks({ statuses, statusesTotal }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  if (statuses.length === 0) return [heading(words.timeline), note(words.noState)];
  return [
    heading(words.timeline),
    note(words.timelineNote),
    table({
      caption: words.timeline,
      heads: [words.since, words.status, words.gradeHead, words.relocatedTo],
      rows: statuses.map(({ since, state, reliability, credibility, relocatedTo }) => [monthWords(words, since), state === 'unknown' ? words.unknown : words.state(state), `${reliability}${credibility}`, relocatedTo === null ? (state === 'relocated' ? words.unknown : '') : cell(relocatedTo.name)]),
      typedColumns: [3],
    }),
    ...(statusesTotal > statuses.length ? [note(words.more(statusesTotal - statuses.length))] : []),
  ];
}

/** What was left out, in the order in which a reader may ask for it. */
function redactionBlocks({ preset, statements, compound }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  const isNamed = namesCompounds(preset);
  const said = words.redactionNotes;
  return [
    heading(words.redaction),
    ...[
      ...(statements === null ? [said.statements] : [said.words, presets[preset].leastReports === null ? said.sources : said.sourcesApart, said.material]),
      said.time,
      said.point,
      said.register,
      ...(isNamed && compound.names.length > 0 ? [said.shown] : []),
      ...(isNamed ? [] : [said.names]),
      ...(hidesSmallCounts(preset) ? [said.small] : []),
      ...(leavesOffice(preset) && statements !== null ? [said.consent] : []),
    ].map(note),
  ];
}
