import { ListBox, ListBoxItem } from 'react-aria-components';

export interface Option<K extends string> {
  readonly value: K;
  readonly text: string;
}

/** What can be chosen in the list that a field opens. */
export function Options<K extends string>({ options }: { readonly options: readonly Option<K>[] }) {
  return (
    <ListBox className="options" items={options}>
      {options.map((option) => (
        <ListBoxItem key={option.value} id={option.value} textValue={option.text} className="option">
          {option.text}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
