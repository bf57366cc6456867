import { useTranslation } from '#i18n/desk-translation.ts';
import type { RegisterRowView } from '#shared/contract/register-calls.ts';
import type { RowChoice } from '#shared/domain/register-table.ts';
import { districtName } from '#shared/gazetteer/districts.ts';
import { nameOfProvinceCode } from '#shared/gazetteer/known-places.ts';
import { Select } from '#ui/Select.tsx';
import { dateAndTime, shownPartialDate } from '#ui/time.ts';

const undecided = 'undecided';
const addTo = (compoundId: string): string => `add ${compoundId}`;

/** One row as the compound that it would become, what was not understood, and the choice that a person has. */
export function TableRowCard({ row, onChoose }: { readonly row: RegisterRowView; readonly onChoose: (choice: RowChoice | null, target: string | null) => void }) {
  const { t, locale } = useTranslation();
  const [first, ...others] = row.names;
  const isNameless = first === undefined;
  const place = [row.district === null ? '' : districtName(row.district, locale), row.province === null ? '' : nameOfProvinceCode(row.province, locale), row.place].filter((part) => part !== '').join(', ');
  const options = [
    ...(row.choice === null ? [{ value: undecided, text: t('desk.registerTables.choice.undecided') }] : []),
    ...(isNameless ? [] : [{ value: 'new', text: t('desk.registerTables.choice.new') }, ...row.matches.map(({ compoundId, name }) => ({ value: addTo(compoundId), text: t('desk.registerTables.choice.add', { name }) }))]),
    { value: 'skip', text: t('desk.registerTables.choice.skip') },
  ];
  const choose = (value: string): void => {
    if (value === 'new' || value === 'skip') onChoose(value, null);
    else if (value !== undecided) onChoose('add', value.slice(addTo('').length));
  };
  return (
    <li className="card stack table-row">
      <div className="section-head">
        <h3>
          {t('desk.registerTables.row', { row: String(row.row) })}: <bdi dir="auto">{first?.text ?? t('desk.registerTables.nameless')}</bdi>
        </h3>
        <Select label={t('desk.registerTables.choiceLabel', { row: String(row.row) })} labelPlace="hidden" value={row.choice === null ? undecided : row.choice === 'add' ? addTo(row.target ?? '') : row.choice} options={options} onChange={choose} />
      </div>
      {others.length === 0 ? null : (
        <p className="small">
          <bdi dir="auto">{t('desk.compounds.alsoCalled', { names: others.map(({ text }) => text).join(' · ') })}</bdi>
          {row.furtherNames === 0 ? null : ` ${t('desk.registerTables.further', { count: row.furtherNames })}`}
        </p>
      )}
      <p className="small muted">
        {[t(`desk.compounds.kind.${row.kind}`), t(`desk.compounds.standing.${row.standing}`)].join(' · ')} · <bdi dir="auto">{place === '' ? t('desk.compounds.noPlace') : place}</bdi>
      </p>
      {row.statuses.map(({ state, since, source, reliability, credibility }, index) => (
        <p key={index} className="small">
          <b>{t(`desk.compounds.state.${state}`)}</b> · {since === '' ? t('desk.compounds.sinceUnknown') : shownPartialDate(since, locale)} · {t('desk.compounds.grade', { grade: `${reliability}${credibility}` })} · <bdi dir="auto">{source}</bdi>
        </p>
      ))}
      {row.furtherStatuses === 0 ? null : <p className="small">{t('desk.registerTables.further', { count: row.furtherStatuses })}</p>}
      {!row.hasPoint && row.buildings === 0 ? null : (
        <p className="small">{[...(row.hasPoint ? [t('desk.registerTables.withPoint')] : []), ...(row.buildings === 0 ? [] : [t('desk.registerTables.withBuildings', { count: row.buildings })])].join(' · ')}</p>
      )}
      {row.matches.length === 0 ? null : (
        <ul className="small">
          {row.matches.map(({ compoundId, number, row: earlier, name, reason, isElsewhere }) => (
            <li key={compoundId}>
              {number === null ? t('desk.registerTables.matchOf.row', { row: String(earlier ?? 0) }) : t('desk.registerTables.matchOf.number', { number: String(number) })}: <bdi dir="auto">{t(`desk.registerTables.match.${reason}`, { name })}</bdi>
              {isElsewhere ? `, ${t('desk.registerTables.elsewhere')}` : ''}
            </li>
          ))}
          {row.furtherMatches === 0 ? null : <li>{t('desk.registerTables.further', { count: row.furtherMatches })}</li>}
        </ul>
      )}
      {row.takenAt === null ? null : <p className="small">{t('desk.registerTables.takenBefore', { when: dateAndTime(row.takenAt, locale) })}</p>}
      {row.problems.length === 0 ? null : (
        <ul className="small table-problems">
          {row.problems.map(({ problem, text }, index) => (
            <li key={index}>
              <bdi dir="auto">{t(`desk.registerTables.problem.${problem}`, { text })}</bdi>
            </li>
          ))}
          {row.furtherProblems === 0 ? null : <li>{t('desk.registerTables.further', { count: row.furtherProblems })}</li>}
        </ul>
      )}
      {row.notes === '' ? null : (
        <details>
          <summary className="small">{t('desk.registerTables.notes')}</summary>
          <p className="small kept-lines" dir="auto">
            {row.notes}
          </p>
        </details>
      )}
    </li>
  );
}
