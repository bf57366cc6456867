import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { transcriptsAtOnce, type Transcripts } from '#shared/contract/transcript-calls.ts';
import type { FileReference } from '#shared/contract/viewing-calls.ts';
import { transcriptLanguages, transcriptUnits, type TranscriptLanguage } from '#shared/domain/transcript.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { Pager } from '#ui/Pager.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { dateAndTime } from '#ui/time.ts';
import { CallReason } from '../api/CallReason.tsx';
import { useApi } from '../api/ConnectionProvider.tsx';
import { useMay } from '../api/RoleProvider.tsx';
import { useCall } from '../api/use-call.ts';
import { useKeptDraft } from '../api/use-kept-draft.ts';
import { usePages } from '../api/use-pages.ts';
import { useReply } from '../api/use-reply.ts';

const languageName = (t: ReturnType<typeof useTranslation>['t'], language: TranscriptLanguage): string => (language === 'und' ? t('desk.viewing.otherLanguage') : t(`desk.language.${language}`));

/** What staff heard: the newest version, the older ones, and a field for a further one. */
export function Transcript({ file }: { readonly file: FileReference }) {
  const { t } = useTranslation();
  const { loaded, put } = useReply('transcript.list', { file });
  const mayWrite = useMay('transcript.save');
  return (
    <section className="transcript" aria-label={t('desk.viewing.transcript')}>
      <h3>{t('desk.viewing.transcript')}</h3>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' ? (
        <>
          <TranscriptVersions file={file} transcripts={loaded.value} />
          {mayWrite ? <TranscriptField file={file} transcripts={loaded.value} onSaved={put} /> : <CallReason call="transcript.save" />}
        </>
      ) : null}
    </section>
  );
}

function TranscriptVersions({ file, transcripts }: { readonly file: FileReference; readonly transcripts: Transcripts }) {
  const { t, locale } = useTranslation();
  const { page, offset, onOffset } = usePages('transcript.list', transcripts, (next) => ({ file, offset: next }));
  const [newest] = transcripts.versions;
  const older = page.state === 'ready' ? page.value.versions.slice(offset === 0 ? 1 : 0) : [];
  if (!newest) return <p className="small muted">{t('desk.viewing.noTranscript')}</p>;
  const shown = ({ transcriptId, text, language, writtenAt, actor }: Transcripts['versions'][number]) => (
    <li key={transcriptId}>
      <p className="tiny muted">
        {t('desk.viewing.version', { language: languageName(t, language), actor: actor === '' ? t('desk.people.recoveryName') : actor, when: dateAndTime(writtenAt, locale) })}
      </p>
      <div className="transcript-text" lang={language} dir="auto">
        <OriginalText text={text} />
      </div>
    </li>
  );
  return (
    <>
      <ol className="plain-list">{shown(newest)}</ol>
      {transcripts.total < 2 ? null : (
        <details>
          <summary>{t('desk.viewing.older', { count: transcripts.total - 1 })}</summary>
          <ol className="plain-list">{older.map(shown)}</ol>
          {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
          <Pager offset={offset} perPage={transcriptsAtOnce} total={transcripts.total} onOffset={onOffset} />
        </details>
      )}
    </>
  );
}

function TranscriptField({ file, transcripts, onSaved }: { readonly file: FileReference; readonly transcripts: Transcripts; readonly onSaved: (transcripts: Transcripts) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const begun = transcripts.draft ?? { text: transcripts.versions[0]?.text ?? '', language: transcripts.versions[0]?.language ?? 'und' };
  const [text, setText] = useState(begun.text);
  const [language, setLanguage] = useState<TranscriptLanguage>(begun.language);
  const [draftCode, setDraftCode] = useState<Code>();
  const kept = useKeptDraft((draft: { readonly text: string; readonly language: TranscriptLanguage }) => api['transcript.draft']({ file, ...draft }), setDraftCode);
  const call = useCall(onSaved, () => kept.keep({ text, language }));
  const code = call.code ?? draftCode;

  const isUnchanged = text === transcripts.versions[0]?.text && language === transcripts.versions[0].language;

  const change = (next: { readonly text: string; readonly language: TranscriptLanguage }): void => {
    setText(next.text);
    setLanguage(next.language);
    kept.keep(next);
  };
  const save = (): void => {
    setDraftCode(undefined);
    kept.drop();
    // The field stays, and with it the focus on the button that was pressed. What was typed meanwhile stays too.
    void call.run(
      () => api['transcript.save']({ file, text, language }),
      ({ versions }) => setText((now) => (now === text ? (versions[0]?.text ?? now) : now)),
    );
  };

  return (
    <div className="transcript-field">
      <TextField label={t(transcripts.total === 0 ? 'desk.viewing.write' : 'desk.viewing.rewrite')} description={t('desk.viewing.writeHelp')} isMultiline maxLength={transcriptUnits} value={text} onChange={(typed) => change({ text: typed, language })} />
      <div className="transcript-end">
        <Select label={t('desk.viewing.language')} labelPlace="beside" value={language} options={transcriptLanguages.map((value) => ({ value, text: languageName(t, value) }))} onChange={(chosen) => change({ text, language: chosen })} />
        <Button kind="primary" isPending={call.isBusy} isDisabled={text.trim() === '' || isUnchanged} onPress={save}>
          {t('desk.viewing.saveTranscript')}
        </Button>
      </div>
      {code === undefined ? null : <ErrorBanner code={code} />}
    </div>
  );
}
