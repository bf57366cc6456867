import { Button } from './Button.tsx';

export interface PagerProps {
  /** Of the first row shown. */
  readonly offset: number;
  readonly perPage: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
  readonly words: { readonly previous: string; readonly next: string; readonly range: (rows: { readonly first: number; readonly last: number; readonly total: number }) => string };
}

/** Turns the pages of a long table; nothing where one page holds all of it. */
export function Pager({ offset, perPage, total, onOffset, words }: PagerProps) {
  if (total <= perPage) return null;
  return (
    <div className="actions">
      <Button isDisabled={offset === 0} onPress={() => onOffset(Math.max(0, offset - perPage))}>
        {words.previous}
      </Button>
      <span className="small muted">{words.range({ first: offset + 1, last: Math.min(offset + perPage, total), total })}</span>
      <Button isDisabled={offset + perPage >= total} onPress={() => onOffset(offset + perPage)}>
        {words.next}
      </Button>
    </div>
  );
}
