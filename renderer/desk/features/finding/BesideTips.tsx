import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { useReply } from '../../api/use-reply.ts';

export interface BesideTipsProps {
  readonly words: string;
  readonly onCompound: (compoundId: string) => void;
  readonly onIncident: (incidentId: string) => void;
  /** To the page that lists them, by the same words. */
  readonly onCompounds: (words: string) => void;
  readonly onIncidents: (words: string) => void;
}

/** What else the words fit: one leads to itself, several to their list. Nothing where there is none. */
export function BesideTips({ words, onCompound, onIncident, onCompounds, onIncidents }: BesideTipsProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('search.beside', { words });
  if (loaded.state !== 'ready') return null;
  const { compounds, incidents } = loaded.value;
  if (compounds.total === 0 && incidents.total === 0) return null;
  return (
    <div className="actions">
      {compounds.total === 0 ? null : (
        <Button kind="quiet" isSmall onPress={() => (compounds.only === null ? onCompounds(words) : onCompound(compounds.only))}>
          {t('desk.finding.beside.compounds', { count: compounds.total })}
        </Button>
      )}
      {incidents.total === 0 ? null : (
        <Button kind="quiet" isSmall onPress={() => (incidents.only === null ? onIncidents(words) : onIncident(incidents.only))}>
          {t('desk.finding.beside.incidents', { count: incidents.total })}
        </Button>
      )}
    </div>
  );
}
