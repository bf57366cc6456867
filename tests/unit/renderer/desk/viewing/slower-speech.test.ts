import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../../../renderer/desk/viewing/clock-time.ts';
import { SlowerSpeech } from '../../../../../renderer/desk/viewing/slower-speech.ts';

const rateHz = 16_000;
const toneHz = 200;
const tone = Int16Array.from({ length: 2 * rateHz }, (_none, at) => Math.round(12_000 * Math.sin((2 * Math.PI * toneHz * at) / rateHz)));

function played(samples: Int16Array, start: number, speed: number): number[] {
  const speech = new SlowerSpeech(samples, start, speed);
  const all: number[] = [];
  for (let piece = speech.next(); piece !== undefined; piece = speech.next()) all.push(...piece);
  return all;
}

/** Periods a second, by counting where it rises through zero. */
const pitchHz = (samples: readonly number[]): number => samples.filter((value, at) => value >= 0 && (samples[at - 1] ?? 0) < 0).length / (samples.length / rateHz);

describe('speech at another speed', () => {
  it('is the samples themselves at full speed, from any place', () => {
    const all = played(tone, 1000, 1);
    for (let at = 0; at < tone.length - 1000; at += 1) if (Math.abs((all[at] ?? 0) * 32_768 - (tone[1000 + at] ?? 0)) > 0.5) throw new Error(`sample ${String(at)} differs`);
    expect(all.length - (tone.length - 1000)).toBeLessThan(320);
  });

  it.each([0.5, 0.75])('lasts longer at %s of its speed and keeps its pitch and its loudness', (speed) => {
    const all = played(tone, 0, speed);
    expect(all.length / tone.length).toBeCloseTo(1 / speed, 1);
    const middle = all.slice(rateHz / 2, rateHz);
    expect(pitchHz(middle)).toBeGreaterThan(toneHz * 0.97);
    expect(pitchHz(middle)).toBeLessThan(toneHz * 1.03);
    const loudness = Math.sqrt(middle.reduce((sum, value) => sum + value ** 2, 0) / middle.length);
    expect(loudness).toBeGreaterThan(0.9 * (12_000 / 32_768 / Math.SQRT2));
    expect(Math.max(...all.map(Math.abs))).toBeLessThan(0.5);
  });

  it('ends, also with nothing in it or from beyond its end', () => {
    expect(played(new Int16Array(0), 0, 0.5)).toEqual([]);
    expect(played(tone, tone.length, 0.5)).toEqual([]);
    expect(played(tone.subarray(0, 10), 0, 0.5)).toHaveLength(320);
  });
});

it('times are minutes and seconds, and hours where there are some', () => {
  expect([0, 9.9, 65, 600, 3723].map(clockTime)).toEqual(['0:00', '0:09', '1:05', '10:00', '1:02:03']);
});
