import { namesCompounds } from '#shared/redaction/briefing-rules.ts';
import type { WordedBlock } from '#shared/redaction/worded-block.ts';
import { cell, heading, monthWords, note, table, typedFact } from './block-makers.ts';
import type { CompoundDossierWords } from './compound-dossier-words.ts';
import type { CompoundDossierSource } from './dossier-source.ts';

/** Who is alleged to be behind it: always as an allegation, and with what they say to it. */
export function operatorBlocks({ operators, operatorsTotal, preset }: CompoundDossierSource, words: CompoundDossierWords): readonly WordedBlock[] {
  if (operators.length === 0) return [heading(words.operators), note(words.operatorsNone)];
  const isNamed = namesCompounds(preset);
  const called = (operator: (typeof operators)[number]): string => (isNamed ? operator.called : words.organisationLetter(operator.called));
  const end = (until: string | null): string => (until === null ? words.untilNow : monthWords(words, until));
  return [
    heading(words.operators),
    note(words.operatorsNote),
    table({
      caption: words.operators,
      heads: [words.organisation, words.part, words.since, words.until, words.gradeHead],
      rows: operators.map((operator) => [cell(called(operator)), words.alleged(operator.part), monthWords(words, operator.since), end(operator.until), `${operator.reliability}${operator.credibility}`]),
      ...(isNamed ? { typedColumns: [0] } : {}),
    }),
    ...(operatorsTotal > operators.length ? [note(words.more(operatorsTotal - operators.length))] : []),
    ...operators.flatMap((operator) => {
      if (!operator.isAccused) return [];
      const { reply } = operator;
      // What was answered may name somebody: it stands only where names do.
      const answered = isNamed && reply !== undefined && reply.words.trim() !== '' ? ` ${reply.words.trim()}` : '';
      return [typedFact(words.reply, `${called(operator)}: ${words.replyState[reply?.state ?? 'undecided']}${answered}`)];
    }),
  ];
}
