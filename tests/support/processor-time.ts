import process from 'node:process';

/** Once is luck: other work on the machine, a collection or a compilation only ever adds. */
const tries = 3;

/** Milliseconds of processor time that work takes in this process, the least of three tries: on a busy machine the clock on the wall says something else. */
export async function processorMs(work: () => unknown): Promise<number> {
  let leastMs = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    leastMs = Math.min(leastMs, (user + system) / 1000);
  }
  return leastMs;
}
