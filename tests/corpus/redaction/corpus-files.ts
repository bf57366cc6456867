import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markedText, type MarkedText } from './marked-text.ts';

/** `tuning` may be looked at while detectors are made; `report` only gives figures. */
export type CorpusHalf = 'tuning' | 'report';

export interface CorpusText extends MarkedText {
  readonly language: string;
}

/** Whose hand a source is of: `2`, `3`, `5`, `7`, `8`, `9` and `10` are written by people who knew neither the texts before nor the detectors, all but the first of them about accounts alone; `4` and `6` were written to tune by: accounts that are hard to tell. */
const hands = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
export type CorpusHand = (typeof hands)[number];
/** These have no half for reporting, or none for tuning. */
export const ofOneHalf: ReadonlySet<CorpusHand> = new Set(['4', '6', '9', '10']);

export interface CorpusFile {
  /** The source without its ending. */
  readonly name: string;
  readonly language: string;
  readonly half: CorpusHalf;
  readonly hand: CorpusHand;
  readonly texts: readonly CorpusText[];
}

const folder = import.meta.dirname;

/** Throws on a name that is none of `<language>-tuning.txt`, `<language>-report.txt`, or the same with `-2` to `-10`: such a file would be left out of every count. */
function nameParts(file: string): Omit<CorpusFile, 'texts'> {
  const [, name, language, half, number = '1'] = /^(([a-z]{2})-(tuning|report)(?:-([2-9]|10))?)\.txt$/u.exec(file) ?? [];
  const hand = hands.find((each) => each === number);
  if (name === undefined || language === undefined || (half !== 'tuning' && half !== 'report') || hand === undefined) throw new Error(`not a source of the corpus: ${file}`);
  return { name, language, half, hand };
}

function corpusFile(file: string): CorpusFile {
  const parts = nameParts(file);
  const lines = readFileSync(path.join(folder, 'source', file), 'utf8').split('\n');
  const texts = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => ({ ...markedText(line), language: parts.language }));
  return { ...parts, texts };
}

/** Every source that is there, by name. */
export const corpusFiles = (): readonly CorpusFile[] => readdirSync(path.join(folder, 'source')).sort().map(corpusFile);

export const convertedPath = ({ name }: CorpusFile): string => path.join(folder, `${name}.json`);

/** The format of Presidio-Research: one list of texts with their spans. */
export const converted = ({ texts }: CorpusFile): string =>
  `${JSON.stringify(
    texts.map(({ full_text, spans, language }) => ({ full_text, spans, language })),
    null,
    1,
  )}\n`;
