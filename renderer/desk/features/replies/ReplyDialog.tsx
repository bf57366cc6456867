import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { TipView } from '#shared/contract/tip-calls.ts';
import { replyLimits, replyStatuses, type ReplyStatus } from '#shared/domain/reply.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useKeptDraft } from '../../api/use-kept-draft.ts';

export interface ReplyDialogProps {
  readonly tip: TipView;
  readonly draft: Reply<'reply.ofTip'>['draft'];
  readonly onClose: () => void;
  readonly onWritten: (replies: Reply<'reply.ofTip'>) => void;
}

/** Says first how the reporter can be answered safely, then takes status and text. What is typed stays in the vault as a draft. */
export function ReplyDialog({ tip, draft, onClose, onWritten }: ReplyDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [status, setStatus] = useState<ReplyStatus>(draft?.status ?? 'received');
  const [text, setText] = useState(draft?.text ?? '');
  const [draftCode, setDraftCode] = useState<Code>();
  const kept = useKeptDraft((typed: Request<'reply.keepDraft'>['draft']) => api['reply.keepDraft']({ tipId: tip.tipId, draft: typed }), setDraftCode);
  const call = useCall(onWritten, () => kept.keep({ status, text }));
  const code = call.code ?? draftCode;

  const close = async (): Promise<void> => {
    await kept.flush();
    onClose();
  };
  const discard = async (): Promise<void> => {
    kept.keep(null);
    await close();
  };
  const write = (): void => {
    setDraftCode(undefined);
    kept.drop();
    void call.run(() => api['reply.write']({ tipId: tip.tipId, status, text }));
  };

  return (
    <Dialog title={t('desk.replies.dialog.title', { number: String(tip.number) })} isBusy={call.isBusy} onClose={() => void close()}>
      <Banner tone="danger">{t('desk.replies.dialog.warning')}</Banner>
      <dl className="facts">
        <dt>{t('desk.replies.said.safeContact')}</dt>
        <dd>
          {tip.safeContact === null ? (
            t('desk.replies.dialog.noRule')
          ) : (
            <bdi dir="auto" className="pre">
              <OriginalText text={tip.safeContact} />
            </bdi>
          )}
        </dd>
        <dt>{t('desk.replies.said.contact')}</dt>
        <dd>{tip.answers.contact === undefined ? t('desk.replies.said.notSaid') : t(`desk.replies.said.contacts.${tip.answers.contact}`)}</dd>
      </dl>
      <Select
        label={t('desk.replies.dialog.status')}
        value={status}
        options={replyStatuses.map((each) => ({ value: each, text: t(`desk.replies.status.${each}`) }))}
        onChange={(chosen) => {
          setStatus(chosen);
          kept.keep({ status: chosen, text });
        }}
      />
      <p className="small muted">{t('desk.replies.dialog.statusHelp')}</p>
      <TextField
        label={t('desk.replies.dialog.text')}
        description={`${t('desk.replies.dialog.textHelp')} ${t('desk.replies.dialog.left', { count: replyLimits.textUnits - text.length })}`}
        value={text}
        onChange={(typed) => {
          setText(typed);
          kept.keep({ status, text: typed });
        }}
        maxLength={replyLimits.textUnits}
        isMultiline
        takesFocus
      />
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button isPending={call.isBusy} onPress={() => void close()}>
          {t('desk.replies.dialog.later')}
        </Button>
        <Button isPending={call.isBusy} onPress={() => void discard()}>
          {t('desk.replies.dialog.discard')}
        </Button>
        <Button kind="primary" isPending={call.isBusy} onPress={() => write()}>
          {t('desk.replies.dialog.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
