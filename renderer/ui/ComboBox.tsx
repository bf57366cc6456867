import { Button, ComboBox as AriaComboBox, Input, Label, Popover, Text } from 'react-aria-components';
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
        <Input className="input" maxLength={maxLength} autoComplete="off" spellCheck="false" />
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
    </AriaComboBox>
  );
}
