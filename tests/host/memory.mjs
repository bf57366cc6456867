// In Electron a page's text never passes through the main process; here it does, on its way over the pipe. After a session is
// cleared, what is left in this process is collected and written over. JavaScript cannot promise more: docs/stand-in.md says so.
import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
v8.setFlagsFromString('--clear-free-memory');
const collect = vm.runInNewContext('gc');

/** Of what is read from a pipe at once, and of what is smaller. */
const pieceSizes = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536];

/** What was on its way when the session ended is let go of only when Chromium has answered, or when its window is gone. */
const againAfterMs = [0, 1500, 6000];

export function scrubMemory() {
  collect();
  for (const afterMs of againAfterMs) setTimeout(writeOver, afterMs).unref();
}

/** Two rounds, because a string freed in one half of the young generation stays readable until that half is used again. */
function writeOver() {
  for (let round = 0; round < 2; round += 1) {
    collect();
    for (let count = 0; count < 800; count += 1) new Array(10_000).fill(0);
  }
  collect();
  // Bytes that came or went lay outside of that heap, in pieces of at most 64 KB.
  for (const size of pieceSizes) Array.from({ length: 64 }, () => Buffer.alloc(size, 0));
  collect();
}
