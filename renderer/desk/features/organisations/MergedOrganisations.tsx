import { useTranslation } from '#i18n/desk-translation.ts';
import { mergedAtOnce } from '#shared/contract/compound-calls.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { MergedEntries } from '#ui/MergedEntries.tsx';
import { usePages } from '../../api/use-pages.ts';

export interface MergedOrganisationsProps {
  readonly organisation: OrganisationView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onPart: (organisationId: string) => void;
}

/** Organisations that are the same as one. */
export function MergedOrganisations({ organisation, mayChange, isBusy, onPart }: MergedOrganisationsProps) {
  const { t } = useTranslation();
  const { page, offset, onOffset } = usePages('organisations.get', organisation, (mergedOffset) => ({ organisationId: organisation.organisationId, mergedOffset }));
  return (
    <MergedEntries
      title={t('desk.organisations.merged')}
      entries={(page.state === 'ready' ? page.value.merged : []).map((other) => ({ id: other.organisationId, name: <bdi dir="auto">{other.name}</bdi>, partLabel: t('desk.organisations.partOf', { name: other.name }) }))}
      code={page.state === 'failed' ? page.code : undefined}
      pages={{ offset, perPage: mergedAtOnce, total: organisation.mergedTotal, onOffset }}
      part={mayChange ? { words: t('desk.organisations.partAgain'), isBusy, onPress: onPart } : undefined}
    />
  );
}
