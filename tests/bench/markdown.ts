import { readFileSync, writeFileSync } from 'node:fs';
import { shownNumber, spread, type Figure } from './figure.ts';
import { shownVerdict, type Verdict } from './goals.ts';
import type { describeMachine } from './machine.ts';

export interface Part {
  readonly measurement: string;
  readonly figures: readonly Figure[];
  readonly loadBefore: number | undefined;
  readonly loadAfter: number | undefined;
}

const begin = '<!-- figures: written by the bench, not by hand -->';
const end = '<!-- end of the figures -->';

/** Everything of a run as Markdown. */
export function markdownOf(run: { readonly startedAt: string; readonly runs: number; readonly machine: ReturnType<typeof describeMachine>; readonly verdicts: readonly Verdict[]; readonly parts: readonly Part[] }): string {
  const { machine } = run;
  const lines = [
    `Measured on ${run.startedAt.slice(0, 10)}: Node ${machine.node.slice(1)}, ${machine.platform}, ${machine.cores} x ${machine.cpu}, ${machine.memoryGb} GB. Medians of ${run.runs} runs. Load average at the start: ${machine.loadAverage.join(', ')}.`,
    '',
  ];
  if (run.verdicts.length > 0) {
    lines.push('| goal | measured | |', '|---|---|---|', ...run.verdicts.map((verdict) => `| ${verdict.goal} | ${verdict.measured} | ${verdict.met === false ? '**not met**' : shownVerdict(verdict)} |`), '');
  }
  for (const part of run.parts) {
    lines.push(`### ${part.measurement}`, '', `Load ${part.loadBefore} at the start, ${part.loadAfter} at the end.`, '', '| | median | min | max | unit | beside | ratio |', '|---|---|---|---|---|---|---|', ...part.figures.map(line), '');
  }
  return lines.join('\n');
}

function line(figure: Figure): string {
  const own = spread(figure.values);
  const peers = (figure.peers ?? []).map(({ name, values }) => ({ name, median: spread(values).median }));
  const beside = peers.map(({ name, median }) => `${name} ${shownNumber(median)}`).join('; ');
  const ratio = peers.map(({ median }) => (own.median / median).toPrecision(2)).join('; ');
  return `| ${figure.what}${figure.note === undefined ? '' : ` (${figure.note})`} | ${shownNumber(own.median)} | ${shownNumber(own.min)} | ${shownNumber(own.max)} | ${figure.unit} | ${beside} | ${ratio} |`;
}

/** Puts the tables between their marks in a page of the documentation; what people wrote around them stays. */
export function putInto(page: string, tables: string): void {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error('the page has no place for figures');
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${tables}\n${text.slice(to)}`);
}
