import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { insteadUnits, keptBecauseUnits } from '#shared/contract/dossier-calls.ts';
import type { Code } from '#shared/errors.ts';
import { keepReasons, spanRoles, usualReason, type KeepReason, type SpanRole } from '#shared/redaction/roles.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import { useFirstField } from './use-first-field.ts';
import { usePassageDecision, type PassagePlace } from './use-passage-decision.ts';

/** Whoever told it is never kept. */
const roles = spanRoles.filter((role) => role !== 'source');
/** Of these something wider may stand where the passage itself may not. */
const widened: ReadonlySet<SpanRole> = new Set<SpanRole>(['place', 'victim', 'third-party']);

export interface KeptBecause {
  readonly role: SpanRole;
  readonly reason: KeepReason;
  readonly reasonWords: string;
  readonly instead: string;
}

export interface KeepDialogProps {
  readonly place: PassagePlace;
  readonly words: string;
  readonly role: SpanRole;
  readonly code: Code | undefined;
  /** Whether it was done. */
  readonly onKeep: (because: KeptBecause) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What leads to a person or a place stands only for a reason; where one goes without saying it is chosen already. */
export function KeepDialog({ place, words, role: given, code, onKeep, onClose }: KeepDialogProps) {
  const { t } = useTranslation();
  const fields = useRef<HTMLDivElement>(null);
  const { value, change, decide, dialog } = usePassageDecision(place, onClose);
  const role = value?.role ?? (given === 'source' ? 'third-party' : given);
  const reasonWords = value?.reasonWords ?? '';
  const instead = value?.written ?? '';
  const [isChecked, setChecked] = useState(false);
  const reason = value?.reason ?? usualReason(role);
  useFirstField(fields, value !== undefined);
  const lacksWords = reason === 'other' && reasonWords.trim() === '';
  return (
    <FormDialog
      title={t('desk.redact.keep.title')}
      save={t('desk.redact.keep.save')}
      {...dialog}
      code={code ?? dialog.code}
      isOpening={value === undefined}
      onSubmit={() => {
        setChecked(true);
        if (reason !== undefined && !lacksWords) decide(() => onKeep({ role, reason, reasonWords, instead: widened.has(role) ? instead : '' }));
      }}
    >
      <blockquote dir="auto" className="selected-words">
        <OriginalText text={words} />
      </blockquote>
      <RoleSelect role={role} roles={roles} onChange={(next) => change({ role: next })} />
      <div ref={fields}>
        <RadioGroup label={t('desk.redact.keep.reason')} value={reason ?? null} options={keepReasons.map((value) => ({ value, text: t(`desk.redact.keep.reasons.${value}`) }))} onChange={(next) => change({ reason: next })} />
        {isChecked && reason === undefined ? <p className="field-error">{t('desk.redact.keep.reasonMissing')}</p> : null}
      </div>
      <TextField
        label={t('desk.redact.keep.words')}
        description={t('desk.redact.keep.wordsHelp')}
        value={reasonWords}
        onChange={(next) => change({ reasonWords: next })}
        maxLength={keptBecauseUnits}
        {...(isChecked && lacksWords ? { error: t('desk.redact.keep.wordsMissing') } : {})}
      />
      {widened.has(role) ? <TextField label={t('desk.redact.keep.instead')} description={t('desk.redact.keep.insteadHelp')} value={instead} onChange={(next) => change({ written: next })} maxLength={insteadUnits} /> : null}
      <p className="small muted">{t('desk.redact.keep.note')}</p>
    </FormDialog>
  );
}
