// Entry of the thread that run-argon2.ts starts: one run, one answer, then the thread and all its memory are gone.
import { answerOnce } from '../platform/helper-thread.ts';
import { argon2Here, type Argon2Input } from './argon2.ts';
import { wipe } from './wipe.ts';

answerOnce(async (question) => {
  // The only sender is run-argon2.ts in the same process; argon2Here checks the parameters again.
  const input = question as Argon2Input;
  try {
    return await argon2Here(input);
  } finally {
    wipe(input.secret);
  }
});
