import { useEffect, useRef, useState } from 'react';
import type { Reply } from '#shared/domain/reply.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { dayText } from '../amounts.ts';
import { lookForAnswer, type AnswerCode } from '../look-for-answer.ts';
import { Screen } from '../Screen.tsx';
import { WordsField } from '../WordsField.tsx';

interface AnswerScreenProps {
  readonly now: () => number;
  readonly onLeave: () => void;
  readonly onBack: () => void;
}

type View =
  | { readonly kind: 'asking' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'refused'; readonly code: AnswerCode | 'no-file' }
  | { readonly kind: 'found'; readonly replies: readonly Reply[] };

/** Words and a posted file in, answers out; all of it on this device. */
export function AnswerScreen({ now, onLeave, onBack }: AnswerScreenProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [file, setFile] = useState<File>();
  const [view, setView] = useState<View>({ kind: 'asking' });
  const isThere = useRef(true);
  useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );

  const look = async () => {
    if (view.kind === 'looking') return;
    if (file === undefined) {
      setView({ kind: 'refused', code: 'no-file' });
      return;
    }
    setView({ kind: 'looking' });
    const found = await lookForAnswer(words, file, now);
    if (!isThere.current) return;
    setView(found.ok ? { kind: 'found', replies: found.value } : { kind: 'refused', code: found.code });
    if (!found.ok && found.code.startsWith('receipt-')) document.getElementById('words')?.focus();
  };

  if (view.kind === 'found') return <FoundReplies replies={view.replies} onLeave={onLeave} onBack={onBack} />;
  const refused = view.kind === 'refused' ? view.code : undefined;
  const receiptCode = refused === 'receipt-incomplete' || refused === 'receipt-unknown' || refused === 'receipt-checksum' ? refused : undefined;
  const fileProblem = {
    'no-file': t('form.answer.noFile'),
    'file-unreadable': t('form.answer.unreadable'),
    'bundle-not-one': t('form.answer.notOne'),
    'bundle-damaged': t('form.answer.damaged'),
    'bundle-newer': t('form.answer.newer'),
    'bundle-no-entry': t('form.answer.none'),
  };
  return (
    <Screen title={t('form.answer.title')}>
      <WordsField value={words} onChange={setWords} code={receiptCode} hint={t('form.answer.text')} />
      <div className="picker">
        <input
          id="answers"
          type="file"
          onChange={(event) => {
            setFile(event.currentTarget.files?.[0]);
            setView({ kind: 'asking' });
          }}
        />
        <label htmlFor="answers">{t('form.answer.chooseFile')}</label>
      </div>
      {file && (
        <p className="hint">
          <bdi>{t('form.answer.chosen', { name: file.name })}</bdi>
        </p>
      )}
      <div aria-live="assertive">{refused !== undefined && receiptCode === undefined && <p className="problem">{fileProblem[refused as keyof typeof fileProblem]}</p>}</div>
      <div className="steps">
        <button type="button" className="primary" aria-disabled={view.kind === 'looking'} onClick={() => void look()}>
          {view.kind === 'looking' ? t('form.answer.looking') : t('form.answer.look')}
        </button>
        <button type="button" onClick={onBack}>
          {t('form.back')}
        </button>
      </div>
    </Screen>
  );
}

function FoundReplies({ replies, onLeave, onBack }: { readonly replies: readonly Reply[]; readonly onLeave: () => void; readonly onBack: () => void }) {
  const { t, locale } = useTranslation();
  return (
    <Screen title={t('form.answer.found', { count: replies.length })}>
      {replies.map(({ status, day, sequence, text }) => (
        <section key={sequence} className="answer">
          <p className="quiet">{t('form.answer.day', { day: dayText(Date.parse(`${day}T12:00:00`), locale) })}</p>
          <p>
            <strong>{t(`form.replyStatus.${status}`)}</strong>
          </p>
          {text !== '' && (
            <p className="written" dir="auto">
              {text}
            </p>
          )}
        </section>
      ))}
      <div className="steps">
        <button type="button" className="primary" onClick={onLeave}>
          {t('form.answer.close')}
        </button>
        <button type="button" onClick={onBack}>
          {t('form.back')}
        </button>
      </div>
    </Screen>
  );
}
