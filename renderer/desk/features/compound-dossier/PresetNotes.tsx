import { useTranslation } from '#i18n/desk-translation.ts';
import { hidesSmallCounts, namesCompounds } from '#shared/redaction/briefing-rules.ts';
import { fieldsShown, leavesOffice, type PresetName } from '#shared/redaction/presets.ts';

/** What readers of this kind see of a dossier about a compound. */
export function PresetNotes({ preset, isReasoned }: { readonly preset: PresetName; readonly isReasoned: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="stack-tight small">
      <p>{t(namesCompounds(preset) ? 'desk.compoundDossier.named' : 'desk.compoundDossier.notNamed')}</p>
      {hidesSmallCounts(preset) ? <p>{t('desk.compoundDossier.smallHidden')}</p> : null}
      {leavesOffice(preset) && !hidesSmallCounts(preset) ? <p>{t('desk.compoundDossier.countedTold')}</p> : null}
      {fieldsShown(preset, isReasoned).includes('narrative') ? null : <p>{t('desk.compoundDossier.noStatements')}</p>}
      {leavesOffice(preset) ? null : <p className="muted">{t('desk.disclosures.internalWords')}</p>}
    </div>
  );
}
