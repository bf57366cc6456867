// Entry of the thread that table-reader.ts starts: bytes in, cells out, and the thread with all its memory is gone.
import { answerOnce } from '../platform/helper-thread.ts';
import { readTable } from './read-table.ts';
import type { TableQuestion } from './table-reader.ts';

answerOnce((question) => {
  // The only sender is table-reader.ts in the same process.
  const { bytes, choice } = question as TableQuestion;
  return Promise.resolve(readTable(bytes, choice));
});
