import { decodeLimits, sampleBytes } from '#shared/viewing/decode-limits.ts';
import type { Decoded } from './decoded.ts';

const largestSample = 32_767;

/**
 * Decodes a sound and gives it as one channel of 16-bit samples in the byte order of this machine, which is also that of the desk. `too-long`: more than the limit;
 * how long it really is shows only now. Chromium throws when it cannot decode it.
 */
export async function decodeSound(bytes: Uint8Array<ArrayBuffer>): Promise<Decoded> {
  const context = new OfflineAudioContext(1, 1, decodeLimits.soundRateHz);
  const sound = await context.decodeAudioData(bytes.buffer);
  if (sound.duration > decodeLimits.soundSeconds) return { failed: 'too-long' };
  if (sound.length === 0) return { failed: 'unreadable' };
  const samples = new Int16Array(sound.length);
  const channels = Array.from({ length: sound.numberOfChannels }, (_none, index) => sound.getChannelData(index));
  for (let at = 0; at < samples.length; at += 1) {
    let sum = 0;
    for (const channel of channels) sum += channel[at] ?? 0;
    samples[at] = Math.round(Math.max(-1, Math.min(1, sum / channels.length)) * largestSample);
  }
  return { head: { head: 'sound', samples: samples.length }, bytes: new Uint8Array(samples.buffer, 0, samples.length * sampleBytes) };
}
