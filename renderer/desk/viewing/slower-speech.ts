/** 40 ms at 16 kHz: a few periods of the deepest voice. */
const frameSamples = 640;
const hopSamples = frameSamples / 2;
/** 10 ms: more than a period of the deepest voice, so that a place that fits is always within reach. */
const searchSamples = 160;

/** Raised cosine; two that overlap by half add up to one. */
const fade = Float32Array.from({ length: frameSamples }, (_none, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / frameSamples));

/**
 * Speech at another speed and the same pitch, by overlapping frames at the place where they fit best (WSOLA: Verhelst and Roelands, ICASSP 1993). Made piece by
 * piece while it is played: minutes are never stretched at once. At the speed 1 the samples are given as they are.
 */
export class SlowerSpeech {
  readonly #samples: Int16Array;
  readonly #speed: number;
  readonly #start: number;
  /** Frames made so far. */
  #frames = 0;
  /** Where the frame before began. */
  #last: number;
  /** The second half of the frame before, faded out. */
  #tail = new Float32Array(hopSamples);

  /** `start`: the first sample. */
  constructor(samples: Int16Array, start: number, speed: number) {
    this.#samples = samples;
    this.#speed = speed;
    this.#start = start;
    this.#last = start - hopSamples;
  }

  /** The next 20 ms to play, between -1 and 1; undefined at the end. */
  next(): Float32Array<ArrayBuffer> | undefined {
    const nominal = Math.round(this.#start + this.#frames * hopSamples * this.#speed);
    if (nominal >= this.#samples.length) return undefined;
    const piece = new Float32Array(hopSamples);
    if (this.#speed === 1) {
      for (let at = 0; at < hopSamples; at += 1) piece[at] = this.#at(nominal + at);
    } else {
      const place = this.#frames === 0 ? nominal : nominal + this.#bestOffset(nominal, this.#last + hopSamples);
      for (let at = 0; at < hopSamples; at += 1) {
        piece[at] = (this.#tail[at] ?? 0) + this.#at(place + at) * (this.#frames === 0 ? 1 : (fade[at] ?? 0));
        this.#tail[at] = this.#at(place + hopSamples + at) * (fade[hopSamples + at] ?? 0);
      }
      this.#last = place;
    }
    this.#frames += 1;
    return piece;
  }

  /** How far from its nominal place a frame goes on best from where the one before would have gone on. Every fourth place and sample are enough for speech. */
  #bestOffset(nominal: number, wanted: number): number {
    let best = 0;
    let most = -Infinity;
    for (let offset = -searchSamples; offset <= searchSamples; offset += 4) {
      let likeness = 0;
      for (let at = 0; at < hopSamples; at += 4) likeness += this.#at(nominal + offset + at) * this.#at(wanted + at);
      if (likeness > most) {
        most = likeness;
        best = offset;
      }
    }
    return best;
  }

  #at(index: number): number {
    return (this.#samples[index] ?? 0) / 32_768;
  }
}

export const speechPieceSamples = hopSamples;
