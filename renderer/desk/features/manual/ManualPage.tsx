import { useMemo, useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { manualTexts, pictureAddress } from './manual-texts.ts';
import { readManual, type Block, type Piece } from './read-manual.ts';

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, index) => (kind === 'name' ? <strong key={index}>{text}</strong> : kind === 'key' ? <kbd key={index}>{text}</kbd> : <span key={index}>{text}</span>));
}

function Shown({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'title':
    case 'chapter':
      return null;
    case 'paragraph':
      return (
        <p>
          <Pieces pieces={block.pieces} />
        </p>
      );
    case 'list': {
      const items = block.items.map((pieces, index) => (
        <li key={index}>
          <Pieces pieces={pieces} />
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'picture': {
      const address = pictureAddress(block.file);
      return address === undefined ? null : <img className="manual-picture" src={address} alt={block.text} />;
    }
  }
}

/** The manual for staff, from docs/manual. Its list of chapters comes first, since whoever opens it looks for one thing. */
export function ManualPage({ language }: { readonly language: DeskLanguage }) {
  const { t } = useTranslation();
  const blocks = useMemo(() => readManual(manualTexts[language]), [language]);
  const chapters = useMemo(() => chaptersOf(blocks), [blocks]);
  const headings = useRef(new Map<string, HTMLHeadingElement>());
  const title = blocks.find(({ kind }) => kind === 'title');
  const goTo = (name: string): void => {
    const heading = headings.current.get(name);
    heading?.scrollIntoView();
    heading?.focus();
  };
  return (
    <Page title={title?.kind === 'title' ? title.text : t('desk.manual.view')}>
      <nav aria-label={t('desk.manual.chapters')}>
        <ul className="plain-list manual-chapters">
          {chapters.filter(({ name }) => name !== '').map(({ name }) => (
            <li key={name}>
              <Button kind="quiet" isSmall onPress={() => goTo(name)}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      {chapters.map(({ name, blocks: inside }) => (
        <section key={name} className="manual-chapter">
          {name === '' ? null : (
            <h2
              tabIndex={-1}
              ref={(heading) => {
                if (heading) headings.current.set(name, heading);
                else headings.current.delete(name);
              }}
            >
              {name}
            </h2>
          )}
          {inside.map((block, index) => (
            <Shown key={index} block={block} />
          ))}
        </section>
      ))}
    </Page>
  );
}

interface Chapter {
  /** Empty: what stands before the first. */
  readonly name: string;
  readonly blocks: readonly Block[];
}

function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const chapters: { readonly name: string; readonly blocks: Block[] }[] = [{ name: '', blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'chapter') chapters.push({ name: block.text, blocks: [] });
    else chapters.at(-1)?.blocks.push(block);
  }
  return chapters;
}
