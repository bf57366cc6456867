import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { Indicators } from './Indicators.tsx';
import { ScreeningSection } from './ScreeningSection.tsx';

/** Indicators in a tip and its record of screening. Closed at first: a tip that has just come is there to be read, not to be filled in. */
export function TipScreening({ tipId }: { readonly tipId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState({ indicators: false, record: false });
  const { loaded, put, reload } = useReply('screening.ofTip', { tipId });
  useNotice('tips.changed', reload);
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { indicators, record } = loaded.value;
  const present = indicators.filter(({ answer }) => answer === 'present').length;
  const isLooked = indicators.some(({ answer }) => answer !== 'unknown');
  return (
    <>
      <details className="screening" open={isOpen.indicators} onToggle={(event) => setOpen({ ...isOpen, indicators: event.currentTarget.open })}>
        <summary>
          {t('desk.screening.indicators')}: {isLooked ? t('desk.screening.present', { count: present }) : t('desk.screening.nothingFound')}
        </summary>
        {isOpen.indicators ? <Indicators tipId={tipId} screening={loaded.value} onChanged={put} /> : null}
      </details>
      <details className="screening" open={isOpen.record} onToggle={(event) => setOpen({ ...isOpen, record: event.currentTarget.open })}>
        <summary>
          {t('desk.screening.record')}: {record === null ? t('desk.screening.recordNone') : t(`desk.screening.result.${record.result}`)}
        </summary>
        {isOpen.record ? <ScreeningSection tipId={tipId} screening={loaded.value} onChanged={put} /> : null}
      </details>
    </>
  );
}
