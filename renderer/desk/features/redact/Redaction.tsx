import { useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { findGroups, keptGroups, nextFind, placedFinds, type PlacedFind } from './finds.ts';
import { FindReasons, FindWords } from './FindWords.tsx';
import { FoundList } from './FoundList.tsx';
import { HiddenList } from './HiddenList.tsx';
import { LeavesColumn, type PreviewedPreset } from './LeavesColumn.tsx';
import { PictureList } from './PictureList.tsx';
import { OriginalBox } from './OriginalBox.tsx';
import { hiddenGroups } from './pieces.ts';
import { useDossier } from './use-dossier.ts';
import { useTextSelection } from './use-text-selection.ts';

type Said = 'removed' | 'pseudonym' | 'shown' | 'stands' | 'asked';

const noFinds: readonly PlacedFind[] = [];

/** The original on one side, what leaves on the other, decisions beside them. */
export function Redaction({ dossierId, onBack }: { readonly dossierId: string; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const mayDecide = useMay('dossier.hide');
  const originals = useRef<HTMLElement>(null);
  const [preset, setPreset] = useState<PreviewedPreset>({ name: 'internal', isReasoned: false });
  const { loaded, blocks, showBlocks, found, code, hide, show, keep, askAgain, undo, markReviewed } = useDossier(dossierId, preset);
  const { loaded: pictures, put: putPictures } = useReply('dossier.pictures', { dossierId });
  const draft = loaded.state === 'ready' ? loaded.value : undefined;
  const { selection, now, clear } = useTextSelection(originals, draft);
  const [isEverywhere, setEverywhere] = useState(true);
  const [caret, setCaret] = useState<{ readonly textId: string; readonly at: number }>();
  const [said, setSaid] = useState<Said>();
  const [target, setTarget] = useState<PlacedFind>();
  const waiting = found.state === 'ready' ? found.value : undefined;
  const finds = useMemo(() => placedFinds(waiting), [waiting]);
  const findsOf = useMemo(() => new Map(waiting?.texts.map((text) => [text.textId, text.finds])), [waiting]);

  const decide = async (action: 'remove' | 'pseudonym'): Promise<void> => {
    const chosen = now();
    if (!chosen) return;
    if (!(await hide(chosen, action, isEverywhere))) return;
    setCaret({ textId: chosen.textId, at: chosen.end });
    clear();
    setSaid(action === 'remove' ? 'removed' : 'pseudonym');
  };
  const letStand = async (): Promise<void> => {
    const chosen = now();
    if (!chosen || !(await keep(chosen, isEverywhere))) return;
    setCaret({ textId: chosen.textId, at: chosen.end });
    clear();
    setSaid('stands');
  };
  const goTo = (find: PlacedFind | undefined): void => setTarget(find && { ...find });
  const goToNext = (): void => {
    const chosen = now();
    if (draft) goTo(nextFind(draft, finds, chosen ? { textId: chosen.textId, at: chosen.start + 1 } : caret));
  };
  const takeBack = async (): Promise<void> => {
    const kind = await undo();
    if (kind !== undefined) setSaid(kind === 'hidden' ? 'shown' : 'asked');
  };
  const showAgain = async (redactionIds: readonly string[]): Promise<void> => {
    if (await show(redactionIds)) setSaid('shown');
  };
  useShortcut('remove', () => void decide('remove'), mayDecide);
  useShortcut('pseudonym', () => void decide('pseudonym'), mayDecide);
  useShortcut('undo', () => void takeBack(), mayDecide);
  useShortcut('next-find', goToNext, mayDecide);
  useShortcut('let-stand', () => void letStand(), mayDecide);

  const backButton = (
    <Button kind="quiet" onPress={onBack}>
      ← {t('desk.redact.back')}
    </Button>
  );
  if (loaded.state === 'failed') {
    return (
      <div className="page">
        <ErrorBanner code={loaded.code} />
        <div>{backButton}</div>
      </div>
    );
  }
  if (!draft) return <p className="page muted loading">{t('desk.loading')}</p>;
  const chosenFind = selection && finds.find((find) => find.textId === selection.textId && find.start < selection.end && find.end > selection.start);
  const toReview = draft.texts.filter((text) => !draft.reviewed.includes(text.textId)).length;

  return (
    <div className="redaction">
      <div className="redaction-head">
        {backButton}
        <h1>{draft.title}</h1>
        <p className="small muted">{t('desk.redact.hint')}</p>
      </div>
      <section ref={originals} className="column" aria-labelledby="redact-original">
        <h2 id="redact-original">{t('desk.redact.original')}</h2>
        {draft.texts.map((text) => (
          <OriginalBox
            key={text.textId}
            text={text}
            isReviewed={draft.reviewed.includes(text.textId)}
            onReviewed={(reviewed) => void markReviewed(text.textId, reviewed)}
            caretAt={caret?.textId === text.textId ? caret.at : undefined}
            finds={findsOf.get(text.textId) ?? noFinds}
            target={target?.textId === text.textId ? target : undefined}
          />
        ))}
      </section>
      <LeavesColumn preset={preset} onPreset={setPreset} blocks={blocks} />
      <aside className="decisions" aria-label={t('desk.redact.decisions')}>
        {mayDecide ? (
          <>
            <section className="decide">
              <h2>{t('desk.redact.selectionTitle')}</h2>
              {selection ? (
                <blockquote dir="auto" className="selected-words">
                  <OriginalText text={selection.words.length > 300 ? `${selection.words.slice(0, 300)}…` : selection.words} />
                </blockquote>
              ) : (
                <p className="small muted">{t('desk.redact.nothingSelected')}</p>
              )}
              {chosenFind ? (
                <p className="small">
                  <FindWords find={chosenFind} />{' '}
                  <span className="muted">
                    <FindReasons find={chosenFind} />
                  </span>
                </p>
              ) : null}
              <Checkbox isSelected={isEverywhere} onChange={setEverywhere}>
                {t('desk.redact.everyOccurrence')}
              </Checkbox>
              <div className="actions">
                <Button kind="primary" shortcut="R" isDisabled={!selection} onPress={() => void decide('remove')}>
                  {t('desk.redact.remove')}
                </Button>
                <Button shortcut="P" isDisabled={!selection} onPress={() => void decide('pseudonym')}>
                  {t('desk.redact.pseudonym')}
                </Button>
                <Button kind="quiet" shortcut="L" isDisabled={!selection} onPress={() => void letStand()}>
                  {t('desk.redact.found.letStand')}
                </Button>
              </div>
              <p className="said small muted" role="status">
                {said === undefined ? '' : said === 'removed' || said === 'pseudonym' ? t('desk.redact.hid', { label: t(`desk.redact.${said}`) }) : t(`desk.redact.said.${said}`)}
              </p>
              {code === undefined ? null : <ErrorBanner code={code} />}
            </section>
            {found.state === 'failed' ? <ErrorBanner code={found.code} /> : null}
            {found.state === 'loading' ? <p className="small muted">{t('desk.redact.found.looking')}</p> : null}
            {waiting ? <FoundList likely={waiting.likely} possible={waiting.possible} groups={findGroups(draft, finds)} kept={keptGroups(draft, waiting)} onNext={goToNext} onGoTo={goTo} onAskAgain={(kept) => void askAgain(kept)} /> : null}
            <HiddenList groups={hiddenGroups(draft)} onShow={(group) => void showAgain(group.redactionIds)} />
            {pictures.state === 'failed' ? <ErrorBanner code={pictures.code} /> : null}
            {pictures.state === 'ready' ? (
              <PictureList
                dossierId={dossierId}
                pictures={pictures.value}
                onTaken={(taken) => {
                  putPictures(taken);
                  showBlocks();
                }}
              />
            ) : null}
            <ExportPanel dossierId={dossierId} toReview={toReview} toSee={pictures.state === 'ready' ? pictures.value.pictures.filter(({ reviewed }) => !reviewed).length : undefined} toDecide={waiting?.likely} />
          </>
        ) : (
          <CallReason call="dossier.hide" />
        )}
      </aside>
    </div>
  );
}
