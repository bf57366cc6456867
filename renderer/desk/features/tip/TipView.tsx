import { useEffect, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Result } from '#shared/result.ts';
import { statuses, type Status } from '#shared/domain/status.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { Select } from '#ui/Select.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { dateAndTime, duration, reporterTime } from '#ui/time.ts';
import { UrgencyChip } from '#ui/UrgencyChip.tsx';
import { useNow } from '#ui/use-now.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { AsideBanner } from './AsideBanner.tsx';
import { Attachments } from './Attachments.tsx';
import { CloseTipDialog } from './CloseTipDialog.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { History } from './History.tsx';
import { SaidDanger } from './SaidDanger.tsx';
import { SafeContact } from './SafeContact.tsx';
import { SaidFacts } from './SaidFacts.tsx';
import { SameReceipt } from './SameReceipt.tsx';
import { SecondReading } from './SecondReading.tsx';
import { SetAsideDialog } from './SetAsideDialog.tsx';
import { SimilarTips } from './SimilarTips.tsx';
import { TipOutcome } from './TipOutcome.tsx';
import { ToldFacts } from './ToldFacts.tsx';
import { UrgencyControl } from './UrgencyControl.tsx';
import { UrgencySuggestion } from './UrgencySuggestion.tsx';
import type { Evidence } from './use-evidence.ts';
import { useReading } from './use-reading.ts';

export interface TipViewProps {
  readonly tipId: string;
  /** The file that goes in or out. */
  readonly evidence: Evidence;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** How many tips are chosen for a dossier, and whether this one is. */
  readonly chosenCount: number;
  readonly isChosen: boolean;
  readonly canDelete: boolean;
  readonly canSaveCustody: boolean;
  /** Who sees to it, by when, and notes. */
  readonly work: ReactNode;
  /** Words that staff put on it. */
  readonly tags: ReactNode;
  /** The text as it came, with what staff marked in it. */
  readonly original: (tip: Tip) => ReactNode;
  /** Indicators in it, and the record of screening. */
  readonly screening: (tip: Tip) => ReactNode;
  /** In which language it is, and what staff wrote beside its text. */
  readonly renderings: (tip: Tip) => ReactNode;
  /** Which compounds it speaks of. */
  readonly compounds: (tip: Tip) => ReactNode;
  /** To whom it went, and under whose consent. */
  readonly referrals: (tip: Tip) => ReactNode;
  /** Answers to whoever sent it. */
  readonly replies: (tip: Tip) => ReactNode;
  readonly onDelete: (tipId: string) => void;
  readonly onCustody: (tip: Tip) => void;
  /** Goes to another tip. */
  readonly onTip: (tipId: string) => void;
  /** It is not there any more. */
  readonly onGone: () => void;
  readonly onChoose: (tip: { readonly tipId: string; readonly number: number }, isChosen: boolean) => void;
}

