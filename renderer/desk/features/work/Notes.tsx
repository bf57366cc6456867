import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import { noteUnits, notesAtOnce, type Work } from '#shared/contract/work-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { Pager } from '#ui/Pager.tsx';
import { TextField } from '#ui/TextField.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useKeptDraft } from '../../api/use-kept-draft.ts';
import { usePages } from '../../api/use-pages.ts';

export interface NotesProps {
  readonly tipId: string;
  readonly work: Work;
  readonly onChange: (work: Work) => void;
}

/** What staff note about a tip, newest first, and a field for more. What is typed outlives a lock and another tip. */
export function Notes({ tipId, work, onChange }: NotesProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const mayWrite = useMay('work.note');
  const [text, setText] = useState(work.draft ?? '');
  const { page, offset, onOffset } = usePages('work.ofTip', work, (notesOffset) => ({ tipId, notesOffset }));
  const notes = page.state === 'ready' ? page.value.notes : [];
  const [said, say] = useSaid();
  const [draftCode, setDraftCode] = useState<Code>();
  const kept = useKeptDraft((typed: string) => api['work.noteDraft']({ tipId, text: typed }), setDraftCode);
  const call = useCall<Work>(
    (next) => {
      setText('');
      say(({ t }) => t('desk.work.noted'));
      onOffset(0);
      onChange(next);
    },
    () => kept.keep(text),
  );
  const code = call.code ?? draftCode;
  const dismiss = (): void => {
    setDraftCode(undefined);
    call.dismiss();
  };
  const add = (): void => {
    setDraftCode(undefined);
    kept.drop();
    void call.run(() => api['work.note']({ tipId, text }));
  };
  return (
    <>
      <h4>{t('desk.work.notes')}</h4>
      {work.notesTotal === 0 ? <p className="small muted">{t('desk.work.noNotes')}</p> : null}
      <ol className="plain-list" aria-label={t('desk.work.notes')}>
        {notes.map((note) => (
          <li key={note.noteId} className="note">
            <p className="tiny muted">
              {t('desk.work.by', { actor: note.actor === '' ? t('desk.people.recoveryName') : note.actor, when: dateAndTime(note.writtenAt, locale) })}
              {note.actorRemoved ? ` (${t('desk.people.leftHere')})` : ''}
            </p>
            <div className="pre small" dir="auto">
              <OriginalText text={note.text} />
            </div>
          </li>
        ))}
      </ol>
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      <Pager offset={offset} perPage={notesAtOnce} total={work.notesTotal} onOffset={onOffset} />
      {mayWrite ? (
        <>
          <TextField
            label={t('desk.work.note')}
            description={t('desk.work.noteWords')}
            value={text}
            onChange={(next) => {
              setText(next);
              kept.keep(next);
            }}
            isMultiline
            rows={3}
            maxLength={noteUnits}
          />
          <div className="actions">
            <Button isSmall isDisabled={call.isBusy || text.trim() === ''} onPress={add}>
              {t('desk.work.addNote')}
            </Button>
          </div>
        </>
      ) : null}
      {code === undefined ? null : <ErrorBanner code={code} onDismiss={dismiss} />}
      <p className="said small muted" role="status">
        {said}
      </p>
    </>
  );
}
