import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import type { SpanRole } from '#shared/redaction/roles.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { Select } from '#ui/Select.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import type { HiddenGroup } from './pieces.ts';

export interface EntityChange {
  readonly role: SpanRole;
  /** An entity of another line that is the same; undefined: none is. */
  readonly sameAs: string | undefined;
}

export interface EntityDialogProps {
  readonly group: HiddenGroup;
  readonly others: readonly HiddenGroup[];
  readonly code: Code | undefined;
  readonly onSave: (change: EntityChange) => void;
  readonly onClose: () => void;
}

const nobody = 'nobody';
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Whom or what everything in one line is about, and whether it is the same as another. */
export function EntityDialog({ group, others, code, onSave, onClose }: EntityDialogProps) {
  const { t } = useTranslation();
  const [role, setRole] = useState(group.role);
  const [sameAs, setSameAs] = useState(nobody);
  return (
    <FormDialog title={t('desk.redact.names.title')} save={t('desk.redact.names.save')} code={code} isBusy={false} onSubmit={() => onSave({ role, sameAs: sameAs === nobody ? undefined : sameAs })} onClose={onClose}>
      <blockquote dir="auto" className="selected-words">
        <OriginalText text={group.text} />
      </blockquote>
      <RoleSelect role={role} onChange={setRole} />
      {others.length === 0 ? null : (
        <Select
          label={t('desk.redact.names.sameAs')}
          value={sameAs}
          options={[{ value: nobody, text: t('desk.redact.names.sameAsNone') }, ...others.map(({ entity, text, label }) => ({ value: entity, text: `${shortened(text)} ${label}`.trim() }))]}
          onChange={setSameAs}
        />
      )}
      <p className="small muted">{t('desk.redact.names.rolesNote')}</p>
    </FormDialog>
  );
}
