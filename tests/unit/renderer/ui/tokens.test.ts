import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('renderer/ui/tokens.css', 'utf8');
const colours = (block: string) => Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
const [lightBlock = '', darkBlock = ''] = css.split('@media (prefers-color-scheme: dark)');
const schemes = { light: colours(lightBlock), dark: colours(darkBlock) };

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const texts: [string, string[]][] = [
  ...['ink', 'muted', 'accent', 'u1', 'ok'].map((name): [string, string[]] => [name, ['paper', 'surface', 'sunken']]),
  ...['u1', 'u2', 'u3', 'u4', 'ok', 'hide', 'accent'].map((name): [string, string[]] => [name, [`${name}-soft`]]),
  ['ink', ['u1-soft', 'u2-soft', 'u3-soft', 'u4-soft', 'ok-soft', 'hide-soft', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-danger', ['u1']],
];
const edges: [string, string[]][] = [['edge', ['paper', 'surface']], ['focus', ['paper', 'surface', 'sunken']]];

describe.each(Object.entries(schemes))('tokens in %s', (_name, scheme) => {
  it('defines the same colours as the other scheme', () => {
    expect(Object.keys(scheme).sort()).toEqual(Object.keys(schemes.light).sort());
  });
  it.each(texts.flatMap(([front, backs]) => backs.map((back) => [front, back, 4.5] as const)))('%s is legible on %s', (front, back, least) => {
    expect(contrast(scheme[front] ?? '', scheme[back] ?? '')).toBeGreaterThanOrEqual(least);
  });
  it.each(edges.flatMap(([front, backs]) => backs.map((back) => [front, back] as const)))('%s can be told from %s', (front, back) => {
    expect(contrast(scheme[front] ?? '', scheme[back] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
