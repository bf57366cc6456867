import { useTranslation } from '#i18n/desk-translation.ts';
import { isReason, statementReasonUnits, toldReasons, type ToldReason } from '#shared/domain/dossier-statement.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface TellingFieldsProps {
  /** Of what, where several are asked about; the question, and the one for a reason. */
  readonly labels?: { readonly asked: string; readonly words: string };
  /** null: nobody decided. */
  readonly why: ToldReason | null;
  readonly words: string;
  /** Why it is asked. */
  readonly because: string;
  readonly onWhy: (why: ToldReason) => void;
  readonly onWords: (words: string) => void;
}

/** Who could have told it: asked of what fewer than two independent sources say. */
export function TellingFields({ labels, why, words, because, onWhy, onWords }: TellingFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <RadioGroup label={labels?.asked ?? t('desk.redact.statements.whoCould')} value={why} options={toldReasons.map((value) => ({ value, text: t(`desk.redact.statements.told.${value}`) }))} onChange={onWhy} />
      <p className="small muted">{because}</p>
      {why === 'needed' ? (
        <TextField
          label={labels?.words ?? t('desk.redact.statements.neededWords')}
          description={t('desk.redact.statements.reasonHelp')}
          value={words}
          onChange={onWords}
          maxLength={statementReasonUnits}
          {...(words !== '' && !isReason(words) ? { error: t('desk.redact.statements.reasonShort') } : {})}
        />
      ) : null}
    </>
  );
}
