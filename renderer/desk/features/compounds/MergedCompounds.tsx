import { useTranslation } from '#i18n/desk-translation.ts';
import { mergedAtOnce, type CompoundView } from '#shared/contract/compound-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { usePages } from '../../api/use-pages.ts';

export interface MergedCompoundsProps {
  readonly compound: CompoundView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onPart: (compoundId: string) => void;
}

/** Compounds that are the same as one, each to be parted from it again. Nothing where there is none. */
export function MergedCompounds({ compound, mayChange, isBusy, onPart }: MergedCompoundsProps) {
  const { t } = useTranslation();
  const { page, offset, onOffset } = usePages('compounds.get', compound, (mergedOffset) => ({ compoundId: compound.compoundId, mergedOffset }));
  if (compound.mergedTotal === 0) return null;
  return (
    <section className="stack">
      <h2>{t('desk.compounds.merged')}</h2>
      <ul className="plain-list" aria-label={t('desk.compounds.merged')}>
        {(page.state === 'ready' ? page.value.merged : []).map((other) => (
          <li key={other.compoundId} className="status-entry">
            <bdi dir="auto">{other.name}</bdi>
            {mayChange ? (
              <Button isSmall kind="quiet" label={t('desk.compounds.partOf', { name: other.name })} isPending={isBusy} onPress={() => onPart(other.compoundId)}>
                {t('desk.compounds.part')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      <Pager offset={offset} perPage={mergedAtOnce} total={compound.mergedTotal} onOffset={onOffset} />
    </section>
  );
}
