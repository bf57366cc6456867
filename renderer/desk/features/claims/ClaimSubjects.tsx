import { useTranslation } from '#i18n/desk-translation.ts';
import type { ClaimView } from '#shared/contract/claim-calls.ts';
import { Button } from '#ui/Button.tsx';
import type { ClaimActions } from './ClaimList.tsx';

/** What a claim is about, with the way there, and what it speaks of. */
export function ClaimSubjects({ claim: { compound, incident, organisation, topic, stance }, onCompound, onIncident, onOrganisation }: Pick<ClaimActions, 'onCompound' | 'onIncident' | 'onOrganisation'> & { readonly claim: ClaimView }) {
  const { t } = useTranslation();
  const nameOf = (name: string): string => (name === '' ? t('desk.compounds.nameless') : name);
  const subjects = [
    ...(compound === null ? [] : [{ key: 'compound', name: nameOf(compound.name), isLinked: compound.isLinked, open: () => onCompound(compound.compoundId) }]),
    ...(incident === null ? [] : [{ key: 'incident', name: t('desk.incidents.number', { number: String(incident.number) }), isLinked: incident.isLinked, open: () => onIncident(incident.incidentId) }]),
    ...(organisation === null ? [] : [{ key: 'organisation', name: nameOf(organisation.name), isLinked: true, open: () => onOrganisation(organisation.organisationId) }]),
  ];
  return (
    <>
      {topic === null ? null : <p className="small muted">{t(`desk.claims.topic.${topic}`)}</p>}
      {subjects.map(({ key, name, isLinked, open }) => (
        <p key={key} className="small">
          {t(stance === 'contradicts' ? 'desk.claims.compoundAgainst' : 'desk.claims.compoundLine')}{' '}
          <Button isSmall kind="quiet" onPress={open}>
            <bdi dir="auto">{name}</bdi>
          </Button>
          {isLinked ? null : <span className="muted"> {t('desk.claims.notLinked')}</span>}
        </p>
      ))}
    </>
  );
}
