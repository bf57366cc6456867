import { useMemo, useState } from 'react';
import { OriginalText } from './OriginalText.tsx';
import { TextNotes } from './TextNotes.tsx';
import { TextPager } from './TextPager.tsx';
import { pageStarts } from './text-pages.ts';

export interface LongTextProps {
  readonly text: string;
  readonly language: string;
}

/** A text of any length, as it came: what is odd about it in words, then one part of it at a time. Give it a key: another text begins with its first part. */
export function LongText({ text, language }: LongTextProps) {
  const [page, setPage] = useState(0);
  const starts = useMemo(() => pageStarts(text), [text]);
  const pager = <TextPager page={page} pages={starts.length} onPage={setPage} />;
  return (
    <>
      <TextNotes text={text} />
      {pager}
      <div className="original" lang={language} dir="auto">
        <OriginalText text={text.slice(starts[page], starts[page + 1])} />
      </div>
    </>
  );
}
