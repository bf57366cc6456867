import { useTranslation } from '#i18n/desk-translation.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';

/** Minutes, up to a day. */
const choices = [5, 10, 15, 30, 45, 60, 120, 240, 480, 720, 1440] as const;
const hour = 60;

/** By when a tip is assessed. */
export function AssessmentTime() {
  const { t } = useTranslation();
  const api = useApi();
  const { loaded, put } = useReply('assessment.get', {});
  const call = useCall(put);
  const mayDecide = useMay('assessment.set');
  if (loaded.state !== 'ready') return null;
  const { minutes } = loaded.value;
  const offered = [...new Set([...choices, minutes])].sort((one, other) => one - other);
  return (
    <section className="card stack">
      <h2>{t('desk.workflow.assessment.title')}</h2>
      <p className="small">{t('desk.workflow.assessment.words')}</p>
      <Select
        label={t('desk.workflow.assessment.label')}
        labelPlace="beside"
        isDisabled={!mayDecide}
        value={String(minutes)}
        options={offered.map((each) => ({ value: String(each), text: each % hour === 0 ? t('desk.workflow.assessment.hours', { count: each / hour }) : t('desk.workflow.assessment.minutes', { count: each }) }))}
        onChange={(chosen) => void call.run(() => api['assessment.set']({ minutes: Number(chosen) }))}
      />
      <CallReason call="assessment.set" />
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
    </section>
  );
}
