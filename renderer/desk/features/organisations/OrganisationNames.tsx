import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { Button } from '#ui/Button.tsx';

export interface OrganisationNamesProps {
  readonly names: OrganisationView['names'];
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onRemove: (nameId: string) => void;
}

/** What an organisation is called, in every script, and where each name is from. */
export function OrganisationNames({ names, mayChange, isBusy, onAdd, onRemove }: OrganisationNamesProps) {
  const { t } = useTranslation();
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('desk.organisations.names')}</h2>
        {mayChange ? (
          <Button isSmall onPress={onAdd}>
            {t('desk.organisations.addName')}
          </Button>
        ) : null}
      </div>
      <ul className="plain-list" aria-label={t('desk.organisations.names')}>
        {names.map((name) => (
          <li key={name.nameId} className="status-entry">
            <div>
              <bdi dir="auto" lang={name.language === 'other' ? undefined : name.language}>
                {name.text}
              </bdi>
              <p className="small muted">
                {t(`desk.compounds.language.${name.language}`)} · {t(`desk.compounds.nameKind.${name.kind}`)}
                {name.source === '' ? null : (
                  <>
                    {' · '}
                    <bdi dir="auto">{name.source}</bdi>
                  </>
                )}
                {name.isMerged ? ` (${t('desk.organisations.fromMerged')})` : ''}
              </p>
            </div>
            {mayChange && !name.isMerged ? (
              <Button isSmall kind="quiet" label={t('desk.organisations.removeName', { name: name.text })} isPending={isBusy} onPress={() => onRemove(name.nameId)}>
                {t('desk.organisations.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
