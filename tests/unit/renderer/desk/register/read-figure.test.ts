import { describe, expect, it } from 'vitest';
import { figureKinds, readFigure } from '../../../../../renderer/desk/register/read-figure.ts';

const known = (least: number, most = least) => ({ ok: true, figure: { is: 'known', least, most } });

describe('a figure that somebody types', () => {
  it('is nothing until they choose what it is, and unknown only when they say so', () => {
    expect(readFigure({ kind: null, least: '3', most: '' })).toEqual({ ok: false, wrong: 'kind' });
    expect(readFigure({ kind: 'unknown', least: '3', most: '9' })).toEqual({ ok: true, figure: { is: 'unknown' } });
  });

  it('is never none or unknown because a field was left empty', () => {
    for (const kind of figureKinds.filter((each) => each !== 'unknown')) {
      for (const least of ['', ' ', '\u200B', '-']) expect(readFigure({ kind, least, most: '9' })).toEqual({ ok: false, wrong: 'least' });
    }
    expect(readFigure({ kind: 'range', least: '3', most: '' })).toEqual({ ok: false, wrong: 'most' });
  });

  it('is a number in the digits of any script, none among them', () => {
    for (const typed of ['12', ' 12 ', '១២', '၁၂', '๑๒', '१२', '１２']) expect(readFigure({ kind: 'number', least: typed, most: 'ignored' })).toEqual(known(12));
    expect(readFigure({ kind: 'number', least: '0', most: '' })).toEqual(known(0));
    expect(readFigure({ kind: 'range', least: '១២', most: '40' })).toEqual(known(12, 40));
  });

  it('is no fraction, no sum, nothing below none and nothing beyond what anybody reports', () => {
    for (const least of ['1.5', '1,200', '1 200', '-3', '1e3', '0x10', '12+', '十二', '10000001', '99999999999']) expect(readFigure({ kind: 'number', least, most: '' })).toEqual({ ok: false, wrong: 'least' });
    expect(readFigure({ kind: 'number', least: '10000000', most: '' })).toEqual(known(10_000_000));
  });

  it('does not run from more to less', () => {
    expect(readFigure({ kind: 'range', least: '9', most: '3' })).toEqual({ ok: false, wrong: 'order' });
  });
});
