import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPoint } from '#shared/gazetteer/read-point.ts';

const here = { north: 11.5564, east: 104.9282 };

describe('reading a point', () => {
  it.each([
    ['11.5564, 104.9282'],
    ['11.5564,104.9282'],
    ['11.5564 104.9282'],
    ['  ( 11.5564 , 104.9282 ) '],
    ['11,5564; 104,9282'],
    ['11,5564 104,9282'],
    ['11.5564; 104.9282'],
    ['11.5564 / 104.9282'],
    ['11.5564° N, 104.9282° E'],
    ['N 11.5564 E 104.9282'],
    ['N11.5564, E104.9282'],
    ['104.9282 E, 11.5564 N'],
    ['lat: 11.5564, lon: 104.9282'],
    ['latitude 11.5564 longitude 104.9282'],
    ['១១.៥៥៦៤, ១០៤.៩២៨២'],
    ['１１．５５６４, １０４．９２８２'],
    ['geo:11.5564,104.9282'],
    ['geo:11.5564,104.9282;u=35'],
    ['https://maps.example.org/@11.5564,104.9282,17z'],
    ['https://maps.example.org/?q=11.5564,104.9282'],
    ['https://maps.example.org/?q=11.5564%2C104.9282&z=3'],
    ['https://map.example.org/#map=17/11.5564/104.9282'],
  ])('understands %s', (text) => {
    const read = readPoint(text);
    expect(read?.north).toBeCloseTo(here.north, 9);
    expect(read?.east).toBeCloseTo(here.east, 9);
  });

  it.each([
    [`11°33'23"N 104°55'42"E`, 11 + 33 / 60 + 23 / 3600, 104 + 55 / 60 + 42 / 3600],
    [`11° 33' 23.5" N, 104° 55' 42" E`, 11 + 33 / 60 + 23.5 / 3600, 104 + 55 / 60 + 42 / 3600],
    ['11°33′23″N, 104°55′42″E', 11 + 33 / 60 + 23 / 3600, 104 + 55 / 60 + 42 / 3600],
    [`11° 33.383' N 104° 55.7' E`, 11 + 33.383 / 60, 104 + 55.7 / 60],
    [`N 11° 33' 23" E 104° 55' 42"`, 11 + 33 / 60 + 23 / 3600, 104 + 55 / 60 + 42 / 3600],
    ['-8.5, 115.25', -8.5, 115.25],
    ['8.5 S, 115.25 E', -8.5, 115.25],
    ['−8.5, −70.25', -8.5, -70.25],
    ['0, 0', 0, 0],
    ['90, 180', 90, 180],
  ])('understands degrees, minutes and hemispheres: %s', (text, north, east) => {
    const read = readPoint(text);
    expect(read?.north).toBeCloseTo(north, 9);
    expect(read?.east).toBeCloseTo(east, 9);
  });

  it.each([
    [''], ['Sihanoukville'], ['11.5564'], ['11.5564, '], ['11.5564, 104.9282, 17'], ['11,5564, 104,9282, 3'], ['11,5564,104,9282'], ['91, 104'], ['104.9282, 11.5564'], ['11.5, 181'], ['11.5 N, 104.9 N'], ['11.5 E 104.9 E'],
    [`11°61'0"N 104°0'0"E`], [`11°10'60"N 104°0'0"E`], [`11.5°10'N 104°0'E`], ['-11.5 S, 104.9 E'], ['N 11.5 N, E 104.9 E'], ['11.5564, 104.9282 and more'], ['https://maps.example.org/place/Somewhere'], ['48PVT1234567890'], ['1e1, 1e2'], ['0x0B, 0x68'], ['NaN, NaN'], ['11.5, 104.9'.repeat(60)],
  ])('takes %s for no point', (text) => {
    expect(readPoint(text)).toBeUndefined();
  });

  it('never throws, never takes long, and gives only what is on the globe', () => {
    const part = fc.constantFrom('11', '104.9282', ',', ';', ' ', 'N', 'e', '°', "'", '"', '-', '.', 'geo:', 'https://a/@', '១', '\u200b', '(', ')', '/', '%2C', 'lat', '9'.repeat(20));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(part, { maxLength: 60 }).map((parts) => parts.join(''))), (text) => {
        const read = readPoint(text);
        return read === undefined || (Math.abs(read.north) <= 90 && Math.abs(read.east) <= 180);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads what it could have written itself, in every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8_999_999, max: 8_999_999 }), fc.integer({ min: -17_999_999, max: 17_999_999 }), fc.nat({ max: 4 }), (latitude, longitude, form) => {
        const [north, east] = [latitude / 100_000, longitude / 100_000];
        const [ns, ew] = [north < 0 ? 'S' : 'N', east < 0 ? 'W' : 'E'];
        const sexagesimal = (degrees: number): string => {
          const seconds = Math.round(Math.abs(degrees) * 3600 * 1000);
          return `${Math.floor(seconds / 3_600_000)}°${Math.floor(seconds / 60_000) % 60}'${((seconds % 60_000) / 1000).toFixed(3)}"`;
        };
        const text = [`${north.toFixed(5)}, ${east.toFixed(5)}`, `${Math.abs(north).toFixed(5)}° ${ns} ${Math.abs(east).toFixed(5)}° ${ew}`, `${sexagesimal(north)}${ns} ${sexagesimal(east)}${ew}`, `geo:${north.toFixed(5)},${east.toFixed(5)}`, `${Math.abs(east).toFixed(5)}${ew}, ${Math.abs(north).toFixed(5)}${ns}`][form] ?? '';
        const read = readPoint(text);
        expect(read?.north, text).toBeCloseTo(north, 5);
        expect(read?.east, text).toBeCloseTo(east, 5);
      }),
      { numRuns: 500 },
    );
  });
});
