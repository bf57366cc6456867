import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { receiversAtMost } from '#shared/domain/receiver.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { useReply } from '../../api/use-reply.ts';
import { cardOf, emptyCard } from './card-draft.ts';
import { CardForm } from './CardForm.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import { ReadOutQuestion } from './ReadOutQuestion.tsx';
import { useCardLeaving } from './use-card-leaving.ts';
import { useProposals } from './use-proposals.ts';

export interface EmergencyCardDialogProps {
  readonly tip: { readonly tipId: string; readonly number: number };
  readonly onClose: () => void;
}

/** One page for one receiver. Closing keeps what was typed; it goes once the card has left, or is thrown away. */
export function EmergencyCardDialog({ tip: { tipId, number }, onClose }: EmergencyCardDialogProps) {
  const { t } = useTranslation();
  const drafted = useDraftedForm('emergency-card', tipId, emptyCard, () => undefined, onClose);
  const proposed = useReply('card.propose', { tipId }).loaded;
  const known = useReply('receivers.list', { withRetired: false, offset: 0, limit: receiversAtMost }).loaded;
  const proposals = useProposals(proposed.state === 'ready' ? proposed.value : undefined);
  const leaving = useCardLeaving();
  const [hasEnded, setEnded] = useState(false);
  const failed = [proposed, known].flatMap((loaded) => (loaded.state === 'failed' ? [loaded.code] : []))[0];
  const draft = drafted.value;
  const { reply } = leaving;
  const forget = drafted.dialog.onClose;
  if (draft === undefined || proposed.state !== 'ready' || known.state !== 'ready') {
    return (
      <Dialog title={t('desk.emergencyCard.title', { number: String(number) })} isWide mustAnswer onClose={onClose}>
        {failed === undefined ? <p role="status">{t('desk.loading')}</p> : <ErrorBanner code={failed} />}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.emergencyCard.close')}</Button>
        </div>
      </Dialog>
    );
  }
  const { receivers } = known.value;
  if (reply?.outcome === 'shown' && !hasEnded) return <ReadAloud card={cardOf(draft)} onEnd={() => setEnded(true)} />;
  if (reply?.outcome === 'shown') return <ReadOutQuestion disclosureId={reply.disclosureId} receiver={receivers.find(({ receiverId }) => receiverId === draft.receiverId)?.name ?? ''} onDone={forget} />;
  return (
    <Dialog title={t('desk.emergencyCard.title', { number: String(number) })} isWide mustAnswer isBusy={leaving.isBusy} onClose={onClose}>
      {reply?.outcome === 'written' ? (
        <>
          <p role="status">{t('desk.emergencyCard.saved', { name: reply.savedAs })}</p>
          <p className="hash">
            {t('desk.disclosures.hash')} {reply.sha256}
          </p>
          <div className="actions">
            <Button kind="primary" takesFocus onPress={forget}>
              {t('desk.emergencyCard.close')}
            </Button>
          </div>
        </>
      ) : (
        <CardForm tipId={tipId} draft={draft} isRestored={drafted.dialog.onStartAnew !== undefined} draftCode={drafted.dialog.code} proposals={proposals} receivers={receivers} leaving={leaving} onChange={drafted.change} onClose={onClose} onThrowAway={forget} />
      )}
    </Dialog>
  );
}
