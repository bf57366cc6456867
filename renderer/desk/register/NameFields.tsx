import { useTranslation } from '#i18n/desk-translation.ts';
import { compoundNameUnits, compoundSourceUnits } from '#shared/contract/compound-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import { compoundNameKinds, compoundNameLanguages } from '#shared/domain/compound.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';

export type NewName = Request<'compounds.addName'>['name'];

export const emptyName: NewName = { text: '', language: 'en', kind: 'official', source: '' };

/** A name as it is written, in which language, of which kind, and where staff have it from. */
export function NameFields({ name, isChecked, onChange }: { readonly name: NewName; readonly isChecked: boolean; readonly onChange: (name: NewName) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('desk.compounds.name')}
        description={t('desk.compounds.nameWords')}
        value={name.text}
        onChange={(text) => onChange({ ...name, text })}
        maxLength={compoundNameUnits}
        takesFocus
        {...(isChecked && name.text.trim() === '' ? { error: t('desk.compounds.nameMissing') } : {})}
      />
      <Select label={t('desk.compounds.languageLabel')} value={name.language} options={compoundNameLanguages.map((value) => ({ value, text: t(`desk.compounds.language.${value}`) }))} onChange={(language) => onChange({ ...name, language })} />
      <Select label={t('desk.compounds.nameKindLabel')} value={name.kind} options={compoundNameKinds.map((value) => ({ value, text: t(`desk.compounds.nameKind.${value}`) }))} onChange={(kind) => onChange({ ...name, kind })} />
      <TextField label={t('desk.compounds.source')} value={name.source} onChange={(source) => onChange({ ...name, source })} maxLength={compoundSourceUnits} />
    </>
  );
}
