import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from './Button.tsx';

export interface TextPagerProps {
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Turns the parts of a very long text; nothing where one part holds all of it. */
export function TextPager({ page, pages, onPage }: TextPagerProps) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  return (
    <div className="actions text-pager" role="group" aria-label={t('desk.text.parts')}>
      <Button isSmall isDisabled={page === 0} onPress={() => onPage(page - 1)}>
        {t('desk.text.previous')}
      </Button>
      <span className="small muted" role="status">
        {t('desk.text.part', { part: page + 1, parts: pages })}
      </span>
      <Button isSmall isDisabled={page === pages - 1} onPress={() => onPage(page + 1)}>
        {t('desk.text.next')}
      </Button>
    </div>
  );
}
