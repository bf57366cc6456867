import { useEffect, useRef, useState } from 'react';
import { tipLimits } from '#shared/domain/tip-content.ts';
import { voiceSecondsAtMost } from '#shared/domain/voice-limits.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { sizeText } from '../amounts.ts';
import { KeepWritten, type SealWritten } from '../files/KeepWritten.tsx';
import { canRecord, recordVoice, type Recording } from './record-voice.ts';
import { voiceFromFile } from './voice-file.ts';
import type { Voice } from './voice.ts';

interface VoiceFieldProps {
  readonly voice: Voice | undefined;
  readonly onChange: (voice: Voice | undefined) => void;
  /** Whether it fits beside the files that are already there. */
  readonly fits: (voice: Voice) => boolean;
  readonly isUnreadable: boolean;
  /** While it records, there is something that can be lost. */
  readonly onRecording: (isRecording: boolean) => void;
  /** Seals what was written; absent while nothing is written that could be sealed, and so nothing could be lost. */
  readonly onSealWritten: SealWritten | undefined;
}

const minutesAtMost = voiceSecondsAtMost / 60;

/** Where the press before made its button go away. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

type Said = 'refused' | 'limit' | 'removed' | 'notSound' | 'tooLarge';

/** Speaking instead of writing: recorded in the page where the browser allows it, otherwise a file. Going on while it records keeps what was recorded so far. */
export function VoiceField({ voice, onChange, fits, isUnreadable, onRecording, onSealWritten }: VoiceFieldProps) {
  const { t, locale } = useTranslation();
  const [seconds, setSeconds] = useState<number | 'asking'>();
  const [isOpenAtFirst] = useState(voice !== undefined);
  const [said, setSaid] = useState<Said>();
  const recording = useRef<Recording>(undefined);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      recording.current?.stop();
    };
  }, []);

  const take = (taken: Voice) => {
    if (fits(taken)) onChange(taken);
    else setSaid('tooLarge');
  };
  const record = async () => {
    setSaid(undefined);
    setSeconds('asking');
    const started = await recordVoice(navigator.mediaDevices, {
      secondsAtMost: voiceSecondsAtMost,
      onSecond: (passed) => {
        setSeconds((before) => (before === undefined ? undefined : passed));
        if (passed === voiceSecondsAtMost) setSaid('limit');
      },
    });
    if (!started) {
      setSeconds(undefined);
      setSaid('refused');
      return;
    }
    recording.current = started;
    setSeconds(0);
    onRecording(true);
    if (!isShown.current) started.stop();
    const recorded = await started.done;
    recording.current = undefined;
    setSeconds(undefined);
    if (recorded) take(recorded);
    onRecording(false);
  };
  const choose = async (input: HTMLInputElement) => {
    setSaid(undefined);
    const [file] = input.files ?? [];
    const chosen = file && (await voiceFromFile(file));
    input.value = '';
    if (chosen) take(chosen);
    else if (file) setSaid('notSound');
  };
  const remove = () => {
    onChange(undefined);
    setSaid('removed');
    document.getElementById('speak')?.focus();
  };

  const words = {
    refused: () => t('formVoice.refused'),
    limit: () => t('formVoice.limit', { minutes: minutesAtMost }),
    removed: () => t('formVoice.removed'),
    notSound: () => t('formVoice.notSound'),
    tooLarge: () => t('formVoice.tooLarge', { limit: sizeText(tipLimits.attachmentBytes, locale) }),
  };
  return (
    <details open={isOpenAtFirst} className="voice">
      <summary id="speak">{t('formVoice.summary')}</summary>
      <p className="hint">{t('formVoice.hint')}</p>
      {isUnreadable && <p className="problem">{t('formVoice.unreadable')}</p>}
      {voice ? (
        <Listen voice={voice} onRemove={remove} />
      ) : seconds === 'asking' ? (
        <p className="said">{t('formVoice.asking')}</p>
      ) : seconds !== undefined ? (
        <div className="steps">
          <p className="said" role="timer">
            {t('formVoice.running', { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` })}
          </p>
          <button type="button" className="primary" ref={takeFocus} onClick={() => recording.current?.stop()}>
            {t('formVoice.stop')}
          </button>
        </div>
      ) : (
        <>
          {canRecord(window) && (
            <>
              <p className="hint">{t('formVoice.recordHint', { minutes: minutesAtMost })}</p>
              <div className="steps">
                <button type="button" onClick={() => void record()}>
                  {t('formVoice.record')}
                </button>
              </div>
            </>
          )}
          <p className="note" id="voice-warning">
            {t('formVoice.chooseHint')}
          </p>
          {onSealWritten && <KeepWritten onSealWritten={onSealWritten} />}
          <div className="picker">
            <input id="voice" type="file" accept="audio/*" aria-describedby="voice-warning" onChange={(event) => void choose(event.currentTarget)} />
            <label htmlFor="voice">{t('formVoice.choose')}</label>
          </div>
        </>
      )}
      <p className="said" role="status">
        {said && words[said]()}
      </p>
    </details>
  );
}

/** The recording that is there, to be heard and deleted. */
function Listen({ voice, onRemove }: { readonly voice: Voice; readonly onRemove: () => void }) {
  const { t, locale } = useTranslation();
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(voice.blob);
    if (player.current) player.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [voice.blob]);
  const size = sizeText(voice.blob.size, locale);
  return (
    <>
      <p>
        <bdi>{voice.name === undefined ? t('formVoice.recorded', { size }) : t('formVoice.chosen', { name: voice.name, size })}</bdi>
      </p>
      {/* eslint-disable-next-line jsx-a11y-x/media-has-caption -- a speaker listening to themselves; nobody has written captions */}
      <audio ref={player} controls controlsList="nodownload" aria-label={t('formVoice.listen')} />
      <div className="steps">
        <button type="button" onClick={onRemove}>
          {t('formVoice.remove')}
        </button>
      </div>
    </>
  );
}
