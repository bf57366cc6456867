import { useTranslation } from '#i18n/desk-translation.ts';
import type { Sums } from '#shared/contract/incident-calls.ts';
import type { Sum } from '#shared/domain/figure.ts';
import { incidentCounts, type IncidentCount } from '#shared/domain/incident.ts';
import { sumWords } from '#ui/figure-words.ts';

/** What happens to people one after the other; each group comes out of the one before. */
const stages: readonly (readonly IncidentCount[])[] = [['detained'], ['released', 'screened'], ['identified'], ['referred', 'deported', 'charged']];

/** So much of a bar's width is for numbers; the rest shows what is not known, which has no width of its own. */
const numbersPercent = 65;

/** From those who were detained to what became of them, over some incidents. The words say all that the bars do; what is unknown is a piece of its own in both. */
export function Funnel({ sums }: { readonly sums: Sums }) {
  const { t } = useTranslation();
  const largest = Math.max(1, ...incidentCounts.map((counted) => reach(sums[counted])));
  return (
    <table className="table funnel">
      <caption>{t('desk.incidents.sums')}</caption>
      {stages.map((stage) => (
        <tbody key={stage[0]}>
          {stage.map((counted) => (
            <tr key={counted}>
              <th scope="row">{t(`desk.incidents.count.${counted}`)}</th>
              <td>
                <Line sum={sums[counted]} largest={largest} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** As far as a bar goes; one that is not known goes nowhere, and takes no part in the scale. */
const reach = (sum: Sum): number => (sum.is === 'known' ? (sum.most ?? sum.least) : 0);

/** The bar and the words. Where nothing is known the words stand in the piece for what is not known, and there is no bar. */
function Line({ sum, largest }: { readonly sum: Sum; readonly largest: number }) {
  const { t } = useTranslation();
  const words = sumWords(t, sum);
  if (sum.is === 'unknown') return <span className="funnel-unknown">{words}</span>;
  const percent = (people: number): string => `${(people / largest) * numbersPercent}%`;
  return (
    <>
      <div className="funnel-bar" aria-hidden="true">
        <span className="funnel-known" style={{ inlineSize: percent(sum.least) }} />
        {sum.most !== null && sum.most > sum.least ? <span className="funnel-range" style={{ inlineSize: percent(sum.most - sum.least) }} /> : null}
        {sum.unknown > 0 ? <span className="funnel-unknown">{t('desk.incidents.unknownOf', { unknown: sum.unknown, of: sum.of })}</span> : null}
      </div>
      {words}
    </>
  );
}
