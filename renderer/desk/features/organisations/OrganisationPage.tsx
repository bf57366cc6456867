import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { HistoryList } from '#ui/HistoryList.tsx';
import { Page } from '#ui/Page.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { ChangeOrganisationDialog } from './ChangeOrganisationDialog.tsx';
import { LinkList } from './LinkList.tsx';
import { NewLinkDialog } from './NewLinkDialog.tsx';
import { OrganisationFactsList } from './OrganisationFactsList.tsx';
import { OrganisationNameDialog } from './OrganisationNameDialog.tsx';
import { MergedOrganisations } from './MergedOrganisations.tsx';
import { OrganisationNames } from './OrganisationNames.tsx';
import { SameOrganisationDialog } from './SameOrganisationDialog.tsx';

export interface OrganisationPageProps {
  readonly organisationId: string;
  /** What is said of it, claim by claim. */
  readonly said: ReactNode;
  readonly onBack: () => void;
  readonly onOpen: (organisationId: string) => void;
  readonly onCompound: (compoundId: string) => void;
}

/** All that is known of one organisation, and what it is said to be to which compound. */
export function OrganisationPage({ organisationId, ...rest }: OrganisationPageProps) {
  const { t } = useTranslation();
  const { loaded, put, reload } = useReply('organisations.get', { organisationId });
  useNotice('organisations.changed', reload);
  useNotice('compounds.changed', reload);
  if (loaded.state === 'failed') {
    return (
      <Page title={t('desk.organisations.title')} actions={<Button onPress={rest.onBack}>{t('desk.organisations.back')}</Button>}>
        <ErrorBanner code={loaded.code} />
      </Page>
    );
  }
  if (loaded.state === 'loading') return <p className="page muted loading">{t('desk.loading')}</p>;
  return <Organisation organisation={loaded.value} onChanged={put} {...rest} />;
}

interface OrganisationProps extends Omit<OrganisationPageProps, 'organisationId'> {
  readonly organisation: OrganisationView;
  readonly onChanged: (organisation: OrganisationView) => void;
}

function Organisation({ organisation, said: claims, onChanged, onBack, onOpen, onCompound }: OrganisationProps) {
  const { t } = useTranslation();
  const api = useApi();
  const mayChange = useMay('organisations.change');
  const [asking, setAsking] = useState<'facts' | 'name' | 'link' | 'merge'>();
  const [said, say] = useSaid();
  const { organisationId, name, mergedInto } = organisation;
  const saved = (next: OrganisationView): void => {
    say(({ t }) => t('desk.organisations.saved'));
    if (next.organisationId === organisationId) onChanged(next);
    else onOpen(next.organisationId);
  };
  /** What was asked closes; another form that was opened meanwhile does not. */
  const closing = (what: typeof asking) => (): void => setAsking((open) => (open === what ? undefined : open));
  const done = (what: typeof asking) => (next: OrganisationView): void => {
    closing(what)();
    saved(next);
  };
  const call = useCall(saved);
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  const part = (id: string): void => void call.run(() => api['organisations.part']({ organisationId: id }));
  return (
    <Page
      areaRef={area}
      title={name}
      actions={
        <>
          <Button onPress={onBack}>{t('desk.organisations.back')}</Button>
          {mayChange && mergedInto === null ? <Button onPress={() => setAsking('merge')}>{t('desk.organisations.merge')}</Button> : null}
        </>
      }
    >
      <p className="muted">{t('desk.organisations.number', { number: String(organisation.number) })}</p>
      <CallReason call="organisations.change" />
      {call.code === undefined || asking === 'merge' ? null : <ErrorBanner code={call.code} />}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {said}
      </p>
      {mergedInto === null ? null : (
        <Banner tone="warning">
          <p>{t('desk.organisations.mergedInto', { name: mergedInto.name })}</p>
          <div className="actions">
            <Button onPress={() => onOpen(mergedInto.organisationId)}>{t('desk.organisations.toThat', { name: mergedInto.name })}</Button>
            {mayChange ? <Button isPending={call.isBusy} onPress={() => part(organisationId)}>{t('desk.organisations.partAgain')}</Button> : null}
          </div>
        </Banner>
      )}
      <OrganisationFactsList organisation={organisation} onChange={mayChange ? () => setAsking('facts') : undefined} />
      <section className="stack">
        <div className="section-head">
          <h2>{t('desk.organisations.links')}</h2>
          {mayChange && mergedInto === null ? (
            <Button isSmall onPress={() => setAsking('link')}>
              {t('desk.organisations.linkCompound')}
            </Button>
          ) : null}
        </div>
        {organisation.linksTotal === 0 ? (
          <p className="muted">{t('desk.organisations.linksNone')}</p>
        ) : (
          <>
            <p className="small muted">{t('desk.organisations.linkWords')}</p>
            <LinkList
              label={t('desk.organisations.links')}
              named="compound"
              links={organisation.links}
              total={organisation.linksTotal}
              onOpen={({ compound }) => onCompound(compound.compoundId)}
              // A link of a merged one answers with that one, which is not this page.
              onChanged={(next) => (next.organisationId === organisationId ? saved(next) : say(({ t }) => t('desk.organisations.saved')))}
            />
          </>
        )}
      </section>
      {mergedInto === null ? claims : null}
      <OrganisationNames organisation={organisation} mayChange={mayChange} isBusy={call.isBusy} onAdd={() => setAsking('name')} onRemove={(nameId) => void call.run(() => api['organisations.removeName']({ organisationId, nameId }))} />
      <MergedOrganisations organisation={organisation} mayChange={mayChange} isBusy={call.isBusy} onPart={part} />
      <section className="stack">
        <h2>{t('desk.organisations.changes')}</h2>
        <HistoryList entries={organisation.history} total={organisation.historyTotal} words={(entry) => t(`desk.organisations.event.${entry.type}`, { what: entry.what ?? '' })} />
      </section>
      {asking === 'facts' ? <ChangeOrganisationDialog organisation={organisation} onDone={done('facts')} onClose={closing('facts')} /> : null}
      {asking === 'name' ? <OrganisationNameDialog organisationId={organisationId} onDone={done('name')} onClose={closing('name')} /> : null}
      {asking === 'link' ? <NewLinkDialog from={{ organisation: { id: organisationId, name } }} onDone={done('link')} onClose={closing('link')} /> : null}
      {asking === 'merge' ? <SameOrganisationDialog organisation={organisation} code={call.code} isBusy={call.isBusy} onChoose={(into) => void call.run(() => api['organisations.merge']({ organisationId, into }), closing('merge'))} onClose={closing('merge')} /> : null}
    </Page>
  );
}
