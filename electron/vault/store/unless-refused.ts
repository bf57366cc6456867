import { storageCode } from './storage-code.ts';

/** The value, or undefined when storage refused. */
export function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (problem) {
    if (storageCode(problem) === undefined) throw problem;
    return undefined;
  }
}
