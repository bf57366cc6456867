import { useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { insteadUnits } from '#shared/contract/dossier-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useReply } from '../../api/use-reply.ts';
import { useFirstField } from './use-first-field.ts';
import { usePassageDecision } from './use-passage-decision.ts';

const own = 'own';

export interface GeneraliseDialogProps {
  readonly words: string;
  readonly request: Request<'dossier.proposals'>;
  readonly code: Code | undefined;
  /** Whether it was done. */
  readonly onGeneralise: (instead: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What stands instead of a passage: chosen from what the vault offers, or written. The first of what is offered is the most exact. */
export function GeneraliseDialog({ words, request, code, onGeneralise, onClose }: GeneraliseDialogProps) {
  const { t } = useTranslation();
  const fields = useRef<HTMLDivElement>(null);
  const { loaded } = useReply('dossier.proposals', request);
  const { value: kept, change, decide, dialog } = usePassageDecision(request, onClose);
  const written = kept?.written ?? '';
  const proposals = loaded.state === 'ready' ? loaded.value.proposals : [];
  const isThere = loaded.state !== 'loading' && kept !== undefined;
  // What the vault offered before may not be offered any more.
  const chosen = kept?.chosen === own || proposals.some((text) => text === kept?.chosen) ? kept?.chosen : undefined;
  const value = chosen ?? proposals[0] ?? own;
  useFirstField(fields, isThere);
  return (
    <FormDialog title={t('desk.redact.generalising.title')} save={t('desk.redact.generalising.save')} {...dialog} code={code ?? dialog.code ?? (loaded.state === 'failed' ? loaded.code : undefined)} onSubmit={() => decide(() => onGeneralise(value === own ? written : value))}>
      <blockquote dir="auto" className="selected-words">
        <OriginalText text={words} />
      </blockquote>
      {isThere ? null : <p role="status">{t('desk.redact.generalising.looking')}</p>}
      <div ref={fields} className="stack-tight">
        {proposals.length === 0 ? null : (
          <RadioGroup label={t('desk.redact.generalising.offered')} value={value} options={[...proposals.map((text) => ({ value: text, text })), { value: own, text: t('desk.redact.generalising.own') }]} onChange={(next) => change({ chosen: next })} />
        )}
        {isThere && value === own ? <TextField label={t('desk.redact.generalising.words')} description={t('desk.redact.generalising.help')} value={written} onChange={(next) => change({ written: next })} maxLength={insteadUnits} /> : null}
      </div>
    </FormDialog>
  );
}
