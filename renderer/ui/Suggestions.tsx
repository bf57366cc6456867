import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { OriginalText } from './OriginalText.tsx';

export interface SuggestionsProps {
  readonly title: string;
  /** How they were found, and who decides. */
  readonly note: string;
  /** How many more there are, in words; undefined: all are shown. */
  readonly more: string | undefined;
  /** One list item each. */
  readonly children: ReactNode;
}

/** What the program suggests beside a tip, for a person to decide. */
export function Suggestions({ title, note, more, children }: SuggestionsProps) {
  return (
    <div className="suggestions">
      <h4>{title}</h4>
      <ul className="plain-list" aria-label={title}>
        {children}
      </ul>
      {more === undefined ? null : <p className="tiny muted">{more}</p>}
      <p className="tiny muted">{note}</p>
    </div>
  );
}

interface Decision {
  readonly words: string;
  /** With the name of what is suggested, for who hears it away from its line. */
  readonly label: string;
  readonly onPress: () => void;
}

export interface SuggestedProps {
  readonly name: string;
  /** `why`: told apart by it. `passage`: the words of the tip, empty where none say it. */
  readonly reasons: readonly { readonly why: string; readonly words: string; readonly passage: string }[];
  /** undefined: who reads may not decide. */
  readonly decisions: { readonly accept: Decision; readonly refuse: Decision; readonly isBusy: boolean } | undefined;
}

/** One of them, with the reasons for and against it. */
export function Suggested({ name, reasons, decisions }: SuggestedProps) {
  return (
    <li className="stack-tight">
      <bdi dir="auto">{name}</bdi>
      <ul className="plain-list tiny muted">
        {reasons.map(({ why, words, passage }) => (
          <li key={why}>
            {passage === '' ? (
              words
            ) : (
              <>
                {words}:{' '}
                <q dir="auto">
                  <OriginalText text={passage} />
                </q>
              </>
            )}
          </li>
        ))}
      </ul>
      {decisions === undefined ? null : (
        <div className="actions">
          <Button isSmall label={decisions.accept.label} isPending={decisions.isBusy} onPress={decisions.accept.onPress}>
            {decisions.accept.words}
          </Button>
          <Button isSmall kind="quiet" label={decisions.refuse.label} isPending={decisions.isBusy} onPress={decisions.refuse.onPress}>
            {decisions.refuse.words}
          </Button>
        </div>
      )}
    </li>
  );
}
