import { mediaTypeHeadBytes } from '#shared/domain/media-type.ts';
import { soundType } from './voice-file.ts';
import type { Voice } from './voice.ts';

/** Speech stays clear at this rate, and five minutes are under 2 MB. */
const bitsPerSecond = 32_000;
/** The recorder hands over what it has this often, so that its bytes do not pile up where the page cannot see them. */
const handOverMs = 1000;

export interface Recording {
  readonly stop: () => void;
  /** Undefined when nothing was recorded. */
  readonly done: Promise<Voice | undefined>;
}

export interface RecordingOptions {
  readonly secondsAtMost: number;
  /** After every second; once more with `secondsAtMost` when the recording stops by itself. */
  readonly onSecond: (seconds: number) => void;
}

/** Whether this page may ask for a microphone at all: some browsers give none to a page that came as a file. */
export function canRecord(view: { readonly navigator: { readonly mediaDevices?: Partial<MediaDevices> }; readonly MediaRecorder?: unknown }): boolean {
  return typeof view.navigator.mediaDevices?.getUserMedia === 'function' && typeof view.MediaRecorder === 'function';
}

/** Asks for the microphone and records until `stop`, or until the time is up; the microphone is given back at once. Undefined when it was not given. */
export async function recordVoice(devices: MediaDevices, { secondsAtMost, onSecond }: RecordingOptions): Promise<Recording | undefined> {
  const stream = await devices.getUserMedia({ audio: true }).catch(() => undefined);
  if (!stream) return undefined;
  const giveBack = () => stream.getTracks().forEach((track) => track.stop());
  try {
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond });
    const pieces: Promise<ArrayBuffer>[] = [];
    let seconds = 0;
    recorder.ondataavailable = ({ data }) => {
      // Out of the browser's blob store, which may move to the disk, into this page's memory.
      pieces.push(data.arrayBuffer());
      seconds += 1;
      onSecond(Math.min(seconds, secondsAtMost));
      if (seconds >= secondsAtMost && recorder.state !== 'inactive') recorder.stop();
    };
    const stopped = new Promise<void>((resolve) => {
      recorder.onstop = () => resolve();
    });
    recorder.start(handOverMs);
    const collect = async (): Promise<Voice | undefined> => {
      await stopped;
      giveBack();
      const bytes = new Blob(await Promise.all(pieces));
      // A container is a container of sound here, whatever the browser calls it.
      const mediaType = soundType(new Uint8Array(await bytes.slice(0, mediaTypeHeadBytes).arrayBuffer()), 'audio/*');
      return mediaType === undefined ? undefined : { blob: bytes, mediaType, name: undefined };
    };
    return {
      stop() {
        if (recorder.state !== 'inactive') recorder.stop();
      },
      done: collect(),
    };
  } catch {
    giveBack();
    return undefined;
  }
}
