import { FileFault, type FileSystem } from './file-system.ts';

type Call = (...parameters: readonly unknown[]) => unknown;

/** The same file system, whose faults are told as `renamed` makes them: whose disk it was, say. */
export function renamingFaults(files: FileSystem, renamed: (fault: FileFault) => FileFault): FileSystem {
  const renaming =
    (call: Call): Call =>
    (...parameters) => {
      try {
        return call(...parameters);
      } catch (problem) {
        throw problem instanceof FileFault ? renamed(problem) : problem;
      }
    };
  const wrapped = Object.entries(files).flatMap(([name, call]: [string, unknown]) => (typeof call === 'function' ? [[name, renaming(call as Call)] as const] : []));
  // Every method of the interface is a function of the object, so none is missing.
  return Object.fromEntries(wrapped) as unknown as FileSystem;
}
