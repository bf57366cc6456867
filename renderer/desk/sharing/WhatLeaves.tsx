import type { DossierBlock } from '#shared/contract/dossier-calls.ts';
import type { MapPlace } from '#shared/domain/map-place.ts';
import { pathOf, placeMap } from '#shared/gazetteer/place-map.ts';
import { OriginalText } from '#ui/OriginalText.tsx';

function CountsTable({ table: { caption, heads, rows } }: { readonly table: Extract<DossierBlock, { readonly kind: 'table' }> }) {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- a table that scrolls must be reached by keyboard
    <div className="table-scroller" tabIndex={0} role="region" aria-label={caption}>
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

/** What a file that can draw has under the words. */
function DrawnMap({ place }: { readonly place: MapPlace }) {
  const { width, height, rings, symbol } = placeMap(place);
  return (
    <svg className="leaves-map" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="leaves-map-land" d={rings.map(pathOf).join('')} />
      <path className="leaves-map-place" d={pathOf(symbol)} />
    </svg>
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
        <>
          <p className="leaves-fact">
            <span className="muted">{block.label}</span> <bdi>{block.value}</bdi>
          </p>
          {block.at === undefined ? null : <DrawnMap place={block.at} />}
        </>
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
