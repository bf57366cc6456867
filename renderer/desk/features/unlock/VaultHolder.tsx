import { useTranslation } from '#i18n/desk-translation.ts';
import { dateAndTime } from '#ui/time.ts';
import { useReply } from '../../api/use-reply.ts';

/** Which process has the vault open, and since when, as far as that is known. */
export function VaultHolder() {
  const { t, locale } = useTranslation();
  const { loaded } = useReply('vault.holder', {});
  if (loaded.state !== 'ready' || loaded.value.holder === null) return null;
  const { processId, since, isSure } = loaded.value.holder;
  const when = dateAndTime(since, locale);
  if (processId === null) return <p>{t('desk.locking.heldApart', { when })}</p>;
  // A number, not a quantity: written without separators.
  const process = String(processId);
  return <p>{isSure ? t('desk.locking.heldBy', { process, when }) : t('desk.locking.heldPerhaps', { process, when })}</p>;
}
