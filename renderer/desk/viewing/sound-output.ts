import { SlowerSpeech, speechPieceSamples } from './slower-speech.ts';

/** So much is always handed over in advance; the page may be busy for as long without a gap. */
const aheadSeconds = 0.8;
const handOverEveryMs = 100;

/** Plays samples through the loudspeaker, at any of its speeds, from any place. Nothing of it ever has an address. */
export class SoundOutput {
  readonly #samples: Int16Array;
  readonly #rateHz: number;
  #context: AudioContext | undefined;
  #timer: number | undefined;
  #playing: { readonly speech: SlowerSpeech; readonly speed: number; readonly from: number; readonly begunAt: number; until: number; isAtEnd: boolean; readonly sources: Set<AudioBufferSourceNode> } | undefined;

  constructor(samples: Int16Array, rateHz: number) {
    this.#samples = samples;
    this.#rateHz = rateHz;
  }

  get seconds(): number {
    return this.#samples.length / this.#rateHz;
  }

  /** Where it is now, in seconds of the recording; undefined while nothing plays. */
  get position(): number | undefined {
    if (this.#context === undefined || this.#playing === undefined) return undefined;
    const { from, speed, begunAt } = this.#playing;
    return Math.min(this.seconds, from + Math.max(0, this.#context.currentTime - begunAt) * speed);
  }

  /** From this second on; `onEnd` when the end has been heard. Stops what played before. */
  play(from: number, speed: number, onEnd: () => void): void {
    this.stop();
    this.#context ??= new AudioContext({ sampleRate: this.#rateHz });
    void this.#context.resume();
    const begunAt = this.#context.currentTime + 0.05;
    this.#playing = { speech: new SlowerSpeech(this.#samples, Math.round(from * this.#rateHz), speed), speed, from, begunAt, until: begunAt, isAtEnd: false, sources: new Set() };
    const turn = (): void => {
      if (this.#handOver()) return;
      this.stop();
      onEnd();
    };
    this.#timer = window.setInterval(turn, handOverEveryMs);
    this.#handOver();
  }

  stop(): void {
    window.clearInterval(this.#timer);
    for (const source of this.#playing?.sources ?? []) source.stop();
    this.#playing = undefined;
  }

  /** Lets go of the loudspeaker. */
  close(): void {
    this.stop();
    void this.#context?.close();
    this.#context = undefined;
  }

  /** Fills up what lies ahead; false when the end has been heard. */
  #handOver(): boolean {
    const context = this.#context;
    const playing = this.#playing;
    if (context === undefined || playing === undefined) return true;
    const wanted = Math.max(0, context.currentTime + aheadSeconds - playing.until);
    const pieces: Float32Array[] = [];
    while (!playing.isAtEnd && pieces.length * speechPieceSamples < wanted * this.#rateHz) {
      const piece = playing.speech.next();
      if (piece === undefined) playing.isAtEnd = true;
      else pieces.push(piece);
    }
    if (pieces.length > 0) {
      const buffer = context.createBuffer(1, pieces.length * speechPieceSamples, this.#rateHz);
      const channel = buffer.getChannelData(0);
      pieces.forEach((piece, index) => channel.set(piece, index * speechPieceSamples));
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(context.destination);
      source.addEventListener('ended', () => playing.sources.delete(source));
      playing.sources.add(source);
      source.start(playing.until);
      playing.until += buffer.duration;
    }
    return !playing.isAtEnd || context.currentTime < playing.until;
  }
}
