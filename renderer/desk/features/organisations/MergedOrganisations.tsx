import { useTranslation } from '#i18n/desk-translation.ts';
import { mergedAtOnce } from '#shared/contract/compound-calls.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { usePages } from '../../api/use-pages.ts';

export interface MergedOrganisationsProps {
  readonly organisation: OrganisationView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onPart: (organisationId: string) => void;
}

/** Organisations that are the same as one, each to be parted from it again. Nothing where there is none. */
export function MergedOrganisations({ organisation, mayChange, isBusy, onPart }: MergedOrganisationsProps) {
  const { t } = useTranslation();
  const { page, offset, onOffset } = usePages('organisations.get', organisation, (mergedOffset) => ({ organisationId: organisation.organisationId, mergedOffset }));
  if (organisation.mergedTotal === 0) return null;
  return (
    <section className="stack">
      <h2>{t('desk.organisations.merged')}</h2>
      <ul className="plain-list" aria-label={t('desk.organisations.merged')}>
        {(page.state === 'ready' ? page.value.merged : []).map((other) => (
          <li key={other.organisationId} className="status-entry">
            <bdi dir="auto">{other.name}</bdi>
            {mayChange ? (
              <Button isSmall kind="quiet" label={t('desk.organisations.partOf', { name: other.name })} isPending={isBusy} onPress={() => onPart(other.organisationId)}>
                {t('desk.organisations.partAgain')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      <Pager offset={offset} perPage={mergedAtOnce} total={organisation.mergedTotal} onOffset={onOffset} />
    </section>
  );
}
