import { useTranslation } from '#i18n/desk-translation.ts';
import { isReason, statementReasonUnits, toldReasons, type ToldReason } from '#shared/domain/dossier-statement.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface TellingFieldsProps {
  /** Of what, where several are asked about. */
  readonly label?: string;
  /** null: nobody decided. */
  readonly why: ToldReason | null;
  readonly words: string;
  /** Why it is asked. */
  readonly because: string;
  readonly onWhy: (why: ToldReason) => void;
  readonly onWords: (words: string) => void;
}

/** Who could have told it: asked of what fewer than two independent sources say. */
export function TellingFields({ label, why, words, because, onWhy, onWords }: TellingFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <RadioGroup label={label ?? t('desk.redact.statements.whoCould')} value={why} options={toldReasons.map((value) => ({ value, text: t(`desk.redact.statements.told.${value}`) }))} onChange={onWhy} />
      <p className="small muted">{because}</p>
      {why === 'needed' ? (
        <TextField
          label={t('desk.redact.statements.neededWords')}
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
