/** Something an invented desk does at a moment, within a transaction that others share. */
export interface PendingStep {
  readonly atMs: number;
  readonly act: () => void;
}

const dayMs = 86_400_000;

/** What is still to be done, by the day on which it is: holds weeks of a year and never all of it. */
export class PendingWork {
  readonly #days = new Map<number, PendingStep[]>();

  add(step: PendingStep): void {
    const day = Math.floor(step.atMs / dayMs);
    const steps = this.#days.get(day);
    if (steps === undefined) this.#days.set(day, [step]);
    else steps.push(step);
  }

  /** Takes out everything that is due up to a moment, the earliest first. */
  takeUntil(atMs: number): readonly PendingStep[] {
    const lastDay = Math.floor(atMs / dayMs);
    const due: PendingStep[] = [];
    for (const [day, steps] of this.#days) {
      if (day > lastDay) continue;
      due.push(...steps.filter((step) => step.atMs <= atMs));
      const left = steps.filter((step) => step.atMs > atMs);
      if (left.length === 0) this.#days.delete(day);
      else this.#days.set(day, left);
    }
    return due.sort((one, other) => one.atMs - other.atMs);
  }
}
