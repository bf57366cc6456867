import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markedText, type MarkedText } from './marked-text.ts';

/** `tuning` may be looked at while detectors are made; `report` only gives figures. */
export type CorpusHalf = 'tuning' | 'report';

export interface CorpusText extends MarkedText {
  readonly language: string;
}

export interface CorpusFile {
  readonly language: string;
  readonly half: CorpusHalf;
  readonly texts: readonly CorpusText[];
}

const folder = import.meta.dirname;

/** Throws on a name that is none of `<language>-tuning.txt` and `<language>-report.txt`: such a file would be left out of every count. */
function nameParts(name: string): { readonly language: string; readonly half: CorpusHalf } {
  const [, language, half] = /^([a-z]{2})-(tuning|report)\.txt$/u.exec(name) ?? [];
  if (language === undefined || (half !== 'tuning' && half !== 'report')) throw new Error(`not a source of the corpus: ${name}`);
  return { language, half };
}

function corpusFile(name: string): CorpusFile {
  const { language, half } = nameParts(name);
  const lines = readFileSync(path.join(folder, 'source', name), 'utf8').split('\n');
  const texts = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => ({ ...markedText(line), language }));
  return { language, half, texts };
}

/** Every source that is there, by name. */
export const corpusFiles = (): readonly CorpusFile[] => readdirSync(path.join(folder, 'source')).sort().map(corpusFile);

export const convertedPath = ({ language, half }: CorpusFile): string => path.join(folder, `${language}-${half}.json`);

/** The format of Presidio-Research: one list of texts with their spans. */
export const converted = ({ texts }: CorpusFile): string =>
  `${JSON.stringify(
    texts.map(({ full_text, spans, language }) => ({ full_text, spans, language })),
    null,
    1,
  )}\n`;
