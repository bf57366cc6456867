import { useTranslation } from '#i18n/desk-translation.ts';
import type { IndicatorCounts } from '#shared/contract/indicator-calls.ts';
import type { IndicatorFilter } from '#shared/contract/indicator-filter.ts';
import { indicatorAnswers, type IndicatorAnswer } from '#shared/domain/indicators.ts';
import { BarPieces } from './BarPieces.tsx';
import { Figure } from './Figure.tsx';
import { LinkedBar } from './LinkedBar.tsx';
import type { Tone } from './series.ts';

const toneOf = { present: 'plain', absent: 'ok', 'not-asked': 'asked', unknown: 'open' } as const satisfies Readonly<Record<IndicatorAnswer, Tone>>;

const countOf = (line: IndicatorCounts['lines'][number], answer: IndicatorAnswer): number => (answer === 'not-asked' ? line.notAsked : line[answer]);

/** How often staff found each indicator of forced labour, by tips and by independent sources. */
export function IndicatorsFigure({ counts: { looked, lookedSources, notLooked, lines }, onTips }: { readonly counts: IndicatorCounts; readonly onTips: (wanted: IndicatorFilter) => void }) {
  const { t, locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const tips = (count: number): string => t('desk.figures.tips', { count });
  const most = lines.reduce((before, line) => (line.present > before.present ? line : before));
  const summary = (): string => {
    if (looked === 0) return t('desk.figures.indicators.summaryNone');
    const told = { looked: tips(looked), notLooked: number.format(notLooked) };
    if (most.present === 0) return t('desk.figures.indicators.summaryNonePresent', told);
    return t('desk.figures.indicators.summary', { ...told, indicator: t(`desk.screening.indicator.${most.indicator}`), present: tips(most.present), sources: t('desk.figures.indicators.sources', { count: most.presentSources }) });
  };
  return (
    <Figure
      title={t('desk.figures.indicators.title')}
      summary={summary()}
      note={t('desk.figures.indicators.note')}
      hasLinks
      table={{
        columns: [t('desk.figures.indicators.column'), ...indicatorAnswers.map((answer) => t(`desk.screening.answer.${answer}`)), t('desk.figures.all'), t('desk.figures.indicators.presentSources')],
        rows: lines.map((line) => {
          const indicator = t(`desk.screening.indicator.${line.indicator}`);
          return {
            key: line.indicator,
            cells: [
              indicator,
              ...indicatorAnswers.map((answer) => ({
                count: countOf(line, answer),
                label: t('desk.figures.indicators.openAnswer', { indicator, answer: t(`desk.screening.answer.${answer}`), tips: tips(countOf(line, answer)) }),
                onOpen: () => onTips({ indicator: line.indicator, answer }),
              })),
              looked,
              t('desk.figures.indicators.ofSources', { present: line.presentSources, looked: lookedSources }),
            ],
          };
        }),
      }}
    >
      {looked === 0 ? null : (
        <>
          <ul className="legend small" aria-hidden="true">
            {indicatorAnswers.map((answer) => (
              <li key={answer}>
                <svg viewBox="0 0 10 10">
                  <rect x="0.5" y="0.5" width="9" height="9" className={`part part-${toneOf[answer]}`} />
                </svg>
                {t(`desk.screening.answer.${answer}`)}
              </li>
            ))}
          </ul>
          <ul className="bars small" aria-label={t('desk.figures.indicators.title')}>
            {lines.map((line) => {
              const indicator = t(`desk.screening.indicator.${line.indicator}`);
              return (
                <li key={line.indicator} className="bar-line">
                  <span className="bar-name" aria-hidden="true">
                    {indicator}
                  </span>
                  <LinkedBar
                    label={t('desk.figures.indicators.open', { indicator, present: number.format(line.present), looked: tips(looked) })}
                    words={number.format(line.present)}
                    onOpen={() => onTips({ indicator: line.indicator, answer: 'present' })}
                  >
                    <BarPieces bar={{ parts: indicatorAnswers.map((answer) => ({ key: answer, tone: toneOf[answer], count: countOf(line, answer) })) }} longest={looked} />
                  </LinkedBar>
                </li>
              );
            })}
          </ul>
          <p className="tiny muted">{t('desk.figures.indicators.axis')}</p>
        </>
      )}
    </Figure>
  );
}
