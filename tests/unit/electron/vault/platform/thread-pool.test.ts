import { afterEach, describe, expect, it } from 'vitest';
import { ThreadFault, threadPool, ThreadsUnavailable, type ThreadPool } from '#vault/platform/thread-pool.ts';

const start = threadPool(new URL('../../../../support/threads/echo-thread.mjs', import.meta.url));

describe('a pool of threads', () => {
  let pool: ThreadPool;
  afterEach(() => pool.end());

  it('answers every question once, each thread knowing what the pool was started with', async () => {
    pool = start('well');
    expect(await Promise.all(['one', 'two', 'three', 'four', 'five'].map((question) => pool.ask(question)))).toEqual(['well one', 'well two', 'well three', 'well four', 'well five']);
  });

  it.each(['throw', 'end'])('gives up a question that makes its thread %s, and no other', async (fatal) => {
    pool = start('well');
    const questions = ['one', 'two', fatal, 'three', 'four', 'five', 'six'];
    const outcomes = await Promise.allSettled(questions.map((question) => pool.ask(question)));
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : (outcome.reason as unknown)))).toEqual(['well one', 'well two', expect.any(ThreadFault), 'well three', 'well four', 'well five', 'well six']);
    expect(await pool.ask('later')).toBe('well later');
  });

  it('says so when no thread comes up', async () => {
    pool = start('never comes up');
    await expect(Promise.all([pool.ask('one'), pool.ask('two')])).rejects.toBeInstanceOf(ThreadsUnavailable);
    await expect(pool.ask('later')).rejects.toBeInstanceOf(ThreadsUnavailable);
  });
});
