import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { StatedFinding } from '#shared/contract/emergency-card-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { useReply } from '../../api/use-reply.ts';
import { cardOf, emptyCard, leavingOf } from './card-draft.ts';
import { CardFields } from './CardFields.tsx';
import { CardFindings } from './CardFindings.tsx';
import { CardReceiver } from './CardReceiver.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import { ReadOutQuestion } from './ReadOutQuestion.tsx';
import { useCardLeaving } from './use-card-leaving.ts';
import { useProposals } from './use-proposals.ts';

/** Receivers in the menu: as many as one page of the register holds. */
const receiversAtMost = 200;

export interface EmergencyCardDialogProps {
  readonly tip: { readonly tipId: string; readonly number: number };
  readonly onClose: () => void;
}

/** One page for one receiver, filled in from top to bottom by keyboard. Closing keeps what was typed; it goes once the card has left. */
export function EmergencyCardDialog({ tip: { tipId, number }, onClose }: EmergencyCardDialogProps) {
  const { t } = useTranslation();
  const drafted = useDraftedForm('emergency-card', tipId, emptyCard, () => undefined, onClose);
  const proposed = useReply('card.propose', { tipId }).loaded;
  const known = useReply('receivers.list', { withRetired: false, offset: 0, limit: receiversAtMost }).loaded;
  const proposals = useProposals(proposed.state === 'ready' ? proposed.value : undefined);
  const leaving = useCardLeaving();
  const [passphrase, setPassphrase] = useState('');
  const [stated, setStated] = useState<readonly StatedFinding[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [hasEnded, setEnded] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = t('desk.emergencyCard.title', { number: String(number) });
  const failed = [proposed, known].flatMap((loaded) => (loaded.state === 'failed' ? [loaded.code] : []))[0];
  const draft = drafted.value;
  const { reply } = leaving;
  // A card that left is of no further use as a draft.
  const forget = drafted.dialog.onClose;
  if (draft === undefined || failed !== undefined || proposed.state !== 'ready' || known.state !== 'ready') {
    return (
      <Dialog title={title} isWide mustAnswer onClose={onClose}>
        {failed === undefined ? <p role="status">{t('desk.loading')}</p> : <ErrorBanner code={failed} />}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.emergencyCard.close')}</Button>
        </div>
      </Dialog>
    );
  }
  const { receivers } = known.value;
  const card = cardOf(draft);
  if (reply?.outcome === 'shown' && !hasEnded) return <ReadAloud card={card} onEnd={() => setEnded(true)} />;
  if (reply?.outcome === 'shown') return <ReadOutQuestion disclosureId={reply.disclosureId} receiver={receivers.find(({ receiverId }) => receiverId === draft.receiverId)?.name ?? ''} onDone={forget} />;
  if (reply?.outcome === 'written') {
    return (
      <Dialog title={title} isWide mustAnswer onClose={forget}>
        <p role="status">{t('desk.emergencyCard.saved', { name: reply.savedAs })}</p>
        <p className="hash">
          {t('desk.disclosures.hash')} {reply.sha256}
        </p>
        <div className="actions">
          <Button kind="primary" takesFocus onPress={forget}>
            {t('desk.emergencyCard.close')}
          </Button>
        </div>
      </Dialog>
    );
  }
  const act = (how: 'save' | 'show'): void => {
    setChecked(true);
    const asked = leavingOf(draft, passphrase);
    if (asked !== undefined) leaving[how]({ tipId, card, stated: [...stated], leaving: asked });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!leaving.isBusy) act('save');
  };
  const code = leaving.code ?? drafted.dialog.code;
  return (
    <Dialog title={title} isWide mustAnswer isBusy={leaving.isBusy} onClose={onClose}>
      <form ref={form} className="stack" noValidate onKeyDown={onKey} onSubmit={(event) => event.preventDefault()}>
        {drafted.dialog.onStartAnew === undefined ? null : (
          <Banner tone="note" role="status">
            <p>{t('desk.formDrafts.notSaved')}</p>
          </Banner>
        )}
        <p className="small">{t('desk.emergencyCard.intro')}</p>
        <p className="small muted">{t('desk.emergencyCard.keys')}</p>
        <CardFields
          fields={draft.fields}
          proposals={proposals}
          faults={reply?.outcome === 'open' ? reply.faults.filter(({ field }) => card[field] === undefined || draft.fields[field].text.length > 0) : []}
          onChange={(fields) => drafted.change({ fields })}
          onLast={() => form.current?.querySelector<HTMLElement>('.card-leaves button, .card-leaves input')?.focus()}
        />
        <fieldset className="stack card-leaves">
          <legend className="label">{t('desk.emergencyCard.leavesTitle')}</legend>
          <CardReceiver tipId={tipId} receivers={receivers} draft={draft} passphrase={passphrase} onPassphrase={setPassphrase} isChecked={isChecked} onChange={drafted.change} />
        </fieldset>
        {reply?.outcome === 'open' ? <CardFindings findings={reply.findings} stated={stated} onStated={setStated} /> : null}
        {reply?.outcome === 'refused' ? (
          <Banner tone="danger" role="alert">
            <p>
              <strong>{t('desk.emergencyCard.refusedTitle')}</strong>
            </p>
            <p>{t('desk.emergencyCard.refusedWords')}</p>
          </Banner>
        ) : null}
        {code === undefined ? null : <ErrorBanner code={code} />}
        <p className="small muted">{t('desk.emergencyCard.showHelp')} {t('desk.emergencyCard.keptWords')}</p>
        <div className="actions">
          <Button isPending={leaving.isBusy || drafted.dialog.isBusy} onPress={forget}>
            {t('desk.emergencyCard.throwAway')}
          </Button>
          <Button isPending={leaving.isBusy} onPress={onClose}>
            {t('desk.emergencyCard.close')}
          </Button>
          <Button isPending={leaving.isBusy} onPress={() => act('show')}>
            {t('desk.emergencyCard.showLarge')}
          </Button>
          <Button kind="primary" isPending={leaving.isBusy} onPress={() => act('save')}>
            {t('desk.emergencyCard.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
