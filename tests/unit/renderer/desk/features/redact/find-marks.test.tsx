// @vitest-environment happy-dom
import { act, useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRoot, type Root } from 'react-dom/client';
import type { DossierFind } from '#shared/contract/dossier-calls.ts';
import { useFindMarks } from '../../../../../../renderer/desk/features/redact/use-find-marks.ts';

/** What a page without a window that draws does not have. */
const highlights = new Map<string, Set<Range>>();

const text = 'Dara, 012 555 0143';
const find = (words: string, tier: 'likely' | 'possible'): DossierFind => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, kinds: [{ kind: 'phone', tier, reasons: ['form'] }] });

function Box({ finds, from = 0, to = text.length }: { readonly finds: readonly DossierFind[]; readonly from?: number; readonly to?: number }) {
  const box = useRef<HTMLDivElement>(null);
  useFindMarks(box, finds, { start: from, end: to }, undefined);
  // In two pieces, as a text is in which something is hidden.
  return (
    <div ref={box}>
      <span>{text.slice(from, 8)}</span>
      <mark>{text.slice(8, to)}</mark>
    </div>
  );
}

let root: Root;
beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  highlights.clear();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', class extends Set<Range> {});
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const marked = (tier: 'likely' | 'possible'): readonly string[] => [...(highlights.get(`find-${tier}`) ?? [])].map((range) => range.toString());
const nodes = (): readonly Node[] => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) found.push(node);
  return found;
};

describe('the marks of what waits for a decision', () => {
  it('stand under likely and possible passages, through pieces of the text, and end with the finds', () => {
    act(() => root.render(<Box finds={[find('Dara', 'possible'), find('012 555 0143', 'likely')]} />));
    expect(marked('possible')).toEqual(['Dara']);
    expect(marked('likely')).toEqual(['012 555 0143']);
    act(() => root.render(<Box finds={[find('Dara', 'possible')]} />));
    expect(marked('likely')).toEqual([]);
    act(() => root.render(null));
    expect(marked('possible')).toEqual([]);
  });

  it('come and go without a change of the page, in which somebody may be selecting', () => {
    act(() => root.render(<Box finds={[]} />));
    const before = nodes();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    act(() => root.render(<Box finds={[find('012 555 0143', 'likely')]} />));
    act(() => root.render(<Box finds={[]} />));
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(changes).toEqual([]);
    expect(nodes().every((node, index) => node === before[index])).toBe(true);
  });

  it('of a long text are those of the part that is shown', () => {
    act(() => root.render(<Box finds={[find('Dara', 'possible'), find('012 555 0143', 'likely')]} from={2} to={14} />));
    expect([marked('possible'), marked('likely')]).toEqual([['ra'], ['012 555 ']]);
  });
});
