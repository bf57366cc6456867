import { useTranslation } from '#i18n/desk-translation.ts';
import type { CardFindingView, StatedFinding } from '#shared/contract/emergency-card-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { CutNote } from '#ui/CutNote.tsx';

export interface CardFindingsProps {
  readonly findings: readonly CardFindingView[];
  readonly findingsTotal: number;
  readonly stated: readonly StatedFinding[];
  readonly onStated: (stated: readonly StatedFinding[]) => void;
}

const keyOf = (finding: CardFindingView): string => JSON.stringify([finding.code, finding.field, finding.passage, 'kind' in finding ? finding.kind : '']);

/** Why the vault kept the card: each finding with the one way on, or two. */
export function CardFindings({ findings, findingsTotal, stated, onStated }: CardFindingsProps) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  const known = new Set(stated.map(keyOf));
  return (
    <Banner tone="danger" role="alert">
      <p>
        <strong>{t('desk.emergencyCard.foundTitle')}</strong>
      </p>
      <p>{t('desk.emergencyCard.foundWords')}</p>
      <ul className="plain-list card-findings">
        {findings.map((finding) => {
          const field = t(`desk.emergencyCard.fields.${finding.field}`);
          const { passage } = finding;
          return (
            <li key={keyOf(finding)} dir="auto">
              {t('desk.emergencyCard.foundIn', { field, what: t(`desk.emergencyCard.found.${finding.code}`, { passage }) })}
              {finding.code === 'card-reporter' ? null : (
                <Checkbox
                  label={t('desk.emergencyCard.notTheirsOf', { field, passage })}
                  isSelected={known.has(keyOf(finding))}
                  onChange={(isSelected) => onStated(isSelected ? [...stated, finding] : stated.filter((each) => keyOf(each) !== keyOf(finding)))}
                >
                  {t('desk.emergencyCard.notTheirs')}
                </Checkbox>
              )}
            </li>
          );
        })}
      </ul>
      <CutNote shown={findings.length} total={findingsTotal} />
    </Banner>
  );
}
