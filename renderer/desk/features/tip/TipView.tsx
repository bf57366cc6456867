import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import type { Result } from '#shared/result.ts';
import { statuses, type Status } from '#shared/domain/status.ts';
import { chosenAtMost } from '#shared/domain/chosen-tips.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { UrgencyChip } from '#ui/UrgencyChip.tsx';
import { useNow } from '#ui/use-now.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { AsideBanner } from './AsideBanner.tsx';
import { CloseTipDialog } from './CloseTipDialog.tsx';
import { SaidDanger } from './SaidDanger.tsx';
import { SafeContact } from './SafeContact.tsx';
import { SecondReading } from './SecondReading.tsx';
import { SetAsideDialog } from './SetAsideDialog.tsx';
import { TipClock } from './TipClock.tsx';
import { TipOutcome } from './TipOutcome.tsx';
import { TipSide, type TipSideProps } from './TipSide.tsx';
import { UrgencyControl } from './UrgencyControl.tsx';
import { UrgencySuggestion } from './UrgencySuggestion.tsx';
import { useReading } from './use-reading.ts';
import { useRested } from './use-rested.ts';

export interface TipViewProps extends TipSideProps {
  /** False for the moment in which another is open already: what is pressed then is not meant for this one. */
  readonly isCurrent: boolean;
  /** The one that is open is long in coming: nothing of this one is seen. */
  readonly isHidden: boolean;
  /** Shows what a call has returned. */
  readonly put: (tip: Tip) => void;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  /** How many tips are chosen, whether this one is, and whether another would find room. */
  readonly chosenCount: number;
  readonly isChoiceFull: boolean;
  /** Whether whoever is at the desk can do anything with chosen tips. */
  readonly canChoose: boolean;
  readonly isChosen: boolean;
  /** Opens the emergency card of a tip about danger. */
  readonly onCard: (tip: { readonly tipId: string; readonly number: number }) => void;
  /** The text as it came, with what staff marked in it. */
  readonly original: (tip: Tip) => ReactNode;
  /** In which language it is, and what staff wrote beside its text. */
  readonly renderings: (tip: Tip) => ReactNode;
  readonly onChoose: (tip: { readonly tipId: string; readonly number: number }, isChosen: boolean) => void;
}

