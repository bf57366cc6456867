import { useEffect } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from './Button.tsx';

export interface PagerProps {
  /** Of the first row shown. */
  readonly offset: number;
  readonly perPage: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
  /** Words for a list in which “previous” could be taken for an earlier time. */
  readonly previous?: string;
  readonly next?: string;
}

/** Turns the pages of a long table; nothing where one page holds all of it. */
export function Pager({ offset, perPage, total, onOffset, previous, next }: PagerProps) {
  const { t } = useTranslation();
  // A list that has become shorter, by a merge or while it was out of sight, would show nothing here and no way on.
  const isPastEnd = total > 0 && offset >= total;
  useEffect(() => {
    if (isPastEnd) onOffset(Math.floor((total - 1) / perPage) * perPage);
  });
  if (total <= perPage || isPastEnd) return null;
  return (
    <div className="actions">
      <Button isDisabled={offset === 0} onPress={() => onOffset(Math.max(0, offset - perPage))}>
        {previous ?? t('desk.pager.previous')}
      </Button>
      <span className="small muted">{t('desk.pager.range', { first: offset + 1, last: Math.min(offset + perPage, total), total })}</span>
      <Button isDisabled={offset + perPage >= total} onPress={() => onOffset(offset + perPage)}>
        {next ?? t('desk.pager.next')}
      </Button>
    </div>
  );
}
