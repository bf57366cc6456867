import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationRow } from '#shared/contract/organisation-calls.ts';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { useOrganisationName } from '../../api/use-organisation-name.ts';
import { useOrganisationSearch } from '../../api/use-organisation-search.ts';
import { useReply } from '../../api/use-reply.ts';

/** Which organisation a claim is about; nothing is asked where the register has none. */
export function AboutOrganisation({ organisationId, onChange }: { readonly organisationId: string | null; readonly onChange: (organisationId: string | null) => void }) {
  const { t } = useTranslation();
  const counted = useReply('organisations.count', {}).loaded;
  const register = useOrganisationSearch();
  const [found, setFound] = useState<OrganisationRow>();
  // A draft that comes back knows an id only.
  const asked = useOrganisationName(found?.organisationId === organisationId ? null : organisationId);
  const chosen = found?.organisationId === organisationId ? found.name : asked;
  const nameOf = (name: string): string => (name === '' ? t('desk.compounds.nameless') : name);
  const isNoneThere = counted.state === 'loading' || (counted.state === 'ready' && counted.value.organisations === 0);
  if (isNoneThere && organisationId === null) return null;
  return (
    <SearchSelect
      label={t('desk.claims.aboutOrganisation')}
      none={t('desk.claims.aboutOrganisationNone')}
      chosen={organisationId === null ? null : { value: organisationId, text: chosen === undefined ? '' : nameOf(chosen) }}
      options={register.rows.map((row) => ({ value: row.organisationId, text: nameOf(row.name) }))}
      total={register.total}
      isSearching={register.isSearching}
      code={register.code}
      onSearch={register.search}
      onChoose={(next) => {
        setFound(register.rows.find((row) => row.organisationId === next));
        onChange(next);
      }}
      maxLength={200}
    />
  );
}
