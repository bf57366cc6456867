import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Screening, ScreeningDraft } from '#shared/contract/screening-calls.ts';
import { emptyScreening } from '#shared/domain/screening.ts';
import { Button } from '#ui/Button.tsx';
import { HistoryLine } from '#ui/HistoryLine.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { ScreeningDialog } from './ScreeningDialog.tsx';
import { ScreeningFacts } from './ScreeningFacts.tsx';

interface ScreeningSectionProps {
  readonly tipId: string;
  readonly screening: Screening;
  readonly onChanged: (screening: Screening) => void;
}

const nothingYet: ScreeningDraft = { ...emptyScreening, allegedActs: [], laterTreatment: [] };

/** The record of screening as it is, and every version of it. */
export function ScreeningSection({ tipId, screening, onChanged }: ScreeningSectionProps) {
  const { t } = useTranslation();
  const api = useApi();
  const mayRecord = useMay('screening.record');
  const [writing, setWriting] = useState<ScreeningDraft>();
  const [said, setSaid] = useState('');
  const { record, draft, versions, total } = screening;
  const throwAway = (): void => {
    onChanged({ ...screening, draft: null });
    void api['screening.keepDraft']({ tipId, draft: null });
  };
  return (
    <>
      <p className="tiny muted">{t('desk.screening.recordWords')}</p>
      {record === null ? null : <ScreeningFacts record={record} />}
      {draft === null || !mayRecord || writing !== undefined ? null : <p className="small">{t('desk.screening.unfinished')}</p>}
      {mayRecord ? (
        <div className="actions">
          {draft === null ? (
            <Button isSmall onPress={() => setWriting(record ?? nothingYet)}>
              {t(record === null ? 'desk.screening.write' : 'desk.screening.change')}
            </Button>
          ) : (
            <>
              <Button isSmall onPress={() => setWriting(draft)}>
                {t('desk.screening.goOn')}
              </Button>
              <Button isSmall kind="quiet" onPress={throwAway}>
                {t('desk.screening.throwAway')}
              </Button>
            </>
          )}
        </div>
      ) : null}
      <p className="said small muted" role="status">
        {said}
      </p>
      {total < 2 ? null : (
        <details className="small">
          <summary>{t('desk.screening.versions', { count: total })}</summary>
          {total > versions.length ? <p className="tiny muted">{t('desk.screening.versionsShown', { count: versions.length, total })}</p> : null}
          <ol className="history">
            {versions.map((version, index) => (
              <HistoryLine key={`${version.at} ${index}`} {...version}>
                <ScreeningFacts record={version.record} />
              </HistoryLine>
            ))}
          </ol>
        </details>
      )}
      {writing === undefined ? null : (
        <ScreeningDialog
          tipId={tipId}
          draft={writing}
          onDone={(next) => {
            setWriting(undefined);
            setSaid(t('desk.screening.saved'));
            onChanged(next);
          }}
          onClose={() => {
            setWriting(undefined);
            onChanged({ ...screening, draft: null });
          }}
        />
      )}
    </>
  );
}
