import { use, useEffect, useRef, type RefObject } from 'react';
import { Button, ComboBox as AriaComboBox, ComboBoxStateContext, Input, Label, Popover, Text } from 'react-aria-components';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Options, type Option } from './Options.tsx';

export interface ComboBoxProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  /** What fits what was typed; the list shows all of them. */
  readonly options: readonly Option<string>[];
  readonly onChange: (value: string) => void;
  /** One of the options was chosen. */
  readonly onChoose: (value: string) => void;
  readonly maxLength: number;
  readonly takesFocus?: boolean;
}

/** A field for words of one's own, with a list of known ones that fit. Nothing is remembered by the browser. */
export function ComboBox({ label, description, value, options, onChange, onChoose, maxLength, takesFocus = false }: ComboBoxProps) {
  const { t } = useTranslation();
  const isAwaited = useRef(false);
  return (
    <AriaComboBox
      className="field combo"
      inputValue={value}
      onInputChange={onChange}
      value={null}
      onChange={(chosen) => {
        if (typeof chosen === 'string') onChoose(chosen);
      }}
      items={options}
      allowsCustomValue
      // A field that was emptied because its words were taken is not to open the list again.
      menuTrigger={value === '' ? 'manual' : 'input'}
      {...(takesFocus ? { autoFocus: true } : {})}
    >
      <Label className="label">{label}</Label>
      <div className="combo-row">
        <Input
          className="input"
          maxLength={maxLength}
          autoComplete="off"
          spellCheck="false"
          onKeyDown={(event) => {
            if (event.key === 'Escape') isAwaited.current = false;
          }}
        />
        <Button className="button select-button combo-button" aria-label={t('desk.searchSelect.open')}>
          <span aria-hidden="true" className="select-arrow">
            ▾
          </span>
        </Button>
      </div>
      {description === undefined ? null : (
        <Text slot="description" className="description">
          {description}
        </Text>
      )}
      <Popover className="popover" data-own-keys="">
        <Options options={options} />
      </Popover>
      <LateList value={value} hasOptions={options.length > 0} isAwaited={isAwaited} />
    </AriaComboBox>
  );
}

/** The library opens the list when something is typed, and only where there are options by then. Those that come later than the typing open it here, unless the list is not awaited any more. */
function LateList({ value, hasOptions, isAwaited }: { readonly value: string; readonly hasOptions: boolean; readonly isAwaited: RefObject<boolean> }) {
  const state = use(ComboBoxStateContext);
  const last = useRef(value);
  useEffect(() => {
    // The library draws its children once more, outside the field, to learn what the list holds.
    if (!state) return;
    if (value !== last.current) isAwaited.current = value !== '' && !hasOptions;
    last.current = value;
    if (!state.isFocused || state.isOpen) isAwaited.current = false;
    if (!isAwaited.current || !hasOptions) return;
    isAwaited.current = false;
    state.open(null, 'input');
  });
  return null;
}
