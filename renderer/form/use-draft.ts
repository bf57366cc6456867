import { useState } from 'react';
import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import { emptyDraft, withAnswer, type Draft } from './draft.ts';

/** Gives, changes or (undefined) takes back one answer. */
export type Answer = <Name extends keyof TipAnswers>(name: Name, answer: TipAnswers[Name] | undefined) => void;

/** The draft and the two ways to change it: what is written, and what is chosen. */
export function useDraft(): { readonly draft: Draft; readonly write: (change: Partial<Draft> | ((present: Draft) => Partial<Draft>)) => void; readonly answer: Answer } {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  return {
    draft,
    write: (change) => setDraft((present) => ({ ...present, ...(typeof change === 'function' ? change(present) : change) })),
    answer: (name, answer) => setDraft((present) => ({ ...present, answers: withAnswer(present.answers, name, answer) })),
  };
}
