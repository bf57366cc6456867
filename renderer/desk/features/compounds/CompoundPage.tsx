import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundView, NamedCompound } from '#shared/contract/compound-calls.ts';
import { compoundStates } from '#shared/domain/compound.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { HistoryLine } from '#ui/HistoryLine.tsx';
import { Page } from '#ui/Page.tsx';
import { RoleReason } from '#ui/RoleReason.tsx';
import { dateAndTime, shownPartialDate } from '#ui/time.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { AddNameDialog } from './AddNameDialog.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { ChooseDialog } from './ChooseDialog.tsx';
import { CompoundState } from './CompoundState.tsx';
import { gapsOf } from './gaps.ts';
import { LinkedTips } from './LinkedTips.tsx';
import { placeLine } from './place-line.ts';
import { StatusDialog } from './StatusDialog.tsx';
import { useCall } from '../../api/use-call.ts';

export interface CompoundPageProps {
  readonly compoundId: string;
  /** What is said of it, claim by claim. */
  readonly said: ReactNode;
  readonly onBack: () => void;
  readonly onOpen: (compoundId: string) => void;
  readonly onTip: (tipId: string) => void;
  /** What happened there. */
  readonly incidents: (compound: NamedCompound) => ReactNode;
}

/** All that is known of one compound, who says so, and what is not known. */
export function CompoundPage({ compoundId, said, onBack, onOpen, onTip, incidents }: CompoundPageProps) {
  const { t } = useTranslation();
  const { loaded, put, reload } = useReply('compounds.get', { compoundId });
  useNotice('compounds.changed', reload);
  useNotice('tips.changed', reload);
  const back = <Button onPress={onBack}>{t('desk.compounds.back')}</Button>;
  if (loaded.state === 'failed') {
    return (
      <Page title={t('desk.compounds.title')} actions={back}>
        <ErrorBanner code={loaded.code} />
      </Page>
    );
  }
  if (loaded.state === 'loading') return <p className="page muted loading">{t('desk.loading')}</p>;
  return <Compound compound={loaded.value} said={said} onChanged={put} onBack={onBack} onOpen={onOpen} onTip={onTip} incidents={incidents} />;
}

interface CompoundProps extends Omit<CompoundPageProps, 'compoundId'> {
  readonly compound: CompoundView;
  readonly onChanged: (compound: CompoundView) => void;
}

