import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { IndividualRow } from '#shared/contract/individual-calls.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStandingReply } from '../../api/use-standing-reply.ts';
import { useSettled } from '../../api/use-settled.ts';

const perPage = 10;
/** Stands for nobody of them; no id is like it. */
const nobody = 'nobody';

export interface KnownIndividualsProps {
  /** Those of whom this tip tells are left out; null: nobody is. */
  readonly exceptTipId: string | null;
  /** Left out as well. */
  readonly except?: string;
  /** null: none of them. */
  readonly chosen: string | null;
  readonly onChoose: (individualId: string | null) => void;
  /** What the choice of nobody says; without it somebody must be chosen. */
  readonly noneOfThem?: string;
}

/** The people whom other tips tell of, a page at a time, to choose one. */
export function KnownIndividuals({ exceptTipId, except, chosen, onChoose, noneOfThem }: KnownIndividualsProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const { loaded } = useStandingReply('individuals.list', { exceptTipId, search: useSettled(search), offset, limit: perPage });
  const total = loaded.state === 'ready' ? loaded.value.total : 0;
  const rows = loaded.state === 'ready' ? loaded.value.rows.filter(({ individualId }) => individualId !== except) : [];
  const shown = ({ number, words, tips, sources }: IndividualRow): string => t('desk.individuals.row', { number: String(number), words, tips: t('desk.individuals.rowTips', { count: tips }), sources: t('desk.individuals.sources', { count: sources }) });
  const options = [...(noneOfThem === undefined ? [] : [{ value: nobody, text: noneOfThem }]), ...rows.map((row) => ({ value: row.individualId, text: shown(row) }))];
  if (loaded.state === 'ready' && rows.length === 0 && search === '') return <p className="small muted">{t('desk.individuals.noneKnown')}</p>;
  return (
    <>
      <TextField
        label={t('desk.individuals.search')}
        value={search}
        maxLength={200}
        onChange={(typed) => {
          setSearch(typed);
          setOffset(0);
        }}
      />
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      <RadioGroup label={t('desk.individuals.known')} value={chosen ?? (noneOfThem === undefined ? null : nobody)} options={options} onChange={(value) => onChoose(value === nobody ? null : value)} />
      <Pager offset={offset} perPage={perPage} total={total} onOffset={setOffset} />
    </>
  );
}
