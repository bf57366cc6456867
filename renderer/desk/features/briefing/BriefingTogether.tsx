import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { MustTick } from '#ui/MustTick.tsx';
import { dateAndTime, shownPartialDate } from '#ui/time.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import type { AskedBriefing } from './asked-briefing.ts';

export interface BriefingTogetherProps {
  readonly asked: AskedBriefing;
  /** Digest of what somebody said that they know; another one unticks it. */
  readonly known: string | null;
  readonly isChecked: boolean;
  readonly onChange: (digest: string | null) => void;
}

/** What a briefing tells together with those that left before, and that somebody knows. Nothing where none shares months with it. */
export function BriefingTogether({ asked, known, isChecked, onChange }: BriefingTogetherProps) {
  const { t, locale } = useTranslation();
  const { loaded, reload } = useReply('briefing.together', asked);
  useNotice('disclosures.changed', reload);
  // A watched folder brings tips, and deletions run out, while the dialog stands open.
  useNotice('tips.changed', reload);
  useNotice('incidents.changed', reload);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  const { smallCounts, told, files, leftOut, notKept, digest } = loaded.value;
  if (files.length === 0 && notKept === 0) return null;
  const toldCounts = told.reduce((sum, each) => sum + each.smallCounts, 0);
  return (
    <section className="stack-tight" aria-labelledby="together-title">
      <h3 id="together-title">{t('desk.briefing.together.title')}</h3>
      {files.length > 0 && smallCounts === 0 ? <p className="small">{t('desk.briefing.together.none', { count: files.length })}</p> : null}
      {smallCounts > 0 ? (
        <>
          <Banner tone="warning">
            <p>{t('desk.briefing.together.tells', { count: smallCounts })}</p>
            <ul className="told-together small">
              {told.map(({ from, until, smallCounts: count }) => (
                <li key={`${from} ${until}`}>{t(`desk.briefing.together.of.${from === until ? 'month' : 'months'}`, { from: shownPartialDate(from, locale), until: shownPartialDate(until, locale), count })}</li>
              ))}
            </ul>
            <CutNote shown={toldCounts} total={smallCounts} />
            <p>{t('desk.briefing.together.those', { count: files.length })}</p>
            <ul className="told-together small">
              {files.map(({ disclosureId, disclosedAt, receiver, from, until, others }) => (
                <li key={disclosureId} dir="auto">
                  {t('desk.briefing.together.file', { when: dateAndTime(disclosedAt, locale), from: shownPartialDate(from, locale), until: shownPartialDate(until, locale), receiver })} {others === 0 ? null : t('desk.briefing.together.others', { count: others })}
                </li>
              ))}
            </ul>
            <p>{t('desk.briefing.together.instead')}</p>
          </Banner>
          <MustTick isTicked={known === digest} isChecked={isChecked} missing={t('desk.briefing.together.tickMissing')} onChange={(isTicked) => onChange(isTicked ? digest : null)}>
            {t('desk.briefing.together.tick')}
          </MustTick>
        </>
      ) : null}
      {leftOut === 0 ? null : <p className="small">{t('desk.briefing.together.leftOut', { count: leftOut })}</p>}
      {notKept === 0 ? null : <p className="small">{t('desk.briefing.together.notKept', { count: notKept })}</p>}
    </section>
  );
}
