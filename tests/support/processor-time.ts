import process from 'node:process';

/** Milliseconds of processor time that work takes in this process: on a busy machine the clock on the wall says something else. */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
