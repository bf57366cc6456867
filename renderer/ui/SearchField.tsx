import { useContext, useEffect, useId, useRef, useState, type Ref } from 'react';
import { Autocomplete, AutocompleteStateContext, Button, Input, ListBox, ListBoxItem, SearchField as AriaSearchField, Text } from 'react-aria-components';
import { Keys } from './Keys.tsx';

export interface Suggestion {
  readonly id: string;
  readonly text: string;
  /** What it means, in few words. */
  readonly note?: string;
}

export interface SearchFieldProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly shortcut: string;
  readonly maxLength: number;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onSubmit: () => void;
  /** What may be meant, while the field has the focus. None is chosen before an arrow key goes to it, so that Enter stays the way to what was found. */
  readonly suggestions: { readonly label: string; readonly items: readonly Suggestion[]; /** That there are others, and how to come to them. */ readonly more?: string };
  readonly onSuggestion: (id: string) => void;
  /** The field has the focus now, or no more. */
  readonly onFocusChange: (hasFocus: boolean) => void;
}

/** The search, with a list of what may be meant below it. */
export function SearchField({ label, clearLabel, shortcut, inputRef, value, onChange, suggestions, onSuggestion, onSubmit, onFocusChange, ...rest }: SearchFieldProps) {
  const moreId = useId();
  const place = useRef<HTMLDivElement>(null);
  const [hasFocus, setFocus] = useState(false);
  const [closedAt, setClosedAt] = useState<string>();
  const isChoosing = useRef(false);
  const isOpen = hasFocus && closedAt !== value && suggestions.items.length > 0;

  const focusChanged = (now: boolean): void => {
    if (now === hasFocus) return;
    setFocus(now);
    setClosedAt(undefined);
    onFocusChange(now);
  };
  const press = (event: KeyboardEvent): void => {
    // Enter on a suggestion reaches the field as well, which would take it for the end of the search.
    isChoosing.current = isOpen && place.current?.querySelector('[aria-activedescendant]') != null;
    if (event.key !== 'Escape' || !isOpen) return;
    // The list goes first; the words stay until the key is pressed again.
    event.preventDefault();
    event.stopPropagation();
    setClosedAt(value);
  };
  const latest = useRef({ focusChanged, press });
  useEffect(() => {
    latest.current = { focusChanged, press };
  });
  useEffect(() => {
    const around = place.current;
    if (around === null) return undefined;
    // A view has written what stands in the field: whoever clicks into it and types means that instead, as with the key. Where they dragged, they chose themselves.
    let isEntered = false;
    const entered = (event: FocusEvent): void => {
      isEntered = event.relatedTarget === null || !(event.relatedTarget instanceof Node && around.contains(event.relatedTarget));
      latest.current.focusChanged(true);
    };
    const clicked = ({ target }: MouseEvent): void => {
      if (isEntered && target instanceof HTMLInputElement && target.selectionStart === target.selectionEnd) target.select();
      isEntered = false;
    };
    const left = (event: FocusEvent): void => {
      if (!(event.relatedTarget instanceof Node && around.contains(event.relatedTarget))) latest.current.focusChanged(false);
    };
    const pressed = (event: KeyboardEvent): void => {
      isEntered = false;
      latest.current.press(event);
    };
    around.addEventListener('focusin', entered);
    around.addEventListener('focusout', left);
    around.addEventListener('click', clicked);
    // Before the field, which takes Escape for "clear".
    around.addEventListener('keydown', pressed, true);
    return () => {
      around.removeEventListener('focusin', entered);
      around.removeEventListener('focusout', left);
      around.removeEventListener('click', clicked);
      around.removeEventListener('keydown', pressed, true);
    };
  }, []);

  return (
    <div ref={place} className="search-with-list" {...(isOpen ? { 'data-own-keys': '' } : {})}>
      <Autocomplete inputValue={value} onInputChange={onChange} disableAutoFocusFirst>
        <AriaSearchField
          {...rest}
          onSubmit={() => {
            if (!isChoosing.current) onSubmit();
          }}
          aria-label={label}
          className="search"
          autoComplete="off"
          spellCheck="false"
        >
          <Input ref={inputRef} placeholder={label} className="search-input" />
          {value === '' ? null : (
            <Button className="button button-quiet button-small" aria-label={clearLabel}>
              ×
            </Button>
          )}
          <Keys combination={shortcut} />
        </AriaSearchField>
        <NoLostOption shown={isOpen ? suggestions.items : []} />
        {isOpen ? (
          <div className="search-list">
            <ListBox className="options" aria-label={suggestions.label} {...(suggestions.more === undefined ? {} : { 'aria-describedby': moreId })} items={suggestions.items} onAction={(id) => onSuggestion(String(id))}>
              {suggestions.items.map(({ id, text, note }) => (
                <ListBoxItem key={id} id={id} textValue={text} className="option search-option">
                  <Text slot="label" dir="auto">
                    {text}
                  </Text>
                  {note === undefined ? null : (
                    <Text slot="description" className="tiny muted">
                      {note}
                    </Text>
                  )}
                </ListBoxItem>
              ))}
            </ListBox>
            {suggestions.more === undefined ? null : (
              <p id={moreId} className="tiny muted search-more">
                {suggestions.more}
              </p>
            )}
          </div>
        ) : null}
      </Autocomplete>
    </div>
  );
}

/** Once an option was chosen it is there no more, and the field must not go on saying that it is at it. */
function NoLostOption({ shown }: { readonly shown: readonly Suggestion[] }) {
  const state = useContext(AutocompleteStateContext);
  useEffect(() => {
    const at = state?.focusedNodeId;
    if (state === null || at == null) return undefined;
    const look = (): void => {
      if (document.getElementById(at) === null) state.setFocusedNodeId(null);
    };
    look();
    // The list draws its options in a later turn than it is given them.
    const options = new MutationObserver(look);
    options.observe(document.body, { childList: true, subtree: true });
    return () => options.disconnect();
  }, [state, shown]);
  return null;
}
