import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationLinkView, OrganisationView } from '#shared/contract/organisation-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { ChangeLinkDialog } from './ChangeLinkDialog.tsx';
import { linkDates, partWords } from './link-words.ts';

export interface LinkListProps {
  readonly label: string;
  /** Which end of each link is named: the other one is the page's own. */
  readonly named: 'compound' | 'organisation';
  readonly links: readonly OrganisationLinkView[];
  readonly total: number;
  readonly onOpen: (link: OrganisationLinkView) => void;
  readonly onChanged: (organisation: OrganisationView) => void;
}

/** What sources say of organisations and compounds. What ended and what was recorded by mistake stays in sight, and says so. */
export function LinkList({ label, named, links, total, onOpen, onChanged }: LinkListProps) {
  const { t } = useTranslation();
  const api = useApi();
  const mayChange = useMay('organisations.changeLink');
  const [changing, setChanging] = useState<OrganisationLinkView>();
  const call = useCall(onChanged);
  return (
    <>
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <ul className="plain-list statuses" aria-label={label}>
        {links.map((link) => (
          <LinkLine
            key={link.linkId}
            link={link}
            name={named === 'compound' ? link.compound.name : link.organisation.name}
            mayChange={mayChange}
            isBusy={call.isBusy}
            onOpen={() => onOpen(link)}
            onChange={() => setChanging(link)}
            onWithdrawn={(isWithdrawn) => void call.run(() => api[isWithdrawn ? 'organisations.withdrawLink' : 'organisations.restoreLink']({ linkId: link.linkId }))}
          />
        ))}
      </ul>
      {total > links.length ? <p className="small muted">{t('desk.organisations.more', { count: links.length, total })}</p> : null}
      {changing === undefined ? null : (
        <ChangeLinkDialog
          link={changing}
          onDone={(organisation) => {
            // Another one that is being changed by now stays.
            setChanging((open) => (open === changing ? undefined : open));
            onChanged(organisation);
          }}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly link: OrganisationLinkView;
  readonly name: string;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onChange: () => void;
  readonly onWithdrawn: (isWithdrawn: boolean) => void;
}

function LinkLine({ link, name, mayChange, isBusy, onOpen, onChange, onWithdrawn }: LineProps) {
  const translation = useTranslation();
  const { t } = translation;
  const part = partWords(translation, link);
  const shownName = name === '' ? t('desk.compounds.nameless') : name;
  const names = { part, name: shownName };
  return (
    <li className={link.isWithdrawn ? 'status-entry link-withdrawn' : 'status-entry'}>
      <div>
        <Button isSmall kind="quiet" onPress={onOpen}>
          <bdi dir="auto">{shownName}</bdi>
        </Button>
        <p>
          <b>{part}</b> · {linkDates(translation, link)}
          {link.isWithdrawn ? ` (${t('desk.organisations.withdrawn')})` : ''}
        </p>
        <p className="small muted">
          {t('desk.compounds.grade', { grade: `${link.reliability}${link.credibility}` })} · {link.source === '' ? t('desk.organisations.noSource') : <bdi dir="auto">{link.source}</bdi>}
          {link.isMerged ? ` (${t('desk.organisations.fromMerged')})` : ''}
        </p>
        {link.note === '' ? null : (
          <p className="small">
            <bdi dir="auto">{link.note}</bdi>
          </p>
        )}
      </div>
      {mayChange ? (
        <div className="actions">
          {link.isWithdrawn ? (
            <Button isSmall kind="quiet" label={t('desk.organisations.restoreOf', names)} isPending={isBusy} onPress={() => onWithdrawn(false)}>
              {t('desk.organisations.restore')}
            </Button>
          ) : (
            <>
              <Button isSmall label={t('desk.organisations.changeLinkOf', names)} onPress={onChange}>
                {t('desk.organisations.changeLink')}
              </Button>
              <Button isSmall kind="quiet" label={t('desk.organisations.withdrawOf', names)} isPending={isBusy} onPress={() => onWithdrawn(true)}>
                {t('desk.organisations.withdraw')}
              </Button>
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}
