import type { Database } from '../database.ts';

/**
 * A hybrid logical clock (Kulkarni and others, "Logical Physical Clocks", 2014): near the wall clock, never backwards, and
 * later than everything seen. A reading is 12 hexadecimal digits of milliseconds since 1970, 4 of a counter and the device
 * id, joined by '-': the order of the strings is the order of the readings, and no two devices share one.
 */
export interface HybridClock {
  /** The next reading of this device. */
  next(): string;
  /** Takes in a reading of another device: later readings of this one come after it. */
  observe(reading: string): void;
}

const readingPattern = /^([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-f]{32})$/;
const counterEnd = 0x10000;

/** `last` is the latest reading known, if any; `now` the wall clock in milliseconds since 1970. */
export function hybridClock(deviceId: string, now: () => number, last?: string): HybridClock {
  let wallMs = 0;
  let counter = 0;
  const observe = (reading: string): void => {
    const seen = parse(reading);
    if (seen.wallMs < wallMs || (seen.wallMs === wallMs && seen.counter <= counter)) return;
    wallMs = seen.wallMs;
    counter = seen.counter;
  };
  if (last !== undefined) observe(last);
  return {
    next: () => {
      const wallNowMs = Math.floor(now());
      if (wallNowMs > wallMs) {
        wallMs = wallNowMs;
        counter = 0;
      } else if (++counter === counterEnd) {
        wallMs += 1;
        counter = 0;
      }
      return `${wallMs.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${deviceId}`;
    },
    observe,
  };
}

/** A clock that goes on after the latest event of the log, whoever wrote it. */
export function hybridClockAfter(database: Database, deviceId: string, now: () => number): HybridClock {
  const last = database.get('SELECT max(clock) AS clock FROM event')?.['clock'];
  return typeof last === 'string' ? hybridClock(deviceId, now, last) : hybridClock(deviceId, now);
}

/** The wall-clock part of a reading, milliseconds since 1970. */
export function clockTimeMs(reading: string): number {
  return parse(reading).wallMs;
}

function parse(reading: string): { readonly wallMs: number; readonly counter: number } {
  const parts = readingPattern.exec(reading);
  if (!parts) throw new Error('not a reading of a hybrid clock');
  return { wallMs: Number.parseInt(parts[1] ?? '', 16), counter: Number.parseInt(parts[2] ?? '', 16) };
}
