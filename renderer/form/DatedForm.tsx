import { useState } from 'react';
import type { FormLocale } from '#i18n/form-locales.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { formAge } from '#shared/domain/form-age.ts';
import type { FormSettings } from '#shared/domain/form-settings.ts';
import type { RandomBytes } from '#shared/sealed-tip/bytes.ts';
import type { DeviceBack } from './device-back.ts';
import { FormApp } from './FormApp.tsx';
import { FormDatesContext } from './form-dates.ts';
import { OverScreen } from './OverScreen.tsx';
import type { Recipients } from './recipients.ts';
import { AnswerScreen } from './screens/AnswerScreen.tsx';
import { TopBar } from './TopBar.tsx';

interface DatedFormProps {
  readonly settings: FormSettings;
  readonly recipients: Recipients;
  /** Milliseconds since 1970, by the device. */
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  readonly deviceBack: DeviceBack;
  readonly onLocale: (locale: FormLocale) => void;
  readonly onLeave: () => void;
}

/** The form while it may seal. Once it may not, it says so; what was written on a page left open stays there to be copied, and answers to earlier messages can still be looked for. */
export function DatedForm({ settings, recipients, now, randomBytes, deviceBack, onLocale, onLeave }: DatedFormProps) {
  const { t } = useTranslation();
  const [dates] = useState(() => ({ savedAt: settings.savedAt, expiresAt: settings.expiresAt, destroyedAt: settings.destroyedAt, newerForm: settings.newerForm, openedAt: now() }));
  const [wasOver] = useState(() => formAge(dates, dates.openedAt) === 'over');
  /** When sealing was refused. */
  const [refusedAt, setRefusedAt] = useState<number>();
  const [isLooking, setLooking] = useState(false);
  const isOver = (): boolean => {
    const today = now();
    if (formAge(dates, today) !== 'over') return false;
    setRefusedAt(today);
    return true;
  };
  const over = (today: number, onBack?: () => void) => (
    <>
      <TopBar step={undefined} leaveLabel={t('form.leave')} onLeave={onLeave} onLocale={onLocale} />
      {isLooking ? (
        <AnswerScreen now={now} onLeave={onLeave} onBack={() => setLooking(false)} />
      ) : (
        <OverScreen waysToSend={settings.waysToSend} today={today} onLookForAnswer={() => setLooking(true)} {...(onBack ? { onBack } : {})} />
      )}
    </>
  );
  return (
    <FormDatesContext value={dates}>
      {wasOver ? over(dates.openedAt) : null}
      {refusedAt === undefined ? null : over(refusedAt, () => setRefusedAt(undefined))}
      {wasOver ? null : (
        <div hidden={refusedAt !== undefined}>
          <FormApp
            recipients={recipients.publicKeys}
            fingerprints={recipients.fingerprints}
            expiresAt={settings.expiresAt}
            waysToSend={settings.waysToSend}
            now={now}
            randomBytes={randomBytes}
            deviceBack={deviceBack}
            onLocale={onLocale}
            isOver={isOver}
            onLeave={onLeave}
          />
        </div>
      )}
    </FormDatesContext>
  );
}
