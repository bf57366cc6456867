// In Electron a page's text never passes through the main process; here it does, on its way over the pipe. After a session is
// cleared, what is left in this process is collected and written over. JavaScript cannot promise more: docs/stand-in.md says so.
import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
v8.setFlagsFromString('--clear-free-memory');
const collect = vm.runInNewContext('gc');

/** Two rounds, because a string freed in one half of the young generation stays readable until that half is used again. */
export function scrubMemory() {
  collect();
  setImmediate(() => {
    for (let round = 0; round < 2; round += 1) {
      collect();
      for (let count = 0; count < 800; count += 1) new Array(10_000).fill(0);
    }
    collect();
  });
}
