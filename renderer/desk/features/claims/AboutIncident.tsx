import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ClaimsOfTip } from '#shared/contract/claim-calls.ts';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { shownPartialDate } from '#ui/time.ts';
import { useIncidentSearch } from '../../api/use-incident-search.ts';
import { useNamedIncident } from '../../api/use-named-incident.ts';
import { useReply } from '../../api/use-reply.ts';

type Named = ClaimsOfTip['incidents'][number];

export interface AboutIncidentProps {
  readonly incidentId: string | null;
  /** Those that the tip is linked to: offered first, until somebody looks for another. */
  readonly linked: readonly Named[];
  readonly onChange: (incidentId: string | null) => void;
}

/** Which incident a claim is about; nothing is asked where none is recorded. */
export function AboutIncident({ incidentId, linked, onChange }: AboutIncidentProps) {
  const { t, locale } = useTranslation();
  const counted = useReply('incidents.count', {}).loaded;
  const [words, setWords] = useState('');
  const register = useIncidentSearch(words === '' ? linked.map((one) => one.incidentId) : []);
  const offered: readonly Named[] = words === '' && !register.isSearching ? [...linked, ...register.rows] : register.rows;
  const [found, setFound] = useState<Named>();
  const isLinked = linked.some((one) => one.incidentId === incidentId);
  const atHand = [...linked, ...(found === undefined ? [] : [found])].find((one) => one.incidentId === incidentId);
  // A draft that comes back knows an id only.
  const asked = useNamedIncident(atHand === undefined ? incidentId : null);
  const about = atHand ?? asked;
  const textOf = ({ number, kind, date }: Named): string => `${number}: ${t('desk.incidents.named', { kind: t(`desk.incidents.kind.${kind}`), date: date === '' ? t('desk.incidents.dateUnknown') : shownPartialDate(date, locale) })}`;
  const isNoneThere = counted.state === 'loading' || (counted.state === 'ready' && counted.value.incidents === 0);
  if (isNoneThere && linked.length === 0 && incidentId === null) return null;
  return (
    <>
      <SearchSelect
        label={t('desk.claims.aboutIncident')}
        none={t('desk.claims.aboutIncidentNone')}
        chosen={incidentId === null ? null : { value: incidentId, text: about === undefined ? '' : textOf(about) }}
        options={offered.map((one) => ({ value: one.incidentId, text: textOf(one) }))}
        total={register.total + (words === '' ? linked.length : 0)}
        isSearching={register.isSearching}
        code={register.code}
        onSearch={(next) => {
          setWords(next);
          register.search(next);
        }}
        onChoose={(next) => {
          setFound(offered.find((one) => one.incidentId === next));
          onChange(next);
        }}
        maxLength={200}
      />
      {incidentId === null || isLinked ? null : <p className="small muted">{t('desk.claims.aboutIncidentWords')}</p>}
    </>
  );
}
