// A thread of a pool for tests, from source: says what it is told, fails or ends on demand.
import { register } from 'tsx/esm/api';

register();
const { answerAll } = await import('../../../electron/vault/platform/thread-pool.ts');
await answerAll(async (startWith) => {
  if (startWith === 'never comes up') process.exit(1);
  return async (question) => {
    if (question === 'throw') throw new Error('asked to');
    if (question === 'end') process.exit(3);
    return { answer: `${startWith} ${question}`, give: [] };
  };
});
