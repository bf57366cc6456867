import { useTranslation } from '#i18n/desk-translation.ts';
import type { FileContents } from '#shared/contract/contents-calls.ts';
import type { FileWarning } from './file-warnings.ts';

export interface WarningWordsProps {
  readonly warning: FileWarning;
  readonly contents: FileContents;
  readonly said: string | undefined;
}

/** One warning about a file in a sentence. */
export function WarningWords({ warning, contents, said }: WarningWordsProps) {
  const { t } = useTranslation();
  if ('count' in warning) return t(`desk.contents.${warning.about}`, { count: warning.count });
  if (warning.about === 'differs') return t('desk.contents.differs', { type: said ?? '' });
  if (warning.about === 'also') return t('desk.contents.also', { kinds: contents.also.map((kind) => t(`desk.contents.kind.${kind}`)).join(', ') });
  return t(`desk.contents.${warning.about}`);
}
