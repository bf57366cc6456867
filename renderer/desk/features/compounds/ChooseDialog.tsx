import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundRow } from '#shared/contract/compound-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSettled } from '../../api/use-settled.ts';
import { useStandingReply } from '../../api/use-standing-reply.ts';
import { placeLine } from './place-line.ts';

const shownAtMost = 20;

export interface ChooseDialogProps {
  readonly title: string;
  readonly intro?: string;
  /** Not offered. */
  readonly except: readonly string[];
  readonly code: Code | undefined;
  /** A choice is under way. */
  readonly isBusy: boolean;
  readonly onChoose: (compound: CompoundRow) => void;
  readonly onClose: () => void;
  /** What else can be done, beside leaving. */
  readonly actions?: ReactNode;
}

/** Chooses a compound of the register by a part of any of its names. */
export function ChooseDialog({ title, intro, except, code, isBusy, onChoose, onClose, actions }: ChooseDialogProps) {
  const { t, locale } = useTranslation();
  const [search, setSearch] = useState('');
  const { loaded } = useStandingReply('compounds.list', { search: useSettled(search), offset: 0, limit: shownAtMost + except.length });
  const rows = loaded.state === 'ready' ? loaded.value.rows.filter(({ compoundId }) => !except.includes(compoundId)).slice(0, shownAtMost) : [];
  const total = loaded.state === 'ready' ? loaded.value.total : 0;
  return (
    <Dialog title={title} onClose={onClose} isBusy={isBusy}>
      {intro === undefined ? null : <p className="small muted">{intro}</p>}
      <TextField label={t('desk.compounds.search')} value={search} onChange={setSearch} maxLength={200} takesFocus />
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && rows.length === 0 ? <p className="muted">{t('desk.compounds.chooseNone')}</p> : null}
      <ul className="plain-list choices" aria-label={t('desk.compounds.list')}>
        {rows.map((row) => (
          <li key={row.compoundId} className="choice">
            <div>
              <bdi dir="auto">{row.name}</bdi>
              <p className="tiny muted">{[placeLine(row, locale), ...row.otherNames.slice(0, 3)].filter((part) => part !== '').join(' · ')}</p>
            </div>
            <Button isSmall label={t('desk.compounds.chooseOf', { name: row.name })} isPending={isBusy} onPress={() => onChoose(row)}>
              {t('desk.compounds.choose')}
            </Button>
          </li>
        ))}
      </ul>
      {total > rows.length + except.length ? <p className="small muted">{t('desk.compounds.more', { count: rows.length, total })}</p> : null}
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        {actions}
        <Button isPending={isBusy} onPress={onClose}>
          {t('desk.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
