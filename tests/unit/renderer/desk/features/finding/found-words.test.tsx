// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRoot, type Root } from 'react-dom/client';
import { FoundWords } from '../../../../../../renderer/desk/features/finding/FoundWords.tsx';

/** What a page without a window that draws does not have. */
const highlights = new Map<string, Set<Range>>();
class Highlight extends Set<Range> {
  constructor(...ranges: readonly Range[]) {
    super(ranges);
  }
}

let root: Root;
beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', Highlight);
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const marked = (): readonly string[] => [...(highlights.get('found') ?? [])].map((range) => range.toString());

describe('the marks of what was looked for', () => {
  it('stand in every text that is searched, through pieces of other colours, and end with the search', () => {
    act(() =>
      root.render(
        <FoundWords words="lantern 304" within=".a, .b">
          <p className="a">
            Lan<span>TERN</span> one
          </p>
          <p className="b">room ៣០៤</p>
          <p>lantern</p>
        </FoundWords>,
      ),
    );
    expect(marked()).toEqual(['LanTERN', '៣០៤']);
    act(() => root.render(null));
    expect(highlights.has('found')).toBe(false);
  });

  it('stand in a dialog, which the page has elsewhere', () => {
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.className = 'a';
    dialog.textContent = 'behind the lantern';
    act(() =>
      root.render(
        <FoundWords words="lantern" within=".a">
          <p>text</p>
        </FoundWords>,
      ),
    );
    expect(marked()).toEqual(['lantern']);
  });

  it('stand on the line that unfolds what is folded away', () => {
    act(() =>
      root.render(
        <FoundWords words="lantern" within=".a">
          <details>
            <summary>2 older versions</summary>
            <p className="a">the lantern</p>
          </details>
          <details open>
            <summary>1 older version</summary>
            <p className="a">a lantern</p>
          </details>
        </FoundWords>,
      ),
    );
    expect(marked()).toEqual(['2 older versions', 'lantern', 'lantern']);
  });
});
