import { useTranslation } from '#i18n/desk-translation.ts';
import { namesAtOnce, type CompoundView } from '#shared/contract/compound-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { usePages } from '../../api/use-pages.ts';

export interface CompoundNamesProps {
  readonly compound: CompoundView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onRemove: (nameId: string) => void;
}

/** What a compound is called, in every script, and where each name is from. */
export function CompoundNames({ compound, mayChange, isBusy, onAdd, onRemove }: CompoundNamesProps) {
  const { t } = useTranslation();
  const { page, offset, onOffset } = usePages('compounds.get', compound, (namesOffset) => ({ compoundId: compound.compoundId, namesOffset }));
  const names = page.state === 'ready' ? page.value.names : [];
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('desk.compounds.names')}</h2>
        {mayChange ? (
          <Button isSmall onPress={onAdd}>
            {t('desk.compounds.addName')}
          </Button>
        ) : null}
      </div>
      <ul className="plain-list" aria-label={t('desk.compounds.names')}>
        {names.map((each) => (
          <li key={each.nameId} className="status-entry">
            <div>
              <bdi dir="auto" lang={each.language === 'other' ? undefined : each.language}>
                {each.text}
              </bdi>
              <p className="small muted">
                {t(`desk.compounds.language.${each.language}`)} · {t(`desk.compounds.nameKind.${each.kind}`)}
                {each.source === '' ? null : (
                  <>
                    {' · '}
                    <bdi dir="auto">{each.source}</bdi>
                  </>
                )}
                {each.isMerged ? ` (${t('desk.compounds.fromMerged')})` : ''}
              </p>
            </div>
            {mayChange && !each.isMerged ? (
              <Button isSmall kind="quiet" label={t('desk.compounds.removeName', { name: each.text })} isPending={isBusy} onPress={() => onRemove(each.nameId)}>
                {t('desk.compounds.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      <Pager offset={offset} perPage={namesAtOnce} total={compound.namesTotal} onOffset={onOffset} />
    </section>
  );
}
