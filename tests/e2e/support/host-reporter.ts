// Says at the end on which host the specs ran and what could not run there.
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { host } from './launch.ts';

export default class HostReporter implements Reporter {
  readonly #leftOut: { title: string; reason: string }[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') return;
    const reason = result.annotations.find(({ type }) => type.startsWith('only on'))?.description;
    // Without one it only did not run, because an earlier test of its file failed.
    if (reason === undefined) return;
    this.#leftOut.push({ title: test.titlePath().slice(2).join(' › '), reason });
  }

  onEnd(): void {
    const count = this.#leftOut.length;
    process.stdout.write(`\nHost: ${host}. ${count === 0 ? 'No spec was left out.' : `${count} left out, for the other host only:`}\n`);
    for (const { title, reason } of this.#leftOut) process.stdout.write(`  ${title}: ${reason}\n`);
  }
}
