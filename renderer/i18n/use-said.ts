import { useState } from 'react';
import { useTranslation, type Said } from './desk-translation.ts';

/** What a page says after something was done: kept as what it means and put into words when it is drawn, so that another language of the desk changes it at once. Empty: nothing is said. */
export function useSaid(): readonly [said: string, say: (said: Said | undefined) => void] {
  const translation = useTranslation();
  const [said, setSaid] = useState<Said>();
  // A function is what is kept, not what makes it.
  return [said?.(translation) ?? '', (next) => setSaid(() => next)];
}
