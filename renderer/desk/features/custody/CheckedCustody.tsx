import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { CustodyEntry } from '#shared/contract/custody-calls.ts';
import { custody } from '#shared/locales/en/custody.ts';
import { Banner } from '#ui/Banner.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { dateAndTime } from '#ui/time.ts';

type Checked = Reply<'custody.check'>;
type KnownType = Exclude<keyof typeof custody.event, 'other'>;

const isKnown = (type: string): type is KnownType => type !== 'other' && Object.hasOwn(custody.event, type);

/** What the check found, and what the record says. Every word in it may be somebody else's. */
export function CheckedCustody({ checked }: { readonly checked: Checked }) {
  const { t, locale } = useTranslation();
  const what = (entry: CustodyEntry): string => (isKnown(entry.type) ? t(`desk.custody.event.${entry.type}`, { from: entry.from ?? '', to: entry.to ?? '' }) : t('desk.custody.event.other', { type: entry.type }));
  const known = (): string => {
    if (checked.knownHere === 0) return t('desk.custody.known.none');
    return checked.knownHere === checked.events ? t('desk.custody.known.all', { count: checked.events }) : t('desk.custody.known.some', { count: checked.events, known: checked.knownHere });
  };
  return (
    <>
      {checked.faults.length === 0 ? (
        <Banner tone="ok" role="status">
          <p>
            <b>{t('desk.custody.well')}</b>
          </p>
          <p className="small">{known()}</p>
        </Banner>
      ) : (
        <Banner tone="danger" role="alert">
          <p>
            <b>{t('desk.custody.bad')}</b>
          </p>
          <ul>
            {checked.faults.map((fault) => (
              <li key={fault}>{t(`desk.custody.fault.${fault}`)}</li>
            ))}
          </ul>
        </Banner>
      )}
      <dl className="facts">
        <dt>{t('desk.custody.about')}</dt>
        <dd>{t('desk.custody.tip', { number: String(checked.tipNumber) })}</dd>
        <dt>{t('desk.custody.savedBy')}</dt>
        <dd>
          <bdi>{checked.exportedBy === '' ? t('desk.custody.recovery') : checked.exportedBy}</bdi>
        </dd>
        <dt>{t('desk.custody.savedAt')}</dt>
        <dd>{dateAndTime(checked.exportedAt, locale)}</dd>
        <dt>{t('desk.custody.sealedSha256')}</dt>
        <dd className="hash">{checked.sealedSha256}</dd>
      </dl>
      <h3>{t('desk.custody.people')}</h3>
      <div className="table-scroller">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('desk.custody.person')}</th>
              <th scope="col">{t('desk.custody.fingerprint')}</th>
              <th scope="col">{t('desk.custody.isKnown')}</th>
            </tr>
          </thead>
          <tbody>
            {checked.members.map((member) => (
              <tr key={member.fingerprint.join(' ')}>
                <td>
                  <bdi>{member.name === '' ? t('desk.custody.recovery') : member.name}</bdi>
                </td>
                <td lang="en">{member.fingerprint.join(' · ')}</td>
                <td>{t(member.isKnownHere ? 'desk.custody.yes' : 'desk.custody.no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CutNote shown={checked.members.length} total={checked.membersTotal} />
      <h3>{t('desk.custody.entries')}</h3>
      <CutNote shown={checked.history.length} total={checked.historyTotal} />
      <div className="table-scroller">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('desk.custody.when')}</th>
              <th scope="col">{t('desk.custody.who')}</th>
              <th scope="col">{t('desk.custody.what')}</th>
            </tr>
          </thead>
          <tbody>
            {checked.history.map((entry, index) => (
              <tr key={`${entry.at} ${index}`}>
                <td>{dateAndTime(entry.at, locale)}</td>
                <td>
                  <bdi>{entry.actor === '' ? t('desk.custody.recovery') : entry.actor}</bdi>
                </td>
                <td>
                  <bdi>{what(entry)}</bdi>
                  {entry.sha256 === null ? null : <p className="hash tiny">{entry.sha256}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
