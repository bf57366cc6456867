import { memo, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import { Button } from '#ui/Button.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { reporterTime } from '#ui/time.ts';
import { Attachments } from './Attachments.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { History } from './History.tsx';
import { SaidFacts } from './SaidFacts.tsx';
import { SameReceipt } from './SameReceipt.tsx';
import { SimilarTips } from './SimilarTips.tsx';
import { ToldFacts } from './ToldFacts.tsx';
import type { Evidence } from './use-evidence.ts';

export interface TipSideProps {
  readonly tip: Tip;
  /** The file that goes in or out. */
  readonly evidence: Evidence;
  readonly canDelete: boolean;
  readonly canSaveCustody: boolean;
  /** Who sees to it, by when, and notes. */
  readonly work: (tip: Tip) => ReactNode;
  /** Words that staff put on it. */
  readonly tags: (tip: Tip) => ReactNode;
  /** Indicators in it, and the record of screening. */
  readonly screening: (tip: Tip) => ReactNode;
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
}

/** What is known about a tip and what was done with it, beside its text. */
export const TipSide = memo(function TipSide({ tip, evidence, canDelete, canSaveCustody, work, tags, screening, compounds, referrals, replies, onDelete, onCustody, onTip }: TipSideProps) {
  const { t, locale } = useTranslation();
  const field = (text: string | null) =>
    text === null || text === '' ? (
      <span className="muted">{t('desk.tip.notGiven')}</span>
    ) : (
      <bdi dir="auto" className="pre">
        <OriginalText text={text} />
      </bdi>
    );

  return (
    <>
      {compounds(tip)}
      {work(tip)}
      {tags(tip)}
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
          <SameReceipt key={`receipt ${tip.tipId}`} tip={tip} onTip={onTip} />
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
            <Button isSmall onPress={() => onDelete(tip.tipId)}>
              {t('desk.deletion.deleteTip')}
            </Button>
          )}
        </div>
      </section>
    </>
  );
});
