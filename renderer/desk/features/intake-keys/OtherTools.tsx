import { useId, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { ageCommand, sealedBoxCommand } from '#shared/domain/sealing-commands.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';
import { CopyField } from './CopyField.tsx';

/** How partners and sources seal to this key with tools they have. Closed at first: most staff never need it. */
export function OtherTools({ keyId, epoch }: { readonly keyId: string; readonly epoch: number }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="other-tools" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('desk.recipients.title', { epoch })}</summary>
      {isOpen ? <Recipients keyId={keyId} /> : null}
    </details>
  );
}

function Recipients({ keyId }: { readonly keyId: string }) {
  const { t } = useTranslation();
  const { loaded } = useReply('intakeKey.recipients', { keyId });
  const heading = useId();
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state !== 'ready') return <p className="muted loading">{t('desk.loading')}</p>;
  const { age, ageHybrid, sealedBox } = loaded.value;
  const tools = [
    { name: 'ageHybrid', key: ageHybrid, command: ageCommand(ageHybrid) },
    { name: 'age', key: age, command: ageCommand(age) },
    { name: 'sealedBox', key: sealedBox, command: sealedBoxCommand(sealedBox) },
  ] as const;
  return (
    <div className="stack">
      <p className="small">{t('desk.recipients.intro')}</p>
      {tools.map(({ name, key, command }) => (
        <section key={name} aria-labelledby={`${heading}-${name}`} className="stack">
          <h3 id={`${heading}-${name}`}>{t(`desk.recipients.${name}`)}</h3>
          <p className="small muted">{t(`desk.recipients.withstands.${name}`)}</p>
          <CopyField label={t(`desk.recipients.key.${name}`)} value={key} />
          <CopyField label={t(`desk.recipients.command.${name}`)} value={command} />
        </section>
      ))}
      <p className="small muted">{t('desk.recipients.check')}</p>
    </div>
  );
}
