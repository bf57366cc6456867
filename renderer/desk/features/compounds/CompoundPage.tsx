import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { CompoundView, NamedCompound } from '#shared/contract/compound-calls.ts';
import { compoundStates } from '#shared/domain/compound.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { HistoryList } from '#ui/HistoryList.tsx';
import { Page } from '#ui/Page.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { AddNameDialog } from './AddNameDialog.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { ChooseDialog } from './ChooseDialog.tsx';
import { CompoundState } from './CompoundState.tsx';
import { CompoundGaps } from './CompoundGaps.tsx';
import { CompoundNames } from './CompoundNames.tsx';
import { CompoundSite } from './CompoundSite.tsx';
import { CompoundStatuses } from './CompoundStatuses.tsx';
import { TableRows } from './TableRows.tsx';
import { LinkedTips } from './LinkedTips.tsx';
import { MergedCompounds } from './MergedCompounds.tsx';
import { placeLine } from './place-line.ts';
import { UnknownPlace } from './UnknownPlace.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { useCall } from '../../api/use-call.ts';

export interface CompoundPageProps {
  readonly compoundId: string;
  /** What is said of it, claim by claim. */
  readonly said: ReactNode;
  readonly onBack: () => void;
  readonly onOpen: (compoundId: string) => void;
  readonly onTip: (tipId: string) => void;
  /** A dossier about it. */
  readonly onDossier: () => void;
  /** What happened there. */
  readonly incidents: (compound: NamedCompound) => ReactNode;
  /** Who is behind it. */
  readonly organisations: (compound: NamedCompound) => ReactNode;
}

/** All that is known of one compound, who says so, and what is not known. */
export function CompoundPage({ compoundId, ...rest }: CompoundPageProps) {
  const { t } = useTranslation();
  const { loaded, put, reload } = useReply('compounds.get', { compoundId });
  useNotice('compounds.changed', reload);
  useNotice('tips.changed', reload);
  const back = <Button onPress={rest.onBack}>{t('desk.compounds.back')}</Button>;
  if (loaded.state === 'failed') {
    return (
      <Page title={t('desk.compounds.title')} actions={back}>
        <ErrorBanner code={loaded.code} />
      </Page>
    );
  }
  if (loaded.state === 'loading') return <p className="page muted loading">{t('desk.loading')}</p>;
  return <Compound compound={loaded.value} onChanged={put} {...rest} />;
}

interface CompoundProps extends Omit<CompoundPageProps, 'compoundId'> {
  readonly compound: CompoundView;
  readonly onChanged: (compound: CompoundView) => void;
}

