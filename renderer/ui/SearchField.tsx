import type { Ref } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { Keys } from './Keys.tsx';

export interface SearchFieldProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly shortcut: string;
  readonly maxLength: number;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onSubmit: () => void;
}

export function SearchField({ label, clearLabel, shortcut, inputRef, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} aria-label={label} className="search" autoComplete="off" spellCheck="false">
      <Input ref={inputRef} placeholder={label} className="search-input" />
      {rest.value === '' ? (
        <Keys combination={shortcut} />
      ) : (
        <Button className="button button-quiet button-small" aria-label={clearLabel}>
          ×
        </Button>
      )}
    </AriaSearchField>
  );
}