function Compound({ compound, said: claims, onChanged, onBack, onOpen, onTip, incidents }: CompoundProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const mayChange = useMay('compounds.change');
  const [asking, setAsking] = useState<'facts' | 'name' | 'status' | 'merge'>();
  const [said, setSaid] = useState('');
  const { compoundId, name, merged, mergedInto } = compound;
  const done = (next: CompoundView): void => {
    setAsking(undefined);
    setSaid(t('desk.compounds.saved'));
    if (next.compoundId === compoundId) onChanged(next);
    else onOpen(next.compoundId);
  };
  const call = useCall(done);
  const close = (): void => setAsking(undefined);
  const place = placeLine(compound, locale);
  const gaps = gapsOf(compound);
  return (
    <Page
      title={name}
      actions={
        <>
          <Button onPress={onBack}>{t('desk.compounds.back')}</Button>
          {mayChange && mergedInto === null ? <Button onPress={() => setAsking('merge')}>{t('desk.compounds.merge')}</Button> : null}
        </>
      }
    >
      <div className="compound-signs">
        <span className="muted">{t('desk.compounds.number', { number: String(compound.number) })}</span>
        <CompoundState state={compound.state} />
        <Chip tone="plain">{t(`desk.compounds.standing.${compound.standing}`)}</Chip>
      </div>
      {mayChange ? null : <RoleReason needed="triage" />}
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      <p className="said small muted" role="status">
        {said}
      </p>
      {mergedInto === null ? null : (
        <Banner tone="warning">
          <p>{t('desk.compounds.mergedInto', { name: mergedInto.name })}</p>
          <div className="actions">
            <Button onPress={() => onOpen(mergedInto.compoundId)}>{t('desk.compounds.toThat', { name: mergedInto.name })}</Button>
            {mayChange ? <Button onPress={() => void call.run(api['compounds.part']({ compoundId }))}>{t('desk.compounds.part')}</Button> : null}
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
            {compound.place === '' ? null : (
              <p className="small">
                <bdi dir="auto">{compound.place}</bdi>
              </p>
            )}
          </dd>
        </dl>
      </section>
      {mergedInto === null ? claims : null}
      {mergedInto === null ? <LinkedTips compound={compound} onTip={onTip} /> : null}
      <section className="stack">
        <div className="section-head">
          <h2>{t('desk.compounds.history')}</h2>
          {mayChange ? (
            <Button isSmall onPress={() => setAsking('status')}>
              {t('desk.compounds.addStatus')}
            </Button>
          ) : null}
        </div>
        <p className="small muted">{t('desk.compounds.historyWords')}</p>
        <ol className="plain-list statuses" aria-label={t('desk.compounds.history')}>
          {compound.statuses.map((status) => (
            <li key={status.entryId} className="status-entry">
              <div>
                <b>{t(`desk.compounds.state.${status.state}`)}</b> · {status.since === '' ? t('desk.compounds.sinceUnknown') : shownPartialDate(status.since, locale)}
                {status.relocatedTo === null ? null : <> · {t('desk.compounds.statusLine', { place: status.relocatedTo.name })}</>}
                <p className="small muted">
                  {t('desk.compounds.grade', { grade: `${status.reliability}${status.credibility}` })}
                  {status.source === '' ? null : (
                    <>
                      {' · '}
                      <bdi dir="auto">{status.source}</bdi>
                    </>
                  )}
                  {status.isMerged ? ` (${t('desk.compounds.fromMerged')})` : ''}
                </p>
              </div>
              {mayChange && !status.isMerged ? (
                <Button isSmall kind="quiet" label={t('desk.compounds.withdrawOf', { state: t(`desk.compounds.state.${status.state}`) })} onPress={() => void call.run(api['compounds.withdrawStatus']({ compoundId, entryId: status.entryId }))}>
                  {t('desk.compounds.withdraw')}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
      {mergedInto === null ? incidents({ compoundId, number: compound.number, name }) : null}
      <section className="stack">
        <div className="section-head">
          <h2>{t('desk.compounds.names')}</h2>
          {mayChange ? (
            <Button isSmall onPress={() => setAsking('name')}>
              {t('desk.compounds.addName')}
            </Button>
          ) : null}
        </div>
        <ul className="plain-list" aria-label={t('desk.compounds.names')}>
          {compound.names.map((each) => (
            <li key={each.nameId} className="status-entry">
              <div>
                <bdi dir="auto" lang={each.language === 'other' ? undefined : each.language}>
                  {each.text}
                </bdi>
                <p className="small muted">
                  {t(`desk.compounds.language.${each.language}`)} · {t(`desk.compounds.nameKind.${each.kind}`)}
                  {each.source === '' ? null : (
                    <>
                      {' · '}
                      <bdi dir="auto">{each.source}</bdi>
                    </>
                  )}
                  {each.isMerged ? ` (${t('desk.compounds.fromMerged')})` : ''}
                </p>
              </div>
              {mayChange && !each.isMerged ? (
                <Button isSmall kind="quiet" label={t('desk.compounds.removeName', { name: each.text })} onPress={() => void call.run(api['compounds.removeName']({ compoundId, nameId: each.nameId }))}>
                  {t('desk.compounds.remove')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {merged.length === 0 ? null : (
        <section className="stack">
          <h2>{t('desk.compounds.merged')}</h2>
          <ul className="plain-list" aria-label={t('desk.compounds.merged')}>
            {merged.map((other) => (
              <li key={other.compoundId} className="status-entry">
                <bdi dir="auto">{other.name}</bdi>
                {mayChange ? (
                  <Button isSmall kind="quiet" label={t('desk.compounds.partOf', { name: other.name })} onPress={() => void call.run(api['compounds.part']({ compoundId: other.compoundId }))}>
                    {t('desk.compounds.part')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      {compound.tableRows.length === 0 ? null : (
        <details className="card">
          <summary>{t('desk.registerTables.ofCompound')}</summary>
          <ul className="plain-list" aria-label={t('desk.registerTables.ofCompound')}>
            {compound.tableRows.map(({ fileName, row, kept, takenAt }, index) => (
              <li key={index}>
                <bdi dir="auto">{t('desk.registerTables.ofCompoundRow', { name: fileName, row: String(row), when: dateAndTime(takenAt, locale) })}</bdi>
                {kept === '' ? null : (
                  <p className="small kept-lines" dir="auto">
                    {kept}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {gaps.length === 0 ? null : (
        <section className="stack">
          <h2>{t('desk.compounds.gaps')}</h2>
          <ul aria-label={t('desk.compounds.gaps')}>
            {gaps.map((gap) => (
              <li key={gap}>{t(`desk.compounds.gap.${gap}`)}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack">
        <h2>{t('desk.compounds.changes')}</h2>
        <ol className="history small">
          {[...compound.history].reverse().map((entry, index) => (
            <HistoryLine key={`${entry.at} ${index}`} {...entry}>
              {t(`desk.compounds.event.${entry.type}`, { what: whatOf(entry, (state) => t(`desk.compounds.state.${state}`)) })}
            </HistoryLine>
          ))}
        </ol>
      </section>
      {asking === 'facts' ? <ChangeDialog compound={compound} onDone={done} onClose={close} /> : null}
      {asking === 'name' ? <AddNameDialog compoundId={compoundId} onDone={done} onClose={close} /> : null}
      {asking === 'status' ? <StatusDialog compoundId={compoundId} onDone={done} onClose={close} /> : null}
      {asking === 'merge' ? (
        <ChooseDialog
          title={t('desk.compounds.mergeTitle', { name })}
          intro={t('desk.compounds.mergeWords')}
          except={[compoundId]}
          code={call.code}
          onChoose={(into) => void call.run(api['compounds.merge']({ compoundId, into: into.compoundId }))}
          onClose={close}
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
