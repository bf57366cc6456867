import { shownNumber, spread, type Figure } from './figure.ts';

/** What was found of one goal. */
export interface Verdict {
  readonly goal: string;
  readonly measured: string;
  /** undefined when it was not measured. */
  readonly met: boolean | undefined;
}

interface Goal {
  readonly goal: string;
  readonly judge: (figures: FiguresAt) => Omit<Verdict, 'goal'>;
}

const unmeasured = { measured: 'not measured', met: undefined } as const;
const median = (figure: Figure): number => spread(figure.values).median;

/** The figures of a run by what a goal asks for. */
class FiguresAt {
  readonly #figures: readonly Figure[];
  readonly tips: number;
  readonly #fewest: number;

  constructor(figures: readonly Figure[], tips: number) {
    this.#figures = figures;
    this.tips = tips;
    this.#fewest = Math.min(tips, ...figures.map((figure) => figure.tips ?? tips));
  }

  large(id: string): Figure | undefined {
    return this.#figures.find((figure) => figure.id === id && figure.tips === this.tips);
  }

  small(id: string): Figure | undefined {
    return this.#figures.find((figure) => figure.id === id && figure.tips === this.#fewest);
  }

  named(id: string): Figure | undefined {
    return this.#figures.find((figure) => figure.id === id);
  }
}

/** Of several figures the worst ratio to the peer counts. */
function ratios(ids: readonly string[], limit: number): Goal['judge'] {
  return (figures) => {
    const found = ids.flatMap((id) => {
      const figure = figures.large(id);
      const [peer] = figure?.peers ?? [];
      return figure === undefined || peer === undefined ? [] : [{ own: median(figure), beside: spread(peer.values).median }];
    });
    if (found.length < ids.length) return unmeasured;
    const measured = found.map(({ own, beside }) => `${(own / beside).toFixed(2)} (${shownNumber(own)} and ${shownNumber(beside)} ms)`).join('; ');
    return { measured, met: found.every(({ own, beside }) => own / beside <= limit) };
  };
}

function atMost(id: string, limit: number): Goal['judge'] {
  return (figures) => {
    const figure = figures.large(id) ?? figures.named(id);
    return figure === undefined ? unmeasured : { measured: `${shownNumber(median(figure))} ${figure.unit}`, met: median(figure) <= limit };
  };
}

function atLeast(id: string, limit: number): Goal['judge'] {
  return (figures) => {
    const figure = figures.named(id);
    return figure === undefined ? unmeasured : { measured: `${shownNumber(median(figure))} ${figure.unit}`, met: median(figure) >= limit };
  };
}

/** Large beside small: at most so many times as long, or so many milliseconds longer. */
function growth(id: string, times: number, plusMs = 0): Goal['judge'] {
  return (figures) => {
    const [large, small] = [figures.large(id), figures.small(id)];
    if (large === undefined || small === undefined || large === small) return unmeasured;
    const [one, other] = [median(large), median(small)];
    return { measured: `${(one / other).toFixed(2)} (${shownNumber(one)} and ${shownNumber(other)} ms)`, met: one / other <= times || one - other <= plusMs };
  };
}

const goals: readonly Goal[] = [
  { goal: 'status change, committed, median and 95th percentile: at most 1.5 times the peer', judge: ratios(['status-p50', 'status-p95'], 1.5) },
  { goal: 'status change: at most 1.3 times that of the small vault', judge: growth('status-p50', 1.3) },
  { goal: 'status change: one fsync', judge: atMost('fsyncs', 1) },
  { goal: 'one tip stored: at most 1.5 times the peer', judge: ratios(['one-tip'], 1.5) },
  { goal: 'tips stored in batches: at most 2 times the peer', judge: ratios(['batch'], 2) },
  { goal: 'open and first list after the key derivation, warm: at most 60 ms', judge: atMost('open-warm', 60) },
  { goal: 'the same from a cold cache: at most 150 ms', judge: atMost('open-cold', 150) },
  { goal: 'the same does not grow with the vault (at most 1.3 times the small one, or 15 ms more)', judge: growth('open-warm', 1.3, 15) },
  { goal: 'list with three filters: at most 1.5 times the peer', judge: ratios(['list-filtered'], 1.5) },
  { goal: 'word search, median and 95th percentile: at most 2 times the peer', judge: ratios(['search-p50', 'search-p95'], 2) },
  { goal: 'worst full scan: at most 1.3 times the peer', judge: ratios(['scan-fragment', 'scan-khmer'], 1.3) },
  { goal: 'import from files to the list, one live intake key: at least 1,000 tips a second', judge: atLeast('import-keys-1', 1000) },
  { goal: 'the same with four: at least 500', judge: atLeast('import-keys-4', 500) },
  { goal: 'memory of the vault process, key derivation apart: at most 200 MB', judge: atMost('memory', 200) },
];

const windowGoals: readonly Goal[] = [
  { goal: 'first list after the vault is open: at most 300 ms', judge: atMost('desk-first', 300) },
  { goal: 'key press to the next line, 95th percentile: at most 50 ms', judge: atMost('desk-key-p95', 50) },
  { goal: 'search to its list, 95th percentile: at most 100 ms', judge: atMost('desk-search-p95', 100) },
  { goal: 'scrolling: no frame over 50 ms', judge: atMost('desk-slow-frames', 0) },
  { goal: 'next tip in the pane, 95th percentile: at most 50 ms', judge: atMost('desk-open-p95', 50) },
  { goal: 'memory of the page: at most 300 MB', judge: atMost('desk-memory', 300) },
];

/** Every goal of the window, judged at `tips`. */
export function judgedWindow(figures: readonly Figure[], tips: number): readonly Verdict[] {
  const at = new FiguresAt(figures, tips);
  return windowGoals.map(({ goal, judge }) => ({ goal, ...judge(at) }));
}

/** Every goal of the store, judged at `tips`. */
export function judged(figures: readonly Figure[], tips: number): readonly Verdict[] {
  const at = new FiguresAt(figures, tips);
  return goals.map(({ goal, judge }) => ({ goal, ...judge(at) }));
}

const dossierWithinMs = 20_000;

/** A dossier of 500 tips, in each format and preset that was made. Empty where none was. */
export function judgedDossiers(figures: readonly Figure[]): readonly Verdict[] {
  return figures
    .filter(({ id = '' }) => id.startsWith('dossier-') && !id.startsWith('dossier-pause-'))
    .map((figure) => ({ goal: `${figure.what}: at most ${dossierWithinMs / 1000} s`, measured: `${shownNumber(median(figure) / 1000)} s`, met: median(figure) <= dossierWithinMs }));
}

export function shownVerdict({ met }: Verdict): string {
  return met === undefined ? '-' : met ? 'met' : 'not met';
}
