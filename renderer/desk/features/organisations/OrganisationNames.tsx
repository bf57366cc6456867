import { useTranslation } from '#i18n/desk-translation.ts';
import { namesAtOnce } from '#shared/contract/compound-calls.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { usePages } from '../../api/use-pages.ts';

export interface OrganisationNamesProps {
  readonly organisation: OrganisationView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onRemove: (nameId: string) => void;
}

/** What an organisation is called, in every script, and where each name is from. */
export function OrganisationNames({ organisation, mayChange, isBusy, onAdd, onRemove }: OrganisationNamesProps) {
  const { t } = useTranslation();
  const { page, offset, onOffset } = usePages('organisations.get', organisation, (namesOffset) => ({ organisationId: organisation.organisationId, namesOffset }));
  const names = page.state === 'ready' ? page.value.names : [];
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('desk.organisations.names')}</h2>
        {mayChange ? (
          <Button isSmall onPress={onAdd}>
            {t('desk.organisations.addName')}
          </Button>
        ) : null}
      </div>
      <ul className="plain-list" aria-label={t('desk.organisations.names')}>
        {names.map((name) => (
          <li key={name.nameId} className="status-entry">
            <div>
              <bdi dir="auto" lang={name.language === 'other' ? undefined : name.language}>
                {name.text}
              </bdi>
              <p className="small muted">
                {t(`desk.compounds.language.${name.language}`)} · {t(`desk.compounds.nameKind.${name.kind}`)}
                {name.source === '' ? null : (
                  <>
                    {' · '}
                    <bdi dir="auto">{name.source}</bdi>
                  </>
                )}
                {name.isMerged ? ` (${t('desk.organisations.fromMerged')})` : ''}
              </p>
            </div>
            {mayChange && !name.isMerged ? (
              <Button isSmall kind="quiet" label={t('desk.organisations.removeName', { name: name.text })} isPending={isBusy} onPress={() => onRemove(name.nameId)}>
                {t('desk.organisations.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      <Pager offset={offset} perPage={namesAtOnce} total={organisation.namesTotal} onOffset={onOffset} />
    </section>
  );
}
