import process from 'node:process';

/**
 * What no input may cost, however it is made: far above what the worst of them takes on a slow machine, and far below what work that grows
 * with the square of its input would. A bound against being held up, not a measure of speed.
 */
export const boundedMs = 10_000;

/** Milliseconds of processor time that work takes in this process: on a busy machine the clock on the wall says something else. */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
