import { useTranslation } from '#i18n/desk-translation.ts';
import { indicatorAnswers, indicators } from '#shared/domain/indicators.ts';
import { outcomes } from '#shared/domain/referral.ts';
import { setAsideReasons } from '#shared/domain/set-aside.ts';
import { statuses } from '#shared/domain/status.ts';
import { toldLanguages } from '#shared/domain/telling-way.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districtName } from '#shared/gazetteer/districts.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import { HistoryList } from '#ui/HistoryList.tsx';
import { dateAndTime } from '#ui/time.ts';
import { outcomeWords } from '#ui/outcome-words.ts';

/** Who did what to this tip, newest first. */
export function History({ tip }: { readonly tip: Tip }) {
  const { t, locale } = useTranslation();
  const shown = (entry: Tip['history'][number], value: string | null): string => {
    // Names and times are what they are: a person may be called like a status.
    if (entry.type === 'assigned' || entry.type === 'unassigned') return value === '' ? t('desk.people.recoveryName') : (value ?? '');
    if (entry.type === 'due-set') return dateAndTime(Number(value), locale);
    if (entry.type === 'closed' || entry.type === 'outcome-set') return outcomeWords(t, { name: value ?? '', starting: entry.startingOutcome });
    if (entry.type === 'set-aside') {
      const reason = setAsideReasons.find((each) => each === value);
      const words = reason === undefined ? (value ?? '') : t(`desk.workflow.aside.reason.${reason}`);
      return entry.from === null ? words : `${words}: ${entry.from}`;
    }
    if (entry.type === 'tagged' || entry.type === 'untagged') return value ?? '';
    if (entry.type === 'indicator-set') return found(value);
    if (entry.type === 'claim-related') return value === 'contradicts' ? t('desk.claims.stance.contradicts') : t('desk.claims.stance.supports');
    if (entry.type.startsWith('claim-')) return value ?? '';
    if (entry.type.startsWith('referral-')) return value === '' ? t('desk.referrals.nameless') : (value ?? '');
    if (entry.type === 'language-set' || entry.type === 'summary-written' || entry.type === 'translation-written') return languageName(value);
    if (entry.type === 'interpreter-package-saved') return value ?? '';
    if (entry.type.startsWith('place-')) return placeOf(value ?? '');
    if (entry.type.startsWith('compound-')) return value === '' ? t('desk.compounds.nameless') : (value ?? '');
    return word(value);
  };
  const placeOf = (code: string): string => {
    const province = provinces.find((each) => each === code);
    return province === undefined ? districtName(code, locale) : provinceName(province, locale);
  };
  const found = (value: string | null): string => {
    const indicator = indicators.find((each) => each === value);
    const answer = indicatorAnswers.find((each) => each === value);
    if (indicator) return t(`desk.screening.indicator.${indicator}`);
    return answer ? t(`desk.screening.answer.${answer}`) : (value ?? '');
  };
  const languageName = (value: string | null): string => {
    const language = toldLanguages.find((each) => each === value);
    return language === undefined ? t('desk.languages.notSaid') : t(`desk.writing.languages.${language}`);
  };
  const word = (value: string | null): string => {
    const urgency = urgencies.find((each) => each === value);
    const status = statuses.find((each) => each === value);
    if (urgency) return t(`desk.urgency.${urgency}`);
    if (status) return t(`desk.status.${status}`);
    return value ?? t('desk.tip.nobody');
  };
  return (
    <section>
      <h3>{t('desk.tip.history')}</h3>
      {tip.newerEntries === 0 ? null : <p className="small">{t('desk.tip.newerEntries', { count: tip.newerEntries })}</p>}
      <HistoryList
        entries={tip.history}
        total={tip.historyTotal}
        words={(entry) => t(`desk.tip.event.${entry.type}`, { from: shown(entry, entry.from), to: entry.type === 'referral-closed' ? t(`desk.referrals.outcome.${outcomes.find((outcome) => outcome === entry.to) ?? 'other'}`) : shown(entry, entry.to) })}
      />
    </section>
  );
}
