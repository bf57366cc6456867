import { useTranslation } from '#i18n/desk-translation.ts';
import type { ClaimAssessment, ClaimsOfTip } from '#shared/contract/claim-calls.ts';
import { Select } from '#ui/Select.tsx';
import { shownPartialDate } from '#ui/time.ts';
import { useReply } from '../../api/use-reply.ts';
import { AboutOrganisation } from './AboutOrganisation.tsx';

const nothing = 'nothing';
/** As many as one page of the register holds; incidents that the tip is linked to are always offered. */
const offeredAtMost = 200;

export interface AboutOthersProps {
  readonly assessment: ClaimAssessment;
  /** Incidents that the tip is linked to. */
  readonly linked: ClaimsOfTip['incidents'];
  readonly onChange: (part: Pick<ClaimAssessment, 'incidentId' | 'organisationId'>) => void;
}

/** Which incident and which organisation a claim is about; nothing is asked where a register has none. */
export function AboutOthers({ assessment, linked, onChange }: AboutOthersProps) {
  const { t, locale } = useTranslation();
  const incidents = useReply('incidents.list', { kind: null, year: null, compoundId: null, offset: 0, limit: offeredAtMost }).loaded;
  const others = incidents.state === 'ready' ? incidents.value.rows.filter(({ incidentId }) => !linked.some((one) => one.incidentId === incidentId)) : [];
  const offeredIncidents = [...linked, ...others].map(({ incidentId, number, kind, date }) => ({
    value: incidentId,
    text: `${number}: ${t('desk.incidents.named', { kind: t(`desk.incidents.kind.${kind}`), date: date === '' ? t('desk.incidents.dateUnknown') : shownPartialDate(date, locale) })}`,
  }));
  const { incidentId = null, organisationId = null } = assessment;
  return (
    <>
      {offeredIncidents.length === 0 && incidentId === null ? null : (
        <Select
          label={t('desk.claims.aboutIncident')}
          value={incidentId ?? nothing}
          options={[{ value: nothing, text: t('desk.claims.aboutIncidentNone') }, ...offeredIncidents]}
          onChange={(chosen) => onChange({ incidentId: chosen === nothing ? null : chosen })}
        />
      )}
      {incidentId === null || linked.some((one) => one.incidentId === incidentId) ? null : <p className="small muted">{t('desk.claims.aboutIncidentWords')}</p>}
      <AboutOrganisation organisationId={organisationId} onChange={(next) => onChange({ organisationId: next })} />
    </>
  );
}
