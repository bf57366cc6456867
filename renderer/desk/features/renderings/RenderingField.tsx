import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Renderings } from '#shared/contract/language-calls.ts';
import { renderingUnits, translatorUnits, type RenderingKind } from '#shared/domain/rendering.ts';
import { toldLanguages, type ToldLanguage } from '#shared/domain/telling-way.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useKeptDraft } from '../../api/use-kept-draft.ts';

export interface RenderingFieldProps {
  readonly tipId: string;
  readonly kind: RenderingKind;
  readonly renderings: Renderings;
  /** Puts it away, with no draft of it left in the vault. */
  readonly onClose: () => void;
  readonly onSaved: (renderings: Renderings) => void;
}

interface Written {
  readonly sourceId: string | null;
  readonly language: ToldLanguage;
  readonly translator: string;
  readonly text: string;
}

/** A further version of a summary or a translation. What is typed outlives a lock and another tip. */
export function RenderingField({ tipId, kind, renderings, onClose, onSaved }: RenderingFieldProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [written, setWritten] = useState<Written>(() => begun(kind, renderings));
  const call = useCall();
  const [draftCode, setDraftCode] = useState<Code>();
  const kept = useKeptDraft((draft: Written) => api['rendering.draft']({ tipId, kind, ...draft }), setDraftCode);
  const change = (part: Partial<Written>): void => {
    const next = { ...written, ...part };
    setWritten(next);
    kept.keep(next);
  };
  const save = async (): Promise<void> => {
    setDraftCode(undefined);
    kept.drop();
    if (!(await call.run(() => api['rendering.write']({ tipId, kind, ...written }), onSaved))) kept.keep(written);
  };
  // Left open where the vault refuses to forget it: closed, it would come back without a word.
  const putAway = async (): Promise<void> => {
    setDraftCode(undefined);
    kept.drop();
    await kept.flush();
    await call.run(() => api['rendering.draft']({ tipId, kind, ...written, text: '' }), onClose);
  };
  const code = call.code ?? draftCode;
  const sources = kind === 'translation' && renderings.sources.length > 1 ? renderings.sources : [];
  return (
    <form
      className="rendering-field"
      aria-label={t(`desk.languages.write.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {sources.length === 0 ? null : (
        <Select
          label={t('desk.languages.source')}
          value={written.sourceId ?? sources[0]?.sourceId ?? ''}
          options={sources.map(({ sourceId, from, position }) => ({ value: sourceId, text: from === 'narrative' ? t('desk.languages.sourceNarrative') : t('desk.languages.ofTranscript', { position }) }))}
          onChange={(sourceId) => change({ sourceId })}
        />
      )}
      <Select label={t('desk.languages.writeIn')} value={written.language} options={toldLanguages.map((language) => ({ value: language, text: t(`desk.writing.languages.${language}`) }))} onChange={(language) => change({ language })} />
      <TextField label={t(`desk.languages.text.${kind}`)} description={t('desk.languages.textHelp')} isMultiline rows={8} takesFocus maxLength={renderingUnits} value={written.text} onChange={(text) => change({ text })} />
      {kind === 'translation' ? <TextField label={t('desk.languages.translator')} description={t('desk.languages.translatorHelp')} maxLength={translatorUnits} value={written.translator} onChange={(translator) => change({ translator })} /> : null}
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button kind="primary" isSmall isPending={call.isBusy} isDisabled={written.text.trim() === ''} onPress={() => void save()}>
          {t(`desk.languages.save.${kind}`)}
        </Button>
        <Button isSmall isPending={call.isBusy} onPress={() => void putAway()}>
          {t(written.text.trim() === '' ? 'desk.languages.putAway' : 'desk.languages.discard')}
        </Button>
      </div>
    </form>
  );
}

/** The draft that waits; else the newest version, to go on from; else nothing, of the reporter's text. A draft whose source has gone is of the reporter's text, too. */
function begun(kind: RenderingKind, { drafts, versions, sources }: Renderings): Written {
  const first = kind === 'summary' ? null : (sources[0]?.sourceId ?? null);
  const known = (sourceId: string | null): string | null => (sources.some((source) => source.sourceId === sourceId) ? sourceId : first);
  const draft = drafts.find((each) => each.kind === kind);
  if (draft) return { sourceId: known(draft.sourceId), language: draft.language, translator: draft.translator, text: draft.text };
  const newest = versions.find((each) => each.kind === kind);
  return newest ? { sourceId: known(newest.sourceId), language: newest.language, translator: newest.translator ?? '', text: newest.text } : { sourceId: first, language: 'en', translator: '', text: '' };
}
