import { deskMessages, useTranslation } from '#i18n/desk-translation.ts';

/** A code that has a text. */
export type KnownCode = keyof typeof deskMessages.error;

const isKnown = (code: string): code is KnownCode => Object.hasOwn(deskMessages.error, code);

/** The text for a code that comes as data, for example the reason of a quarantined item; the bare code where a newer vault has one this desk does not know. */
export function useReason(): (code: string | null) => string {
  const { t } = useTranslation();
  return (code) => (code === null ? '' : isKnown(code) ? t(`error.${code}`) : code);
}
