import type { Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  /** Shown under the field and tied to it; its presence marks the field invalid. */
  readonly error?: string;
  readonly type?: 'text' | 'password' | 'number' | 'datetime-local';
  /** Has the focus when it appears: the first field of a screen or dialog. */
  readonly takesFocus?: boolean;
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  readonly isMultiline?: boolean;
  /** Lines that a multiline field shows. */
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A labelled text field. Nothing is remembered, corrected or sent to a spelling service. */
export function TextField({ label, description, error, isMultiline = false, rows = 4, inputRef, type = 'text', takesFocus = false, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} {...(takesFocus ? { autoFocus: true } : {})} type={type} isInvalid={error !== undefined} autoComplete="off" spellCheck="false" className="field" validationBehavior="aria">
      <Label className="label">{label}</Label>
      {isMultiline ? <TextArea className="input" rows={rows} /> : <Input className="input" {...(inputRef ? { ref: inputRef } : {})} />}
      {description === undefined ? null : (
        <Text slot="description" className="description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