/** One tip: the untouched original, what is known about it, and the two decisions of triage. */
export function TipView({ tip, isCurrent, isHidden, put, headingRef, chosenCount, isChoiceFull, canChoose, isChosen, original, renderings, onChoose, onCard, ...side }: TipViewProps) {
  const translation = useTranslation();
  const { t, locale } = translation;
  const api = useApi();
  const now = useNow();
  const { tipId } = tip;
  // What came of a change belongs to the tip it was made to, whichever is on screen when the vault answers.
  const [told, setTold] = useState<{ readonly tipId: string; readonly said?: Said; readonly code?: Code }>();
  const [asking, setAsking] = useState<{ readonly what: 'outcome' | 'aside'; readonly tipId: string }>();
  // A question about a tip that is not on screen any more is not asked again when it comes back.
  if (asking !== undefined && asking.tipId !== tipId) setAsking(undefined);
  const mayTriage = useMay('tips.setStatus');

  const shownTold = told?.tipId === tipId ? told : undefined;
  const decide = async (call: Promise<Result<Tip, Code>>, said: Said): Promise<void> => {
    setTold(undefined);
    const result = await call;
    if (result.ok) put(result.value);
    setTold(result.ok ? { tipId, said } : { tipId, code: result.code });
  };
  const setUrgency = (urgency: Urgency): void => {
    if (isCurrent) void decide(api['tips.setUrgency']({ tipId, urgency }), ({ t }) => t('desk.tip.setUrgency', { urgency: t(`desk.urgency.${urgency}`) }));
  };
  const setStatus = (status: Status): void => {
    if (!isCurrent) return;
    // Closing asks what came of it.
    if (status === 'closed') setAsking({ what: 'outcome', tipId });
    else void decide(api['tips.setStatus']({ tipId, status }), ({ t }) => t('desk.tip.setStatus', { status: t(`desk.status.${status}`) }));
  };
  const close = ({ outcomeId, name }: { readonly outcomeId: string; readonly name: string }): void => {
    setAsking(undefined);
    void decide(api['tips.setStatus']({ tipId, status: 'closed', outcomeId }), ({ t }) => t('desk.workflow.outcome.closed', { name }));
  };
  /** For calls that answer with nothing: the notice of the change brings the tip anew. */
  const act = async (call: Promise<Result<unknown, Code>>, said: Said): Promise<void> => {
    setTold(undefined);
    const result = await call;
    setTold(result.ok ? { tipId, said } : { tipId, code: result.code });
  };
  const keepUnread = useReading(tipId, isCurrent);
  const markUnread = (): void => {
    keepUnread();
    void act(api['reading.mark']({ tipIds: [tipId], isUnread: true }), ({ t }) => t('desk.workflow.unread.marked'));
  };
  useShortcut('mark-unread', markUnread, isCurrent);
  const choose = (): void => {
    if (isChoiceFull && !isChosen) {
      setTold({ tipId, said: ({ t }) => t('desk.tip.choiceFull', { most: String(chosenAtMost) }) });
      return;
    }
    onChoose({ tipId, number: tip.number }, !isChosen);
    setTold({ tipId, said: ({ t }) => (isChosen ? t('desk.tip.unchosen') : t('desk.tip.chosen', { count: chosenCount + 1 })) });
  };
  const mayCard = useMay('card.export');
  const isUrgent = tip.urgency === 'U1' || tip.urgency === 'U2';
  const openCard = (): void => (isUrgent ? onCard({ tipId, number: tip.number }) : setTold({ tipId, said: ({ t }) => t('desk.emergencyCard.notUrgent') }));
  useShortcut('emergency-card', openCard, isCurrent && mayCard);
  useShortcut('choose', choose, isCurrent && canChoose);
  // There is much beside the text: it is drawn after it, and not for tips that only pass by.
  const isRested = useRested(tipId);
  const article = useRef<HTMLElement>(null);
  // What is proposed or asked above the text goes away once it was decided: the keyboard goes on at the head of the tip.
  const body = useKeptFocus(headingRef);
  useEffect(() => {
    // Its columns scroll by themselves where there is room for two of them, and together where there is not.
    for (const scroller of [article.current?.closest('.reading'), ...(article.current?.children ?? [])]) scroller?.scrollTo({ top: 0 });
  }, [tipId]);

  return (
    <article ref={article} className="tip" hidden={isHidden} aria-label={t('desk.tip.title', { number: String(tip.number) })}>
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
        <div ref={body} className="tip-body" inert={!isCurrent}>
          <SaidDanger answers={tip.answers} />
          <UrgencySuggestion tip={tip} onSet={mayTriage ? setUrgency : undefined} />
          <SecondReading key={`second ${tip.tipId}`} tipId={tip.tipId} />
          <SafeContact rule={tip.safeContact} />
          <AsideBanner setAside={tip.setAside} onBack={mayTriage ? () => void act(api['aside.bringBack']({ tipId }), ({ t }) => t('desk.workflow.aside.backDone')) : undefined} />
          {tip.isBeingDeleted ? <Banner tone="danger">{t('desk.deletion.tipGoing')}</Banner> : null}
          {tip.told === null ? null : <Banner tone="note">{t('desk.writing.tipMark')}</Banner>}
          {tip.sameIdOtherText ? <Banner tone="warning">{t('desk.tip.sameId')}</Banner> : null}
          <TipClock tip={tip} now={now} />
          {shownTold?.code === undefined ? null : <ErrorBanner code={shownTold.code} onDismiss={() => setTold(undefined)} />}
          <div className="tip-controls">
            <UrgencyControl urgency={tip.urgency} isDisabled={!mayTriage} onChange={setUrgency} />
            <Select label={t('desk.tip.status')} isDisabled={!mayTriage} labelPlace="beside" value={tip.status} options={statuses.map((status) => ({ value: status, text: t(`desk.status.${status}`) }))} onChange={setStatus} />
            {isUrgent && mayCard ? (
              <Button shortcut="E" onPress={openCard}>
                {t('desk.emergencyCard.open')}
              </Button>
            ) : null}
            {canChoose ? (
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
            {shownTold?.said?.(translation) ?? ''}
          </p>
          <div className="tip-texts">
            <div className="tip-beside">
              <section className="sheet" aria-label={t('desk.tip.original')}>
                <h3>{t('desk.tip.originalLanguage', { language: t(`desk.language.${tip.language}`) })}</h3>
                {tip.narrative === '' ? <p className="muted">{t('desk.replies.said.spokenOnly')}</p> : original(tip)}
              </section>
              {isRested ? renderings(tip) : null}
            </div>
          </div>
        </div>
      </div>
      <aside className="tip-side" inert={!isCurrent} aria-label={t('desk.tip.saidTitle')}>
        {isRested ? <TipSide key={tipId} {...side} tip={tip} /> : null}
      </aside>
      {asking?.what === 'outcome' ? <CloseTipDialog number={tip.number} onClose={() => setAsking(undefined)} onChoose={close} /> : null}
      {asking?.what === 'aside' ? (
        <SetAsideDialog
          tip={tip}
          onClose={() => setAsking(undefined)}
          onSet={(words) => {
            setAsking(undefined);
            void act(api['aside.set']({ tipId, ...words }), ({ t }) => t('desk.workflow.aside.done'));
          }}
        />
      ) : null}
    </article>
  );
}
