import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierOperator } from '#shared/contract/compound-dossier-calls.ts';
import { replyStates, replyWordsUnits, type ReplyState } from '#shared/domain/compound-dossier.ts';
import type { Code } from '#shared/errors.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useKeptDraft } from '../../api/use-kept-draft.ts';
import { useReply } from '../../api/use-reply.ts';

export interface OperatorRepliesProps {
  readonly compoundId: string;
  readonly onKept: () => void;
}

/** Whether those who are accused were asked, and what they answered. */
export function OperatorReplies({ compoundId, onKept }: OperatorRepliesProps) {
  const { t } = useTranslation();
  const { loaded, reload } = useReply('compoundDossier.operators', { compoundId });
  useNotice('organisations.changed', reload);
  return (
    <section className="stack">
      <h2>{t('desk.compoundDossier.operators')}</h2>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && loaded.value.operators.length === 0 ? <p className="muted">{t('desk.compoundDossier.operatorsNone')}</p> : null}
      {loaded.state === 'ready' && loaded.value.operators.length > 0 ? (
        <>
          <p className="small">{t('desk.compoundDossier.operatorsWords')}</p>
          {loaded.value.operators.map((operator) => (
            <ReplyFields key={operator.linkId} compoundId={compoundId} operator={operator} onKept={onKept} />
          ))}
        </>
      ) : null}
    </section>
  );
}

function ReplyFields({ compoundId, operator, onKept }: OperatorRepliesProps & { readonly operator: DossierOperator }) {
  const { t } = useTranslation();
  const api = useApi();
  const [state, setState] = useState<ReplyState | null>(operator.reply?.state ?? null);
  const [words, setWords] = useState(operator.reply?.words ?? '');
  const [code, setCode] = useState<Code>();
  const kept = useKeptDraft(async (said: { readonly state: ReplyState; readonly words: string }) => {
    const result = await api['compoundDossier.setReply']({ compoundId, linkId: operator.linkId, ...said });
    if (result.ok) onKept();
    return result;
  }, setCode);
  const { name } = operator;
  return (
    <div className="card stack-tight">
      <RadioGroup
        label={t('desk.compoundDossier.replyOf', { part: t(`desk.organisations.${operator.standing === 'confirmed' ? 'confirmedPart' : 'suspectedPart'}`, { part: t(`desk.organisations.part.${operator.part}`) }), name })}
        value={state}
        options={replyStates.map((value) => ({ value, text: t(`desk.compoundDossier.reply.${value}`) }))}
        onChange={(chosen) => {
          setState(chosen);
          kept.keep({ state: chosen, words });
        }}
      />
      {state === null ? null : (
        <TextField
          label={t('desk.compoundDossier.replyWordsOf', { name })}
          description={t('desk.compoundDossier.replyHelp')}
          value={words}
          onChange={(typed) => {
            setWords(typed);
            kept.keep({ state, words: typed });
          }}
          maxLength={replyWordsUnits}
        />
      )}
      {code === undefined ? null : <ErrorBanner code={code} />}
    </div>
  );
}
