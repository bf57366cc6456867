// Entry of the threads that tip-openers.ts starts: keys in memory, bytes in, texts out, for as long as an import lasts.
import { answerAll } from '../platform/thread-pool.ts';
import { ItemOpener } from './item-opener.ts';
import type { KeySeed } from './known-keys.ts';
import { openingPrimitives } from './opening-primitives.ts';
import { answerQuestion, type OpeningAnswer, type OpeningQuestion } from './tip-openers.ts';

/** Attachments are views into one opened payload: it is handed over whole. Everything else is small and copied. */
function largeMemoryIn(answer: OpeningAnswer): readonly ArrayBuffer[] {
  if (answer === 'failed' || !('items' in answer)) return [];
  const memory = new Set<ArrayBuffer>();
  for (const item of answer.items) {
    if ('outcome' in item && item.outcome.ok) for (const { bytes } of item.outcome.value.attachments) if (bytes.buffer instanceof ArrayBuffer) memory.add(bytes.buffer);
  }
  return [...memory];
}

void answerAll(async (startWith) => {
  // The only sender of both is tip-openers.ts in the same process.
  const opener = new ItemOpener(startWith as readonly KeySeed[], await openingPrimitives());
  return async (question) => {
    const answer = await answerQuestion(opener, question as OpeningQuestion);
    return { answer, give: largeMemoryIn(answer) };
  };
});
