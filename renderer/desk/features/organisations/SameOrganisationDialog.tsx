import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStandingReply } from '../../api/use-standing-reply.ts';
import { useSettled } from '../../api/use-settled.ts';

const perPage = 20;

export interface SameOrganisationDialogProps {
  readonly organisation: Pick<OrganisationView, 'organisationId' | 'name'>;
  readonly code: Code | undefined;
  /** A choice is under way. */
  readonly isBusy: boolean;
  readonly onChoose: (organisationId: string) => void;
  readonly onClose: () => void;
}

/** Chooses the organisation that is the same as this one, by a part of any of its names. */
export function SameOrganisationDialog({ organisation: { organisationId: except, name }, code, isBusy, onChoose, onClose }: SameOrganisationDialogProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const { loaded } = useStandingReply('organisations.list', { search: useSettled(search), offset, limit: perPage });
  const rows = loaded.state === 'ready' ? loaded.value.rows.filter(({ organisationId }) => organisationId !== except) : [];
  return (
    <Dialog title={t('desk.organisations.mergeTitle', { name })} onClose={onClose} isBusy={isBusy}>
      <p className="small muted">{t('desk.organisations.mergeWords')}</p>
      <TextField
        label={t('desk.organisations.search')}
        value={search}
        onChange={(words) => {
          setSearch(words);
          setOffset(0);
        }}
        maxLength={200}
        takesFocus
      />
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && rows.length === 0 ? <p className="muted">{t('desk.organisations.mergeNone')}</p> : null}
      <ul className="plain-list choices" aria-label={t('desk.organisations.list')}>
        {rows.map((row) => (
          <li key={row.organisationId} className="choice">
            <div>
              <bdi dir="auto">{row.name}</bdi>
              <p className="tiny muted">
                <bdi dir="auto">{[t(`desk.organisations.kind.${row.kind}`), ...row.otherNames.slice(0, 3)].join(' · ')}</bdi>
              </p>
            </div>
            <Button isSmall label={t('desk.organisations.chooseOf', { name: row.name })} isPending={isBusy} onPress={() => onChoose(row.organisationId)}>
              {t('desk.organisations.choose')}
            </Button>
          </li>
        ))}
      </ul>
      <Pager offset={offset} perPage={perPage} total={loaded.state === 'ready' ? loaded.value.total : 0} onOffset={setOffset} />
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button isPending={isBusy} onPress={onClose}>
          {t('desk.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
