import type { DossierBlock } from '#shared/contract/dossier-calls.ts';
import { OriginalText } from '#ui/OriginalText.tsx';

function Block({ block }: { readonly block: DossierBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h3 className="leaves-title">{block.text}</h3> : <h4>{block.text}</h4>;
    case 'note':
      return <p className="small muted">{block.text}</p>;
    case 'fact':
      return (
        <p className="leaves-fact">
          <span className="muted">{block.label}</span> <bdi>{block.value}</bdi>
        </p>
      );
    case 'passage':
      return (
        <div className="original" lang={block.language} dir="auto">
          {block.parts.map((part, index) =>
            part.kind === 'kept' ? (
              <OriginalText key={`${index} kept`} text={part.text} />
            ) : (
              <span key={`${index} placeholder`} className="placeholder" lang="en">
                {part.text}
              </span>
            ),
          )}
        </div>
      );
  }
}

/** The blocks the writers get, in their order. */
export function WhatLeaves({ blocks }: { readonly blocks: readonly DossierBlock[] }) {
  return blocks.map((block, index) => <Block key={`${index} ${block.kind}`} block={block} />);
}
