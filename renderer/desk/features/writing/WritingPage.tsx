import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { UnfinishedTexts } from './UnfinishedTexts.tsx';
import { emptyDraft, useWriting } from './use-writing.ts';
import { WritingFields } from './WritingFields.tsx';

export interface WritingPageProps {
  /** It is a tip now. */
  readonly onWritten: (tipId: string) => void;
}

/** A phone call, a visit or a letter becomes a tip. What is typed is kept in the vault as it is typed. */
export function WritingPage(props: WritingPageProps) {
  const { t } = useTranslation();
  return useMay('writing.finish') ? (
    <Writer {...props} />
  ) : (
    <Page title={t('desk.writing.title')}>
      <CallReason call="writing.finish" />
    </Page>
  );
}

function Writer({ onWritten }: WritingPageProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const now = useNow();
  const writing = useWriting(now);
  const { loaded, reload } = useReply('writing.drafts', {});
  const [isChecked, setChecked] = useState(false);
  const [isFinishing, setFinishing] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // The button that begins another text or goes on with one goes away with it; the focus must not fall back to the top of the page.
  useEffect(() => {
    if (document.activeElement === document.body) form.current?.focus();
  }, [writing.draftId]);
  const [refusals, setRefusals] = useState(0);
  // The form is taller than the window: what is missing is out of sight, above the button that says nothing of it. The field itself takes the keyboard.
  useEffect(() => {
    const missing = refusals > 0 ? form.current?.querySelector('.field-error') : undefined;
    missing?.scrollIntoView({ block: 'center' });
    missing?.parentElement?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  }, [refusals]);
  const others = loaded.state === 'ready' ? loaded.value.drafts.filter(({ draftId }) => draftId !== writing.draftId) : [];

  const begin = async (draftId?: string): Promise<void> => {
    await writing.settle();
    const found = draftId === undefined ? undefined : await api['writing.draft']({ draftId });
    if (found?.ok === false) writing.fail(found.code);
    else writing.begin(found?.value ?? emptyDraft(now), draftId);
    setChecked(false);
    reload();
  };
  const finish = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isFinishing) return;
    if (writing.draft.way === null || writing.draft.narrative.trim() === '') {
      setRefusals(refusals + 1);
      return;
    }
    setFinishing(true);
    const draftId = await writing.settle();
    const result = draftId === undefined ? undefined : await api['writing.finish']({ draftId });
    setFinishing(false);
    if (result?.ok === true) {
      writing.begin(emptyDraft(now));
      onWritten(result.value.tipId);
    } else if (result !== undefined) writing.fail(result.code);
  };
  const discard = async (): Promise<void> => {
    setDiscarding(false);
    const draftId = await writing.settle();
    if (draftId !== undefined) await api['writing.discard']({ draftId });
    writing.begin(emptyDraft(now));
    setChecked(false);
    reload();
  };

  // Every key is kept, so this does not change with each: a screen reader would say it each time.
  const state = !writing.isKept && writing.code !== undefined ? t('desk.writing.unkept') : writing.keptAt === undefined ? '' : t('desk.writing.kept', { time: dateAndTime(writing.keptAt, locale) });
  return (
    <Page
      title={t('desk.writing.title')}
      intro={t('desk.writing.intro')}
      actions={
        writing.draftId === undefined ? undefined : (
          <Button kind="quiet" onPress={() => void begin()}>
            {t('desk.writing.another')}
          </Button>
        )
      }
    >
      <form ref={form} tabIndex={-1} className="stack writing" data-tip-words="" onSubmit={(event) => void finish(event)} noValidate>
        <WritingFields draft={writing.draft} isChecked={isChecked} onChange={writing.change} />
        {writing.code === undefined ? null : <ErrorBanner code={writing.code} onDismiss={() => writing.fail(undefined)} />}
        <p className="small muted" role="status">
          {state}
        </p>
        <div className="actions">
          {writing.draftId === undefined && writing.isKept ? null : <Button onPress={() => setDiscarding(true)}>{t('desk.writing.discard')}</Button>}
          <Button kind="primary" type="submit">
            {t(isFinishing ? 'desk.writing.finishing' : 'desk.writing.finish')}
          </Button>
        </div>
      </form>
      <UnfinishedTexts drafts={others} onGoOn={(draftId) => void begin(draftId)} />
      {isDiscarding ? (
        <ConfirmDialog title={t('desk.writing.discardTitle')} confirm={t('desk.writing.discardConfirm')} cancel={t('desk.cancel')} isDangerous onConfirm={() => void discard()} onCancel={() => setDiscarding(false)}>
          <p>{t('desk.writing.discardWords')}</p>
        </ConfirmDialog>
      ) : null}
    </Page>
  );
}
