import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { Screening, ScreeningDraft } from '#shared/contract/screening-calls.ts';
import { emptyScreening } from '#shared/domain/screening.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { HistoryLine } from '#ui/HistoryLine.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
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
  const [said, say] = useSaid();
  const call = useCall();
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  const { record, draft, versions, total } = screening;
  const forget = (): void => onChanged({ ...screening, draft: null });
  const throwAway = (): void => void call.run(() => api['screening.keepDraft']({ tipId, draft: null }), forget);
  return (
    <div ref={area} className="stack-tight">
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
              <Button isSmall kind="quiet" isPending={call.isBusy} onPress={throwAway}>
                {t('desk.screening.throwAway')}
              </Button>
            </>
          )}
        </div>
      ) : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
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
            say(({ t }) => t('desk.screening.saved'));
            onChanged(next);
          }}
          onClose={() => {
            setWriting(undefined);
            forget();
          }}
        />
      )}
    </div>
  );
}
