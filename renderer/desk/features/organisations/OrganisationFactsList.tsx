import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { Button } from '#ui/Button.tsx';

/** What is recorded of an organisation beside its names. `onChange` undefined: the reader may not. */
export function OrganisationFactsList({ organisation: { kind, registrationNumber, jurisdiction, note }, onChange }: { readonly organisation: OrganisationView; readonly onChange: (() => void) | undefined }) {
  const { t } = useTranslation();
  const shown = (words: string) => (words === '' ? <span className="muted">{t('desk.organisations.notRecorded')}</span> : <bdi dir="auto">{words}</bdi>);
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('desk.organisations.facts')}</h2>
        {onChange === undefined ? null : (
          <Button isSmall onPress={onChange}>
            {t('desk.organisations.change')}
          </Button>
        )}
      </div>
      <dl className="facts">
        <dt>{t('desk.organisations.kindLabel')}</dt>
        <dd>{t(`desk.organisations.kind.${kind}`)}</dd>
        <dt>{t('desk.organisations.registrationLabel')}</dt>
        <dd>{shown(registrationNumber)}</dd>
        <dt>{t('desk.organisations.jurisdictionLabel')}</dt>
        <dd>{shown(jurisdiction)}</dd>
        {note === '' ? null : (
          <>
            <dt>{t('desk.organisations.noteLabel')}</dt>
            <dd>
              <bdi dir="auto" className="pre">
                {note}
              </bdi>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
