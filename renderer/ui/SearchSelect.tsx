import { useState } from 'react';
import { Button, ComboBox as AriaComboBox, FieldError, Input, Label, Popover, Text } from 'react-aria-components';
import { useTranslation } from '#i18n/desk-translation.ts';
import { ErrorBanner } from './ErrorBanner.tsx';
import { Options, type Option } from './Options.tsx';
import type { KnownCode } from './use-reason.ts';

export interface SearchSelectProps {
  readonly label: string;
  /** What is chosen now; null: nothing is. It need not be among what is offered. */
  readonly chosen: Option<string> | null;
  /** What choosing nothing is called, offered first; undefined: there is no such choice. */
  readonly none?: string;
  /** What fits the words that are typed, as many as are shown; nothing while they are looked for, so that nobody takes what fitted the words before. */
  readonly options: readonly Option<string>[];
  /** How many fit, also those that are not shown. */
  readonly total: number;
  readonly isSearching: boolean;
  /** Why nothing could be looked for; shown in place of what was found. */
  readonly code?: KnownCode | undefined;
  readonly onSearch: (words: string) => void;
  readonly onChoose: (value: string | null) => void;
  readonly description?: string;
  /** Shown under the field and tied to it; its presence marks the field invalid. */
  readonly error?: string | undefined;
  readonly maxLength: number;
}

const noneValue = 'none';

/**
 * Chooses one of more than a list can show: what is typed is looked for, and the field says how many there are beside those that it offers. Words that were typed and
 * not chosen are dropped when the field is left; a field that was emptied has nothing chosen, where that can be.
 */
export function SearchSelect({ label, chosen, none, options, total, isSearching, code, onSearch, onChoose, description, error, maxLength }: SearchSelectProps) {
  const { t } = useTranslation();
  /** What is being typed; undefined: nobody types, and the field shows what is chosen. */
  const [typed, setTyped] = useState<string>();
  /** What was chosen since somebody typed last. The list closes when it changes. */
  const [taken, setTaken] = useState<string | null>(null);
  const offered = none === undefined || isSearching || (typed ?? '') !== '' ? options : [{ value: noneValue, text: none }, ...options];
  const search = (words: string | undefined): void => {
    setTyped(words);
    if (words !== undefined) setTaken(null);
    onSearch(words ?? '');
  };
  const hint = code !== undefined ? undefined : isSearching ? t('desk.loading') : total > options.length ? t('desk.searchSelect.more', { count: options.length, total }) : typed !== undefined && typed !== '' && total === 0 ? t('desk.searchSelect.none') : undefined;
  const words = [description, hint].filter((each) => each !== undefined).join(' ');
  return (
    <AriaComboBox
      className="field combo"
      inputValue={typed ?? chosen?.text ?? ''}
      onInputChange={search}
      value={taken}
      onChange={(value) => {
        if (typeof value !== 'string') return;
        setTaken(value);
        search(undefined);
        onChoose(value === noneValue ? null : value);
      }}
      onBlur={() => {
        if (typed === '' && none !== undefined && chosen !== null) onChoose(null);
        search(undefined);
      }}
      items={offered}
      allowsCustomValue
      allowsEmptyCollection
      isInvalid={error !== undefined}
      validationBehavior="aria"
      menuTrigger={typed === undefined || typed === '' ? 'manual' : 'input'}
    >
      <Label className="label">{label}</Label>
      <div className="combo-row">
        <Input className="input" maxLength={maxLength} autoComplete="off" spellCheck="false" {...(none === undefined ? {} : { placeholder: none })} />
        <Button className="button select-button combo-button" aria-label={t('desk.searchSelect.open')}>
          <span aria-hidden="true" className="select-arrow">
            ▾
          </span>
        </Button>
      </div>
      {words === '' ? null : (
        <Text slot="description" className="description">
          {words}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      {code === undefined ? null : <ErrorBanner code={code} />}
      <Popover className="popover" data-own-keys="">
        <Options options={offered} empty={t(code !== undefined ? `error.${code}` : isSearching ? 'desk.loading' : 'desk.searchSelect.none')} />
      </Popover>
    </AriaComboBox>
  );
}
