import type { ClaimAssessment, ClaimsOfTip } from '#shared/contract/claim-calls.ts';
import { AboutIncident } from './AboutIncident.tsx';
import { AboutOrganisation } from './AboutOrganisation.tsx';

export interface AboutOthersProps {
  readonly assessment: ClaimAssessment;
  /** Incidents that the tip is linked to. */
  readonly linked: ClaimsOfTip['incidents'];
  readonly onChange: (part: Pick<ClaimAssessment, 'incidentId' | 'organisationId'>) => void;
}

/** Which incident and which organisation a claim is about. */
export function AboutOthers({ assessment: { incidentId = null, organisationId = null }, linked, onChange }: AboutOthersProps) {
  return (
    <>
      <AboutIncident incidentId={incidentId} linked={linked} onChange={(next) => onChange({ incidentId: next })} />
      <AboutOrganisation organisationId={organisationId} onChange={(next) => onChange({ organisationId: next })} />
    </>
  );
}
