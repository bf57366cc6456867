import type { DossierBlock } from '#shared/contract/dossier-calls.ts';
import { OriginalText } from '#ui/OriginalText.tsx';

function CountsTable({ table: { caption, heads, rows } }: { readonly table: Extract<DossierBlock, { readonly kind: 'table' }> }) {
  return (
    <div className="table-scroller">
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={`${column} ${head}`} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={`${row} ${cells[0] ?? ''}`}>{cells.map((cell, column) => (column === 0 ? <th key={`${column} head`} scope="row">{cell}</th> : <td key={`${column} cell`}>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

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
    case 'picture':
      return (
        <p className="leaves-fact">
          <span className="muted">
            {block.label} ({block.width} × {block.height})
          </span>{' '}
          <bdi>{block.caption}</bdi>
        </p>
      );
    case 'table':
      return <CountsTable table={block} />;
  }
}

/** The blocks the writers get, in their order. */
export function WhatLeaves({ blocks }: { readonly blocks: readonly DossierBlock[] }) {
  return blocks.map((block, index) => <Block key={`${index} ${block.kind}`} block={block} />);
}
