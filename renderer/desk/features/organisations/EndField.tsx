import { useTranslation } from '#i18n/desk-translation.ts';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import type { OfferedRows } from '../../api/offered-rows.ts';
import { useCompoundSearch } from '../../api/use-compound-search.ts';
import { useOrganisationSearch } from '../../api/use-organisation-search.ts';

/** One end of a link. */
export interface End {
  readonly id: string;
  readonly name: string;
}

export interface EndFieldProps {
  readonly kind: 'compound' | 'organisation';
  readonly chosen: End | null;
  readonly isChecked: boolean;
  readonly onChoose: (end: End) => void;
}

/** Which compound, or which organisation, is the other end of a link: found by a part of any of its names. */
export function EndField({ kind, ...rest }: EndFieldProps) {
  return kind === 'compound' ? <CompoundEnd {...rest} /> : <OrganisationEnd {...rest} />;
}

type OneKindProps = Omit<EndFieldProps, 'kind'>;

function CompoundEnd(props: OneKindProps) {
  const { t } = useTranslation();
  const { rows, search, ...found } = useCompoundSearch();
  return <EndSelect {...props} label={t('desk.organisations.whichCompound')} found={{ ...found, rows: rows.map(({ compoundId, name }) => ({ id: compoundId, name })) }} onSearch={search} />;
}

function OrganisationEnd(props: OneKindProps) {
  const { t } = useTranslation();
  const { rows, search, ...found } = useOrganisationSearch();
  return <EndSelect {...props} label={t('desk.organisations.whichOrganisation')} found={{ ...found, rows: rows.map(({ organisationId, name }) => ({ id: organisationId, name })) }} onSearch={search} />;
}

function EndSelect({ label, found: { rows, total, isSearching, code }, chosen, isChecked, onSearch, onChoose }: OneKindProps & { readonly label: string; readonly found: OfferedRows<End>; readonly onSearch: (words: string) => void }) {
  const { t } = useTranslation();
  const optionOf = ({ id, name }: End) => ({ value: id, text: name === '' ? t('desk.compounds.nameless') : name });
  return (
    <SearchSelect
      label={label}
      description={t('desk.organisations.whichWords')}
      chosen={chosen === null ? null : optionOf(chosen)}
      options={rows.map(optionOf)}
      total={total}
      isSearching={isSearching}
      code={code}
      onSearch={onSearch}
      onChoose={(id) => {
        const end = rows.find((row) => row.id === id);
        if (end !== undefined) onChoose(end);
      }}
      maxLength={200}
      error={isChecked && chosen === null ? t('desk.organisations.whichMissing') : undefined}
    />
  );
}
