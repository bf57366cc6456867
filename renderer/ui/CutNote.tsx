import { useTranslation } from '#i18n/desk-translation.ts';

/** Says of a list that is shown in part how much of it stands there; nothing where all of it does. */
export function CutNote({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { t } = useTranslation();
  return total <= shown ? null : <p className="tiny muted">{t('desk.pager.cut', { shown, total })}</p>;
}
