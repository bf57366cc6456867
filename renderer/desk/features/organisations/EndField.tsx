import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { ComboBox } from '#ui/ComboBox.tsx';
import { useReply } from '../../api/use-reply.ts';

const offeredAtMost = 12;

/** One end of a link. */
export interface End {
  readonly id: string;
  readonly name: string;
}

export interface EndFieldProps {
  readonly kind: 'compound' | 'organisation';
  readonly chosen: End | undefined;
  readonly isChecked: boolean;
  readonly onChoose: (end: End) => void;
}

/** Which compound, or which organisation, is the other end of a link: found by a part of any of its names. */
export function EndField({ kind, chosen, isChecked, onChoose }: EndFieldProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const compounds = useReply('compounds.list', { search, offset: 0, limit: offeredAtMost }).loaded;
  const organisations = useReply('organisations.list', { search, offset: 0, limit: offeredAtMost }).loaded;
  const offered: readonly End[] =
    kind === 'compound'
      ? compounds.state === 'ready'
        ? compounds.value.rows.map(({ compoundId, name }) => ({ id: compoundId, name }))
        : []
      : organisations.state === 'ready'
        ? organisations.value.rows.map(({ organisationId, name }) => ({ id: organisationId, name }))
        : [];
  return (
    <div className="stack-tight">
      <ComboBox
        label={t(kind === 'compound' ? 'desk.organisations.whichCompound' : 'desk.organisations.whichOrganisation')}
        description={t('desk.organisations.whichWords')}
        value={search}
        options={offered.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={setSearch}
        onChoose={(id) => {
          const end = offered.find((each) => each.id === id);
          setSearch('');
          if (end !== undefined) onChoose(end);
        }}
        maxLength={200}
      />
      <p role="status">{chosen === undefined ? null : <bdi dir="auto">{t('desk.organisations.chosen', { name: chosen.name })}</bdi>}</p>
      {isChecked && chosen === undefined ? (
        <p className="field-error" role="alert">
          {t('desk.organisations.whichMissing')}
        </p>
      ) : null}
    </div>
  );
}
