import { useCallback, useState } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import { choosePassphrase, type PassphraseEntry, type PassphraseProblem } from './passphrase-choice.ts';
import { useStrength } from './use-strength.ts';

export interface NewPassphrase {
  readonly entry: PassphraseEntry;
  readonly problem: PassphraseProblem | undefined;
  readonly strength: Reply<'passphrase.estimate'> | undefined;
  readonly change: (part: Partial<PassphraseEntry>) => void;
  /** The passphrase, or undefined after saying what is wrong with the entry. */
  readonly choose: () => string | undefined;
}

/** A passphrase in the making, for whoever is called `memberName`. */
export function useNewPassphrase(memberName: string): NewPassphrase {
  const [entry, setEntry] = useState<PassphraseEntry>({ kind: 'suggested', suggestedWords: [], first: '', second: '' });
  const [problem, setProblem] = useState<PassphraseProblem>();
  const strength = useStrength(entry.kind === 'own' ? entry.first : '', memberName);
  const change = useCallback((part: Partial<PassphraseEntry>): void => {
    setProblem(undefined);
    setEntry((before) => ({ ...before, ...part }));
  }, []);
  const choose = (): string | undefined => {
    const choice = choosePassphrase(entry, strength?.accepted ?? false);
    setProblem('problem' in choice ? choice.problem : undefined);
    return 'passphrase' in choice ? choice.passphrase : undefined;
  };
  return { entry, problem, strength, change, choose };
}
