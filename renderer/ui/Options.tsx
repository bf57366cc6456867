import { ListBox, ListBoxItem } from 'react-aria-components';

export interface Option<K extends string> {
  readonly value: K;
  readonly text: string;
}

/** What can be chosen in the list that a field opens. */
export function Options<K extends string>({ options, empty }: { readonly options: readonly Option<K>[]; /** Said where there is none. */ readonly empty?: string }) {
  return (
    <ListBox className="options" items={options} {...(empty === undefined ? {} : { renderEmptyState: () => <p className="small muted option">{empty}</p> })}>
      {options.map((option) => (
        <ListBoxItem key={option.value} id={option.value} textValue={option.text} className="option">
          {option.text}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
