import { useTranslation } from '#i18n/desk-translation.ts';
import type { ReceiverView } from '#shared/contract/receiver-calls.ts';
import { dateAndTime } from '#ui/time.ts';

/** Which key a receiver has: its kind, its fingerprint, and since when. */
export function ReceiverKeyLine({ receiverKey }: { readonly receiverKey: NonNullable<ReceiverView['key']> }) {
  const { t, locale } = useTranslation();
  return <p className="small">{t(`desk.referrals.keyNow.${receiverKey.kind}`, { fingerprint: receiverKey.fingerprint, when: dateAndTime(receiverKey.setAt, locale) })}</p>;
}
