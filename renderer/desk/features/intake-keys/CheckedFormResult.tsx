import { useTranslation } from '#i18n/desk-translation.ts';
import type { CheckedForm, CheckedKey } from '#shared/contract/epoch-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Chip } from '#ui/Chip.tsx';
import { dateOnly } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';

type Tone = 'ok' | 'warning' | 'danger';

/** What the check found, the worst first, and then what is in the file. Every word of it may be somebody else's. */
export function CheckedFormResult({ checked }: { readonly checked: CheckedForm }) {
  const { t, locale } = useTranslation();
  const now = useNow();
  const day = (timeMs: number | null): string => (timeMs === null ? t('desk.epochs.foundNotSaid') : dateOnly(timeMs, locale));

  const verdict = (): { readonly tone: Tone; readonly words: string } => {
    if (checked.recordedAt !== null) return { tone: 'ok', words: t(checked.build === 'this' ? 'desk.epochs.result.good' : 'desk.epochs.result.goodOlder', { when: day(checked.recordedAt) }) };
    if (checked.build === 'this') return { tone: 'warning', words: t('desk.epochs.result.built') };
    return { tone: 'danger', words: t(`desk.epochs.result.${checked.build}`) };
  };
  const { tone, words } = verdict();
  const hasUnknownKey = checked.keys.some(({ owner }) => owner === 'unknown');
  const isOver = checked.destroyedAt !== null && checked.destroyedAt < now;
  const toneOf: Tone = hasUnknownKey ? 'danger' : tone;
  const owner = (key: CheckedKey): string => t(`desk.epochs.owner.${key.owner}`, { epoch: key.epoch ?? 0, name: key.name });

  return (
    <>
      <Banner tone={toneOf} role={toneOf === 'ok' ? 'status' : 'alert'}>
        <p>
          <b>{words}</b>
        </p>
        {hasUnknownKey ? <p>{t('desk.epochs.result.unknownKey')}</p> : null}
        {isOver ? <p>{t('desk.epochs.result.over', { when: day(checked.destroyedAt) })}</p> : null}
        {!hasUnknownKey && checked.keys.some(({ state }) => state !== 'valid') ? <p>{t('desk.epochs.result.noNewForms')}</p> : null}
        {toneOf === 'danger' ? <p>{t('desk.epochs.result.keepBack')}</p> : null}
      </Banner>
      {tone === 'danger' ? <p className="small">{t('desk.epochs.result.unsure')}</p> : null}
      <h3>{t('desk.epochs.foundKeys')}</h3>
      <ul className="found">
        {checked.keys.map((key, index) => (
          <li key={index}>
            <bdi>{owner(key)}</bdi> <Chip tone={key.state === 'valid' ? 'ok' : 'u1'}>{t(`desk.epochs.keyState.${key.state}`)}</Chip>
            <p className="small" lang="en">
              {key.fingerprint.join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <h3>{t('desk.epochs.foundWays')}</h3>
      <ul className="found">
        {checked.waysToSend.map((way, index) => (
          <li key={index}>
            <bdi>{way.carrier}</bdi>: <bdi>
              <b>{way.address}</b>
            </bdi>
            {way.hours.trim() === '' ? null : (
              <p className="small">
                <bdi>{t('desk.epochs.hours', { hours: way.hours })}</bdi>
              </p>
            )}
            {way.readWithin.trim() === '' ? null : (
              <p className="small">
                <bdi>{t('desk.epochs.readWithin', { time: way.readWithin })}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
      <h3>{t('desk.epochs.found')}</h3>
      <dl className="facts">
        <dt>{t('desk.epochs.foundTitle')}</dt>
        <dd>
          <bdi>{checked.title}</bdi>
        </dd>
        <dt>{t('desk.epochs.foundSaved')}</dt>
        <dd>{day(checked.savedAt)}</dd>
        <dt>{t('desk.epochs.foundUntil')}</dt>
        <dd>{day(checked.expiresAt)}</dd>
        <dt>{t('desk.epochs.foundSeals')}</dt>
        <dd>{day(checked.destroyedAt)}</dd>
        <dt>{t('desk.epochs.foundNewer')}</dt>
        <dd>
          <bdi>{checked.newerForm.trim() === '' ? t('desk.epochs.foundNotSaid') : checked.newerForm}</bdi>
        </dd>
        <dt>{t('desk.epochs.foundHash')}</dt>
        <dd className="hash">{checked.sha256}</dd>
      </dl>
    </>
  );
}
