import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { FileView } from '#shared/contract/viewing-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { useApi } from '../api/ConnectionProvider.tsx';
import { clockTime } from './clock-time.ts';
import { SoundOutput } from './sound-output.ts';

type SoundOfFile = Extract<FileView, { readonly kind: 'sound' }>;

const speeds = ['0.5', '0.75', '1'] as const;
type Speed = (typeof speeds)[number];

const drawEveryMs = 100;
/** Listening is work: the idle lock counts from its end. It is bounded by the length of the recording. */
const touchEveryMs = 15_000;
const backSeconds = 5;

/** Plays a decoded recording: pause, slower at the same pitch, back five seconds, any place. */
export function SoundPlayer({ view, bytes }: { readonly view: SoundOfFile; readonly bytes: Uint8Array<ArrayBuffer> }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const output = useRef<SoundOutput>(undefined);
  const [isPlaying, setPlaying] = useState(false);
  const [position, setPosition] = useState(0);
  const [speed, setSpeed] = useState<Speed>('1');
  const slider = useId();
  const { samples, rateHz } = view;
  const seconds = samples / rateHz;

  useEffect(() => {
    const own = new SoundOutput(new Int16Array(bytes.buffer, bytes.byteOffset, samples), rateHz);
    output.current = own;
    return () => own.close();
  }, [bytes, samples, rateHz]);

  useEffect(() => {
    if (!isPlaying) return undefined;
    const drawing = window.setInterval(() => setPosition(output.current?.position ?? 0), drawEveryMs);
    const touching = window.setInterval(() => void api['session.touch']({}), touchEveryMs);
    return () => {
      window.clearInterval(drawing);
      window.clearInterval(touching);
    };
  }, [isPlaying, api]);

  const play = (from: number, at: Speed): void => {
    output.current?.play(from, Number(at), () => {
      setPlaying(false);
      setPosition(0);
    });
    setPlaying(true);
  };
  const pause = (): void => {
    setPosition(output.current?.position ?? position);
    output.current?.stop();
    setPlaying(false);
  };
  const moveTo = (to: number): void => {
    const place = Math.min(seconds, Math.max(0, to));
    setPosition(place);
    if (isPlaying) play(place, speed);
  };
  const shown = useMemo(() => ({ at: clockTime(position), of: clockTime(seconds) }), [position, seconds]);

  return (
    <div className="sound" role="group" aria-label={t('desk.viewing.player')}>
      <div className="sound-tools">
        <Button kind="primary" onPress={() => (isPlaying ? pause() : play(position >= seconds ? 0 : position, speed))}>
          {t(isPlaying ? 'desk.viewing.pause' : 'desk.viewing.play')}
        </Button>
        <Button onPress={() => moveTo((isPlaying ? (output.current?.position ?? position) : position) - backSeconds)}>{t('desk.viewing.back', { seconds: backSeconds })}</Button>
        <Select
          label={t('desk.viewing.speed')}
          labelPlace="beside"
          value={speed}
          options={speeds.map((value) => ({ value, text: new Intl.NumberFormat(locale, { style: 'percent' }).format(Number(value)) }))}
          onChange={(chosen) => {
            setSpeed(chosen);
            if (isPlaying) play(output.current?.position ?? position, chosen);
          }}
        />
      </div>
      <div className="sound-place">
        <label htmlFor={slider} className="visually-hidden">
          {t('desk.viewing.place')}
        </label>
        <input id={slider} type="range" min={0} max={seconds} step={1} value={position} aria-valuetext={t('desk.viewing.timeOf', shown)} onChange={(event) => moveTo(Number(event.target.value))} />
        <span className="small muted sound-time">{t('desk.viewing.timeOf', shown)}</span>
      </div>
    </div>
  );
}
