import { describe, expect, it } from 'vitest';
import { byKey, fitted, fresh, spanned } from '../../../../../../renderer/desk/features/redact/rectangles.ts';

const whole = { width: 1000, height: 600 };
const at = { x: 100, y: 50, width: 200, height: 80 };
const key = (name: string, held: { readonly shiftKey?: boolean; readonly ctrlKey?: boolean } = {}) => byKey(at, { key: name, shiftKey: false, ctrlKey: false, ...held }, whole);

describe('a rectangle over a picture', () => {
  it('is moved by arrow keys by a hundredth of the longer side, and by one pixel with Control', () => {
    expect(key('ArrowLeft')).toEqual({ ...at, x: 90 });
    expect(key('ArrowDown', { ctrlKey: true })).toEqual({ ...at, y: 51 });
    expect(key('a')).toBeUndefined();
  });

  it('is sized by Shift and arrow keys at its right and lower edge', () => {
    expect(key('ArrowRight', { shiftKey: true })).toEqual({ ...at, width: 210 });
    expect(key('ArrowUp', { shiftKey: true, ctrlKey: true })).toEqual({ ...at, height: 79 });
  });

  it('stays in the picture and can be seen', () => {
    expect(byKey({ ...at, x: 0 }, { key: 'ArrowLeft', shiftKey: false, ctrlKey: false }, whole)).toEqual({ ...at, x: 0 });
    expect(byKey({ ...at, x: 800 }, { key: 'ArrowRight', shiftKey: false, ctrlKey: false }, whole)).toEqual({ ...at, x: 800 });
    expect(byKey({ ...at, x: 800 }, { key: 'ArrowRight', shiftKey: true, ctrlKey: false }, whole)).toEqual({ ...at, x: 800 });
    expect(byKey({ ...at, width: 4 }, { key: 'ArrowLeft', shiftKey: true, ctrlKey: false }, whole)).toEqual({ ...at, width: 4 });
    expect(fitted({ x: 5000, y: -3, width: 9000, height: 0.4 }, whole)).toEqual({ x: 0, y: 0, width: 1000, height: 4 });
    expect(fitted({ x: 0, y: 0, width: 9, height: 9 }, { width: 2, height: 1 })).toEqual({ x: 0, y: 0, width: 2, height: 1 });
  });

  it('is drawn from any corner to the other', () => {
    expect(spanned({ x: 300, y: 130 }, { x: 100.2, y: 49.7 }, whole)).toEqual({ x: 100, y: 50, width: 200, height: 80 });
  });

  it('begins in the middle of what is seen', () => {
    expect(fresh({ x: 200, y: 100, width: 400, height: 120 }, whole)).toEqual({ x: 350, y: 150, width: 100, height: 20 });
  });
});
