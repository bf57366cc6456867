import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { fileSize } from '#ui/size.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { FileContents } from './FileContents.tsx';
import { FileViewer } from '../../viewing/FileViewer.tsx';
import { attachmentName } from './attachment-name.ts';
import { TakeOutDialog } from './TakeOutDialog.tsx';

/** Files by type, size and content. Nothing of them is opened here; viewing decodes one in a window that is thrown away, saving one takes it out of the vault, and asks twice. */
export function Attachments({ tip }: { readonly tip: Tip }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const host = useHost();
  const maySave = useMay('attachment.save');
  const [asked, setAsked] = useState<number>();
  const [viewed, setViewed] = useState<number>();
  const [saved, setSaved] = useState<{ readonly savedAs: string; readonly sizeBytes: number }>();
  const call = useCall();

  const save = async (index: number): Promise<void> => {
    const attachment = tip.attachments[index];
    setAsked(undefined);
    setSaved(undefined);
    call.dismiss();
    if (!attachment) return;
    const chosen = await host.choose('attachment', attachmentName(tip.number, index + 1, attachment.mediaType));
    if (!chosen) return;
    await call.run(() => api['attachment.save']({ attachmentId: attachment.attachmentId, handle: chosen.handle }), setSaved);
  };

  const viewedFile = viewed === undefined ? undefined : tip.attachments[viewed];
  return (
    <section>
      <h3>{t('desk.tip.attachments')}</h3>
      {tip.attachments.length === 0 ? <p className="small muted">{t('desk.tip.noAttachments')}</p> : null}
      <ul className="plain-list">
        {tip.attachments.map((attachment, index) => (
          <li key={attachment.attachmentId} className="attachment">
            <span>
              <b>{t('desk.tip.attachment', { number: index + 1 })}</b>
              <span className="small muted">
                {' '}
                {attachment.mediaType} · {fileSize(attachment.sizeBytes, locale)} · {t(`desk.replies.said.handling.${attachment.handling ?? 'asCame'}`)}
              </span>
            </span>
            <span className="attachment-ways">
              <Button isSmall label={t('desk.viewing.viewOf', { name: t('desk.tip.attachment', { number: index + 1 }) })} onPress={() => setViewed(index)}>
                {t('desk.viewing.view')}
              </Button>
              {maySave ? (
                <Button isSmall label={t('desk.tip.saveOriginalOf', { number: index + 1 })} onPress={() => setAsked(index)}>
                  {t('desk.tip.saveOriginal')}
                </Button>
              ) : null}
            </span>
            <FileContents file={{ of: { attachmentId: attachment.attachmentId }, name: t('desk.contents.file', { number: String(index + 1) }), sizeBytes: attachment.sizeBytes, sha256: attachment.sha256, said: attachment.mediaType }} />
          </li>
        ))}
      </ul>
      {maySave || tip.attachments.length === 0 ? null : <CallReason call="attachment.save" />}
      {saved ? (
        <Banner tone="warning" role="status">
          {t('desk.tip.saved', { name: saved.savedAs, size: fileSize(saved.sizeBytes, locale) })}
        </Banner>
      ) : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {asked === undefined ? null : (
        <TakeOutDialog onConfirm={() => void save(asked)} onCancel={() => setAsked(undefined)}>
          <p>{t('desk.tip.saveWords')}</p>
        </TakeOutDialog>
      )}
      {viewedFile === undefined || viewed === undefined ? null : (
        <FileViewer file={{ kind: 'attachment', id: viewedFile.attachmentId }} title={t('desk.viewing.attachment', { number: viewed + 1, tip: String(tip.number) })} onClose={() => setViewed(undefined)} />
      )}
    </section>
  );
}
