import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import type { Loaded } from '../../api/use-reply.ts';

export interface FilesLyingProps {
  readonly looked: Loaded<Reply<'disclosures.files'>>;
  readonly onLook: () => void;
}

/** How many exported files still lie on this laptop, and another look. */
export function FilesLying({ looked, onLook }: FilesLyingProps) {
  const { t } = useTranslation();
  if (looked.state === 'failed') return <ErrorBanner code={looked.code} />;
  if (looked.state === 'loading') return <p role="status">{t('desk.disclosures.files.looking')}</p>;
  const { lying, total, files } = looked.value;
  return (
    <div className="stack-tight">
      <p role="status">{lying === 0 ? t('desk.disclosures.files.none') : t('desk.disclosures.files.lying', { count: lying })}</p>
      {total > files.length ? <p className="small">{t('desk.disclosures.files.more', { count: files.length })}</p> : null}
      <p className="small muted">{t('desk.disclosures.filesWords')}</p>
      <div className="actions">
        <Button isSmall onPress={onLook}>
          {t('desk.disclosures.lookAgain')}
        </Button>
      </div>
    </div>
  );
}
