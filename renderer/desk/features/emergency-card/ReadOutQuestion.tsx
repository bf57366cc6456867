import { useTranslation } from '#i18n/desk-translation.ts';
import type { ReadOut } from '#shared/domain/emergency-card.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

export interface ReadOutQuestionProps {
  readonly disclosureId: string;
  readonly receiver: string;
  readonly onDone: () => void;
}

/** What came of it, asked of whoever had it before them. Where nobody answers, the register says so. */
export function ReadOutQuestion({ disclosureId, receiver, onDone }: ReadOutQuestionProps) {
  const { t } = useTranslation();
  const api = useApi();
  const call = useCall();
  const say = (readOut: ReadOut): void => void call.run(() => api['card.readOut']({ disclosureId, readOut }), onDone);
  return (
    <Dialog title={t('desk.emergencyCard.ended', { name: receiver })} mustAnswer isBusy={call.isBusy} role="alertdialog" onClose={onDone}>
      <p>{t('desk.emergencyCard.endedWords')}</p>
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      <div className="actions">
        <Button isPending={call.isBusy} onPress={() => say('not-read')}>
          {t('desk.emergencyCard.notRead')}
        </Button>
        <Button kind="primary" takesFocus isPending={call.isBusy} onPress={() => say('read')}>
          {t('desk.emergencyCard.wasRead')}
        </Button>
      </div>
    </Dialog>
  );
}
