// `npm run eval:redaction -- FILE [--json OUT]`: how much of what people marked in texts the detectors find. Prints numbers, and nothing of a text.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { detect } from '#shared/redaction/detect/detect.ts';
import { printedScores, scoresAsJson } from './print-scores.ts';
import { contentOf, readLabelled, type LabelledText } from './read-labelled.ts';
import { scoreDetection } from './score-detection.ts';

const usage = `npm run eval:redaction -- FILE [--json OUT]
  FILE        texts with marked passages, as Presidio-Research writes them: a list of { full_text, spans: [{ entity_type, start_position, end_position }] };
              also an object that holds such a list, or one object a line. Positions count code points.
  --json OUT  the same numbers as a file
`;

function stop(message: string): never {
  process.stderr.write(message);
  process.exit(2);
}

function wordsOf(words: readonly string[]): { readonly file: string; readonly json: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { json: { type: 'string' } } });
    const [file] = positionals;
    if (positionals.length === 1 && file !== undefined && values.json !== '') return { file, json: values.json };
  } catch {
    // An option that is none is answered as a missing file is.
  }
  return stop(usage);
}

function* told(texts: readonly LabelledText[]): Generator<LabelledText> {
  let toldMs = performance.now();
  for (const [at, text] of texts.entries()) {
    if (performance.now() - toldMs > 5000) {
      toldMs = performance.now();
      process.stderr.write(`  ... ${at} of ${texts.length} texts\n`);
    }
    yield text;
  }
}

const { file, json } = wordsOf(process.argv.slice(2));
const content = contentOf(file);
if (!content.ok) stop(`${file}: ${content.code}\n`);
const labelled = readLabelled(content.value);
if (!labelled.ok) stop(`${file}: ${labelled.code}\n`);
const { texts, disagreeing } = labelled.value;
if (disagreeing > 0) process.stderr.write(`${disagreeing} passages differ from their "entity_value": positions are taken to count code points.\n`);
const scores = scoreDetection(told(texts), detect);
process.stdout.write(printedScores(scores));
if (json !== undefined) {
  try {
    writeFileSync(json, scoresAsJson(scores));
  } catch {
    stop(`${json}: cannot be written\n`);
  }
}