function Compound({ compound, said: claims, onChanged, onBack, onOpen, onTip, onDossier, incidents, organisations }: CompoundProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const mayChange = useMay('compounds.change');
  const [asking, setAsking] = useState<'facts' | 'name' | 'status' | 'merge'>();
  const [said, say] = useSaid();
  const { compoundId, name, mergedInto } = compound;
  const saved = (next: CompoundView): void => {
    say(({ t }) => t('desk.compounds.saved'));
    if (next.compoundId === compoundId) onChanged(next);
    else onOpen(next.compoundId);
  };
  /** What was asked closes; another form that was opened meanwhile does not. */
  const closing = (what: typeof asking) => (): void => setAsking((open) => (open === what ? undefined : open));
  const done = (what: typeof asking) => (next: CompoundView): void => {
    closing(what)();
    saved(next);
  };
  const call = useCall(saved);
  useShortcut('compound-dossier', onDossier, mergedInto === null);
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  const place = placeLine(compound, locale);
  const { loaded: told, put: putSite, reload: askSite } = useReply('site.ofCompound', { compoundId });
  useNotice('compounds.changed', askSite);
  useNotice('organisations.changed', askSite);
  useNotice('tips.changed', askSite);
  const site = told.state === 'ready' ? told.value : undefined;
  return (
    <Page
      areaRef={area}
      title={name}
      actions={
        <>
          <Button onPress={onBack}>{t('desk.compounds.back')}</Button>
          {mergedInto === null ? <Button onPress={onDossier}>{t('desk.compoundDossier.open')}</Button> : null}
          {mayChange && mergedInto === null ? <Button onPress={() => setAsking('merge')}>{t('desk.compounds.merge')}</Button> : null}
        </>
      }
    >
      <div className="compound-signs">
        <span className="muted">{t('desk.compounds.number', { number: String(compound.number) })}</span>
        <CompoundState state={compound.state} />
        <Chip tone="plain">{t(`desk.compounds.standing.${compound.standing}`)}</Chip>
      </div>
      <CallReason call="compounds.change" />
      {call.code === undefined || asking === 'merge' ? null : <ErrorBanner code={call.code} />}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {said}
      </p>
      {mergedInto === null ? null : (
        <Banner tone="warning">
          <p>{t('desk.compounds.mergedInto', { name: mergedInto.name })}</p>
          <div className="actions">
            <Button onPress={() => onOpen(mergedInto.compoundId)}>{t('desk.compounds.toThat', { name: mergedInto.name })}</Button>
            {mayChange ? <Button isPending={call.isBusy} onPress={() => void call.run(() => api['compounds.part']({ compoundId }))}>{t('desk.compounds.part')}</Button> : null}
          </div>
        </Banner>
      )}
      <section className="stack">
        <div className="section-head">
          <h2>{t('desk.compounds.facts')}</h2>
          {mayChange ? (
            <Button isSmall onPress={() => setAsking('facts')}>
              {t('desk.compounds.change')}
            </Button>
          ) : null}
        </div>
        <dl className="facts">
          <dt>{t('desk.compounds.kindLabel')}</dt>
          <dd>{t(`desk.compounds.kind.${compound.kind}`)}</dd>
          <dt>{t('desk.tip.place')}</dt>
          <dd>
            {place === '' ? t('desk.compounds.noPlace') : place}
            <UnknownPlace facts={compound} />
            {compound.place === '' ? null : (
              <p className="small">
                <bdi dir="auto">{compound.place}</bdi>
              </p>
            )}
          </dd>
        </dl>
      </section>
      {mergedInto === null ? claims : null}
      {mergedInto === null ? <CompoundGaps compound={compound} said={site?.known} /> : null}
      {mergedInto === null ? <LinkedTips compound={compound} onTip={onTip} /> : null}
      <CompoundStatuses compound={compound} mayChange={mayChange} isBusy={call.isBusy} onAdd={() => setAsking('status')} onWithdraw={(entryId) => void call.run(() => api['compounds.withdrawStatus']({ compoundId, entryId }))} />
      <CompoundSite compoundId={compoundId} site={site} code={told.state === 'failed' ? told.code : undefined} onChanged={putSite} />
      {mergedInto === null ? organisations({ compoundId, number: compound.number, name }) : null}
      {mergedInto === null ? incidents({ compoundId, number: compound.number, name }) : null}
      <CompoundNames compound={compound} mayChange={mayChange} isBusy={call.isBusy} onAdd={() => setAsking('name')} onRemove={(nameId) => void call.run(() => api['compounds.removeName']({ compoundId, nameId }))} />
      <MergedCompounds compound={compound} mayChange={mayChange} isBusy={call.isBusy} onPart={(id) => void call.run(() => api['compounds.part']({ compoundId: id }))} />
      <TableRows rows={compound.tableRows} total={compound.tableRowsTotal} />
      <section className="stack">
        <h2>{t('desk.compounds.changes')}</h2>
        <HistoryList entries={compound.history} total={compound.historyTotal} words={(entry) => t(`desk.compounds.event.${entry.type}`, { what: whatOf(entry, (state) => t(`desk.compounds.state.${state}`)) })} />
      </section>
      {asking === 'facts' ? <ChangeDialog compound={compound} onDone={done('facts')} onClose={closing('facts')} /> : null}
      {asking === 'name' ? <AddNameDialog compoundId={compoundId} onDone={done('name')} onClose={closing('name')} /> : null}
      {asking === 'status' ? <StatusDialog compoundId={compoundId} onDone={done('status')} onClose={closing('status')} /> : null}
      {asking === 'merge' ? (
        <ChooseDialog
          title={t('desk.compounds.mergeTitle', { name })}
          intro={t('desk.compounds.mergeWords')}
          except={[compoundId]}
          code={call.code}
          isBusy={call.isBusy}
          onChoose={(into) => void call.run(() => api['compounds.merge']({ compoundId, into: into.compoundId }), closing('merge'))}
          onClose={closing('merge')}
        />
      ) : null}
    </Page>
  );
}

/** A state is said in the reader's words; a name is what it is. */
function whatOf({ type, what }: CompoundView['history'][number], stateWords: (state: (typeof compoundStates)[number]) => string): string {
  const state = type.startsWith('status-') ? compoundStates.find((each) => each === what) : undefined;
  return state === undefined ? (what ?? '') : stateWords(state);
}