/** One tip: the untouched original, what is known about it, and the two decisions of triage. */
export function TipView({ tipId, evidence, headingRef, chosenCount, isChosen, canDelete, canSaveCustody, work, tags, original, screening, renderings, compounds, referrals, replies, onTip, onDelete, onCustody, onGone, onChoose }: TipViewProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const now = useNow();
  const { loaded, put, reload } = useReply('tips.get', { tipId });
  // What came of a change belongs to the tip it was made to, whichever is on screen when the vault answers.
  const [told, setTold] = useState<{ readonly tipId: string; readonly said?: string; readonly code?: Code }>();
  const [asking, setAsking] = useState<{ readonly what: 'outcome' | 'aside'; readonly tipId: string }>();
  useNotice('tips.changed', reload);
  const mayTriage = useMay('tips.setStatus');
  const mayExport = useMay('dossier.create');

  const tip = loaded.state === 'ready' ? loaded.value : undefined;
  const shownTold = told?.tipId === tipId ? told : undefined;
  const decide = async (call: Promise<Result<Tip, Code>>, words: string): Promise<void> => {
    setTold(undefined);
    const result = await call;
    if (result.ok) put(result.value);
    setTold(result.ok ? { tipId, said: words } : { tipId, code: result.code });
  };
  const setUrgency = (urgency: Urgency): void => {
    if (tip) void decide(api['tips.setUrgency']({ tipId, urgency }), t('desk.tip.setUrgency', { urgency: t(`desk.urgency.${urgency}`) }));
  };
  const setStatus = (status: Status): void => {
    // Closing asks what came of it.
    if (status === 'closed') setAsking({ what: 'outcome', tipId });
    else if (tip) void decide(api['tips.setStatus']({ tipId, status }), t('desk.tip.setStatus', { status: t(`desk.status.${status}`) }));
  };
  const close = ({ outcomeId, name }: { readonly outcomeId: string; readonly name: string }): void => {
    setAsking(undefined);
    void decide(api['tips.setStatus']({ tipId, status: 'closed', outcomeId }), t('desk.workflow.outcome.closed', { name }));
  };
  /** For calls that answer with nothing: the notice of the change brings the tip anew. */
  const act = async (call: Promise<Result<unknown, Code>>, words: string): Promise<void> => {
    setTold(undefined);
    const result = await call;
    setTold(result.ok ? { tipId, said: words } : { tipId, code: result.code });
  };
  const keepUnread = useReading(tipId, tip !== undefined);
  const markUnread = (): void => {
    keepUnread();
    void act(api['reading.mark']({ tipIds: [tipId], isUnread: true }), t('desk.workflow.unread.marked'));
  };
  useShortcut('mark-unread', markUnread, tip !== undefined);
  const choose = (): void => {
    if (!tip) return;
    onChoose({ tipId, number: tip.number }, !isChosen);
    setTold({ tipId, said: isChosen ? t('desk.tip.unchosen') : t('desk.tip.chosen', { count: chosenCount + 1 }) });
  };
  useShortcut('choose', choose, tip !== undefined && mayExport);
  const isGone = loaded.state === 'failed' && loaded.code === 'not-found';
  useEffect(() => {
    if (isGone) onGone();
    // Once, when it has gone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isGone]);

  if (isGone) return null;
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (!tip) return <p className="page muted loading">{t('desk.loading')}</p>;
  const field = (text: string | null) =>
    text === null || text === '' ? (
      <span className="muted">{t('desk.tip.notGiven')}</span>
    ) : (
      <bdi dir="auto" className="pre">
        <OriginalText text={text} />
      </bdi>
    );

  return (
    <article className="tip" aria-label={t('desk.tip.title', { number: String(tip.number) })}>
      <div className="tip-main">
        <div className="tip-head">
          <UrgencyChip urgency={tip.urgency} />
          <h2 ref={headingRef} tabIndex={-1}>
            {t('desk.tip.title', { number: String(tip.number) })}
          </h2>
          <p className="small muted">
            {t('desk.tip.received', { when: dateAndTime(tip.receivedAt, locale) })} · {t(`desk.tip.format.${tip.format}`)}
            {tip.told === null ? ` · ${t('desk.tip.undamaged')}` : null}
          </p>
        </div>
        <SaidDanger answers={tip.answers} />
        <UrgencySuggestion tip={tip} onSet={mayTriage ? setUrgency : undefined} />
        <SecondReading key={`second ${tip.tipId}`} tipId={tip.tipId} />
        <SafeContact rule={tip.safeContact} />
        <AsideBanner setAside={tip.setAside} onBack={mayTriage ? () => void act(api['aside.bringBack']({ tipId }), t('desk.workflow.aside.backDone')) : undefined} />
        {tip.isBeingDeleted ? <Banner tone="danger">{t('desk.deletion.tipGoing')}</Banner> : null}
        {tip.told === null ? null : <Banner tone="note">{t('desk.writing.tipMark')}</Banner>}
        {tip.sameIdOtherText ? <Banner tone="warning">{t('desk.tip.sameId')}</Banner> : null}
        {tip.overdue ? <Banner tone="warning">{t('desk.tip.overdue', { time: duration(now - tip.assessBy, locale) })}</Banner> : null}
        {tip.urgency === 'U0' && !tip.overdue && tip.setAside === null && tip.status !== 'closed' ? <Banner tone="note">{t('desk.tip.assessBy', { time: dateAndTime(tip.assessBy, locale) })}</Banner> : null}
        {shownTold?.code === undefined ? null : <ErrorBanner code={shownTold.code} onDismiss={() => setTold(undefined)} />}
        <div className="tip-controls">
          <UrgencyControl urgency={tip.urgency} isDisabled={!mayTriage} onChange={setUrgency} />
          <Select label={t('desk.tip.status')} isDisabled={!mayTriage} labelPlace="beside" value={tip.status} options={statuses.map((status) => ({ value: status, text: t(`desk.status.${status}`) }))} onChange={setStatus} />
          {mayExport ? (
            <Button shortcut="X" onPress={choose}>
              {t(isChosen ? 'desk.tip.unchoose' : 'desk.tip.choose')}
            </Button>
          ) : null}
          <Button shortcut="U" onPress={markUnread}>
            {t('desk.workflow.unread.mark')}
          </Button>
          {mayTriage && tip.setAside === null ? <Button onPress={() => setAsking({ what: 'aside', tipId })}>{t('desk.workflow.aside.set')}</Button> : null}
        </div>
        <TipOutcome tip={tip} onChange={mayTriage ? () => setAsking({ what: 'outcome', tipId }) : undefined} />
        <CallReason call="tips.setStatus" />
        <p className="said small muted" role="status">
          {shownTold?.said ?? ''}
        </p>
        <div className="tip-texts">
          <div className="tip-beside">
            <section className="sheet" aria-label={t('desk.tip.original')}>
              <h3>{t('desk.tip.originalLanguage', { language: t(`desk.language.${tip.language}`) })}</h3>
              {tip.narrative === '' ? <p className="muted">{t('desk.replies.said.spokenOnly')}</p> : original(tip)}
            </section>
            {renderings(tip)}
          </div>
        </div>
      </div>
      <aside className="tip-side" aria-label={t('desk.tip.saidTitle')}>
        {compounds(tip)}
        {work}
        {tags}
        {screening(tip)}
        {referrals(tip)}
        <ToldFacts told={tip.told} />
        <section>
          <h3>{t('desk.tip.saidTitle')}</h3>
          <dl className="facts">
            <dt>{t('desk.tip.place')}</dt>
            <dd>{field(tip.place)}</dd>
            <dt>{t('desk.tip.when')}</dt>
            <dd>{field(tip.when)}</dd>
            {tip.told === null ? (
              <>
                <dt>{t('desk.tip.writtenAt')}</dt>
                <dd>
                  {field(tip.writtenAt === null ? null : reporterTime(tip.writtenAt, locale))}
                  {tip.writtenAt === null ? null : <p className="tiny muted">{t('desk.tip.writtenAtNote')}</p>}
                </dd>
              </>
            ) : null}
          </dl>
        </section>
        <SaidFacts answers={tip.answers} />
        <SimilarTips key={`similar ${tip.tipId}`} tipId={tip.tipId} onTip={onTip} />
        <Attachments key={tip.tipId} tip={tip} />
        <EvidenceSection key={`evidence ${tip.tipId}`} tip={tip} evidence={evidence} />
        {tip.hasReceipt ? (
          <>
            <SameReceipt tips={tip.sameReceipt} onTip={onTip} />
            {replies(tip)}
          </>
        ) : null}
        <History tip={tip} />
        <section>
          <h3>{t('desk.tip.receipt')}</h3>
          <dl className="facts">
            <dt>{t(tip.told === null ? 'desk.tip.sealedSha256' : 'desk.writing.hash')}</dt>
            <dd className="hash">{tip.sealedSha256}</dd>
          </dl>
          <div className="actions">
            {canSaveCustody ? (
              <Button isSmall onPress={() => onCustody(tip)}>
                {t('desk.custody.save')}
              </Button>
            ) : null}
            {tip.isBeingDeleted || !canDelete ? null : (
              <Button isSmall onPress={() => onDelete(tipId)}>
                {t('desk.deletion.deleteTip')}
              </Button>
            )}
          </div>
        </section>
      </aside>
      {asking?.tipId === tipId && asking.what === 'outcome' ? <CloseTipDialog number={tip.number} onClose={() => setAsking(undefined)} onChoose={close} /> : null}
      {asking?.tipId === tipId && asking.what === 'aside' ? (
        <SetAsideDialog
          tip={tip}
          onClose={() => setAsking(undefined)}
          onSet={(words) => {
            setAsking(undefined);
            void act(api['aside.set']({ tipId, ...words }), t('desk.workflow.aside.done'));
          }}
        />
      ) : null}
    </article>
  );
}
