import type { Ref } from 'react';

interface TextFieldProps {
  /** Unique on the screen; joins field, label, hint and problem. */
  readonly name: string;
  readonly label: string;
  /** Where the heading above says the same. */
  readonly isLabelHidden?: boolean;
  readonly hint: string;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}

/**
 * Free text. Nothing helps while typing: spelling, completion and correction may send words to a service or keep them in a dictionary.
 * No maxLength, which would cut off pasted text without a word.
 */
export function TextField({ name, label, isLabelHidden = false, hint, rows, value, onChange, problem, fieldRef }: TextFieldProps) {
  const describedBy = problem === undefined ? `${name}-hint` : `${name}-hint ${name}-problem`;
  return (
    <div className="field">
      <label htmlFor={name} className={isLabelHidden ? 'unseen' : undefined}>
        {label}
      </label>
      <p id={`${name}-hint`} className="hint">
        {hint}
      </p>
      <textarea
        id={name}
        ref={fieldRef}
        rows={rows}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={describedBy}
        aria-invalid={problem !== undefined}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <div aria-live="assertive">
        {problem !== undefined && (
          <p id={`${name}-problem`} className="problem">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
