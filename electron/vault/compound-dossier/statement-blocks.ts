import type { WordedBlock } from '#shared/redaction/worded-block.ts';
import { rowsAtMost } from '#shared/domain/table-limits.ts';
import { hidesSmallCounts, namesCompounds } from '#shared/redaction/briefing-rules.ts';
import type { CompoundGap } from '#shared/domain/compound-gaps.ts';
import { heading, note, table, typedFact } from './block-makers.ts';
import type { CompoundDossierWords } from './compound-dossier-words.ts';
import type { CompoundDossierSource, ToldStatement } from './dossier-source.ts';

/** What is said, one statement at a time: staff's words, then who says so and what that is worth. */
export function statementBlocks({ statements }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  if (statements === null) return [heading(words.said), note(words.saidNotShown)];
  if (statements.length === 0) return [heading(words.said), note(words.saidNone)];
  const tellsSources = statements.some(({ source }) => source !== null);
  return [heading(words.said), note(tellsSources ? words.saidNote : words.saidNoteApart), ...statements.flatMap((statement, place) => [typedFact(words.statement(place + 1), statement.text), note(basisOf(statement, words))])];
}

function basisOf({ topic, source, sources, reliability, credibility, contradictedBy, isDisputedElsewhere }: ToldStatement, words: CompoundDossierWords): string {
  return [
    ...(topic === null ? [] : [words.topic(topic)]),
    ...(source === null ? [] : [words.source(source)]),
    ...(sources === null ? [] : [words.sources(sources)]),
    words.grade(reliability, credibility),
    ...(contradictedBy.length === 0 ? [] : [words.contradictedBy(contradictedBy)]),
    ...(isDisputedElsewhere ? [words.contradictedElsewhere] : []),
  ].join(' · ');
}

export function materialBlocks({ statements, material, preset }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  if (statements === null) return [];
  if (material.length === 0) return [heading(words.material), note(words.materialNone)];
  if (hidesSmallCounts(preset)) return [heading(words.material), note(words.materialUncounted), ...material.map((kind) => note(words.fileKind[kind]))];
  const listed = material.slice(0, rowsAtMost);
  return [
    heading(words.material),
    note(words.materialNote),
    table({ caption: words.material, heads: [words.materialNumber, words.materialKind], rows: listed.map((kind, place) => [`M${place + 1}`, words.fileKind[kind]]) }),
    ...(material.length > listed.length ? [note(words.more(material.length - listed.length))] : []),
  ];
}

/** Gaps that say how few sources there are. */
const ofFewSources: readonly CompoundGap[] = ['tips', 'source'];
/** Gaps about what these readers do not get in any case. */
const ofNames: readonly CompoundGap[] = ['district', 'khmer', 'chinese'];

export function gapBlocks({ statements, gaps, preset }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  const pairs = (statements ?? []).flatMap(({ contradictedBy }, place) => contradictedBy.filter((other) => other > place + 1).map((other) => words.contradictions(place + 1, other)));
  const shown = gaps.filter((gap) => !(hidesSmallCounts(preset) && ofFewSources.includes(gap)) && !(!namesCompounds(preset) && ofNames.includes(gap)));
  return [
    heading(words.gaps),
    ...(statements === null || statements.length === 0 ? [] : (pairs.length === 0 ? [words.noContradictions] : pairs).map(note)),
    ...(shown.length === 0 ? [words.gapsNone] : shown.map(words.gap)).map(note),
  ];
}
