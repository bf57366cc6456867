import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { formsAtOnce } from '#shared/contract/epoch-calls.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { dateOnly } from '#ui/time.ts';
import { useReply } from '../../api/use-reply.ts';
import type { IntakeKeyCardProps } from './IntakeKeyCard.tsx';

export interface FormsOfKeyProps extends Pick<IntakeKeyCardProps, 'now' | 'formsSaved' | 'nameOf'> {
  readonly keyId: string;
}

/** Forms that carry a key, the newest first. */
export function FormsOfKey({ keyId, now, formsSaved, nameOf }: FormsOfKeyProps) {
  const { t, locale } = useTranslation();
  const [offset, setOffset] = useState(0);
  const { loaded, reload } = useReply('tipForm.saved', { keyId, offset });
  useEffect(reload, [formsSaved, reload]);
  if (loaded.state !== 'ready') return loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null;
  const { total, forms } = loaded.value;
  if (total === 0) return <p className="small muted">{t('desk.epochs.formsNone')}</p>;
  return (
    <>
      <ul className="small">
        {forms.map((form) => (
          <li key={form.formId}>
            <bdi>{t(form.destroyedAt < now ? 'desk.epochs.formOver' : 'desk.epochs.form', { title: form.title, when: dateOnly(form.savedAt, locale), until: dateOnly(form.destroyedAt, locale) })}</bdi>
            {form.keyIds.length > 1 ? `, ${t('desk.epochs.formWith', { keys: form.keyIds.filter((id) => id !== keyId).map(nameOf).join(', ') })}` : null}
          </li>
        ))}
      </ul>
      <Pager offset={offset} perPage={formsAtOnce} total={total} onOffset={setOffset} />
    </>
  );
}
