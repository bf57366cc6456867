import { useTranslation } from '#i18n/desk-translation.ts';
import { hidesSmallCounts, namesCompounds } from '#shared/redaction/briefing-rules.ts';
import { leavesOffice, type PresetName } from '#shared/redaction/presets.ts';

/** What readers of this kind see of the counts, and whether they read names. */
export function BriefingShows({ preset }: { readonly preset: PresetName }) {
  const { t } = useTranslation();
  return (
    <div className="stack-tight small">
      <p>{t(hidesSmallCounts(preset) ? 'desk.briefing.smallHidden' : 'desk.briefing.smallShown')}</p>
      <p>{t(namesCompounds(preset) ? 'desk.briefing.names' : 'desk.briefing.noNames')}</p>
      {leavesOffice(preset) ? null : <p className="muted">{t('desk.disclosures.internalWords')}</p>}
    </div>
  );
}
