import { Worker, parentPort } from 'node:worker_threads';

/** Starts a thread, gives it one question, takes its one answer, ends it. Rejects when the thread fails or ends without an answer. */
export type AskHelperThread = (question: unknown) => Promise<unknown>;

/**
 * A helper that runs `script` (a built JavaScript file) in a thread of its own for every question. A thread and not a child
 * process: see docs/decisions/argon2-in-a-thread.md. It inherits neither environment nor command line options.
 */
export function helperThread(script: URL): AskHelperThread {
  return (question) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(script, { execArgv: [], env: {} });
      const end = (settle: () => void): void => {
        thread.removeAllListeners();
        // The answer counts only once the thread and its memory are gone.
        void thread.terminate().then(settle, settle);
      };
      thread.once('message', (answer: unknown) => end(() => resolve(answer)));
      thread.once('error', () => end(() => reject(new Error('the helper thread failed'))));
      thread.once('exit', () => end(() => reject(new Error('the helper thread ended without an answer'))));
      thread.postMessage(question);
    });
}

/** For the script of a helper thread: answers the one question. A rejected `answer` ends the thread with an error. */
export function answerOnce(answer: (question: unknown) => Promise<unknown>): void {
  const port = parentPort;
  if (!port) throw new Error('this script runs only as a helper thread');
  port.once('message', (question: unknown) => {
    void answer(question).then((value) => port.postMessage(value));
  });
}
