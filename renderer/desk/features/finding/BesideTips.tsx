import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useReply } from '../../api/use-reply.ts';

export interface BesideTipsProps {
  readonly words: string;
  readonly onCompound: (compoundId: string) => void;
  readonly onIncident: (incidentId: string) => void;
  readonly onOrganisation: (organisationId: string) => void;
  /** To the page that lists them, by the same words. */
  readonly onCompounds: (words: string) => void;
  readonly onIncidents: (words: string) => void;
  readonly onOrganisations: (words: string) => void;
}

/** What else the words fit: one leads to itself, several to their list. Nothing where there is none. */
export function BesideTips({ words, onCompound, onIncident, onOrganisation, onCompounds, onIncidents, onOrganisations }: BesideTipsProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('search.beside', { words });
  if (loaded.state !== 'ready') return null;
  const { compounds, organisations, incidents } = loaded.value;
  if (compounds.total === 0 && organisations.total === 0 && incidents.total === 0) return null;
  const leadingTo = (kind: keyof Reply<'search.beside'>, onOne: (id: string) => void, onSeveral: (words: string) => void) => {
    const { total, only } = loaded.value[kind];
    return total === 0 ? null : (
      <Button kind="quiet" isSmall onPress={() => (only === null ? onSeveral(words) : onOne(only))}>
        {t(`desk.finding.beside.${kind}`, { count: total })}
      </Button>
    );
  };
  return (
    <div className="actions">
      {leadingTo('compounds', onCompound, onCompounds)}
      {leadingTo('organisations', onOrganisation, onOrganisations)}
      {leadingTo('incidents', onIncident, onIncidents)}
    </div>
  );
}
