import { kindsFor } from './entity-kinds.ts';
import type { Precision, Recall, Scores } from './score-detection.ts';

const ratio = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}

const recallHead = ['gold', 'found', 'found likely', 'matched', 'matched likely', 'whole'] as const;
const recallRow = (name: string, recall: Recall, hasKind = true): readonly string[] => [
  name,
  String(recall.gold),
  ratio(recall.found, recall.gold),
  ratio(recall.foundLikely, recall.gold),
  ...(hasKind ? [ratio(recall.matched, recall.matchable), ratio(recall.matchedLikely, recall.matchable), ratio(recall.covered, recall.matchable)] : ['no matching kind', '-', '-']),
];
const precisionRow = (name: string, { candidates, right, likely, rightLikely }: Precision): readonly string[] => [name, String(candidates), ratio(right, candidates), String(likely), ratio(rightLikely, likely)];
const sorted = <V>(map: ReadonlyMap<string, V>): readonly (readonly [string, V])[] => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What the numbers mean, and the numbers. Nothing of any text is in it. */
export function printedScores(scores: Scores): string {
  return [
    `${scores.texts} texts, ${scores.total.gold} marked passages.`,
    '',
    'Recall. found: a candidate of any kind overlaps the passage. matched: one of a kind that is a right answer to its type.',
    '"likely" counts only candidates of the upper tier (score 0.5 and more); the other columns count every candidate. whole: candidates of matching kinds hold all of it.',
    '',
    table(['type', ...recallHead], [...sorted(scores.byType).map(([type, recall]) => recallRow(type, recall, kindsFor(type) !== undefined)), recallRow('all', scores.total)]),
    '',
    'By the script of the passage, or of its text where the passage has only ASCII digits and signs.',
    '',
    table(['script', ...recallHead], sorted(scores.byScript).map(([script, recall]) => recallRow(script, recall))),
    '',
    table(['type and script', ...recallHead], sorted(scores.byTypeAndScript).flatMap(([type, scripts]) => sorted(scripts).map(([script, recall]) => recallRow(`${type} ${script}`, recall, kindsFor(type) !== undefined)))),
    '',
    'Precision: candidates that overlap a passage of a type they are a right answer to. Of all candidates, and of the likely ones alone.',
    'Where a file does not mark a type at all, every candidate of that kind counts as wrong.',
    '',
    table(['kind', 'candidates', 'precision', 'likely', 'precision likely'], [...sorted(scores.byKind).map(([kind, precision]) => precisionRow(kind, precision)), precisionRow('all', scores.totalPrecision)]),
    '',
  ].join('\n');
}

/** The same numbers as JSON. Counts alone: ratios follow from them. */
export function scoresAsJson(scores: Scores): string {
  const plain = (value: unknown): unknown => (value instanceof Map ? Object.fromEntries([...(value as ReadonlyMap<string, unknown>)].map(([key, inner]) => [key, plain(inner)])) : value);
  return `${JSON.stringify(Object.fromEntries(Object.entries(scores).map(([key, value]) => [key, plain(value)])), undefined, 2)}\n`;
}
