import type { OutcomeRow } from '#shared/contract/outcome-calls.ts';
import { useNotice } from './ConnectionProvider.tsx';
import { useReply } from './use-reply.ts';

/** The outcomes of the vault, retired ones too; none until they are there. */
export function useOutcomes(): readonly OutcomeRow[] {
  const { loaded, reload } = useReply('outcomes.list', {});
  useNotice('tips.changed', reload);
  return loaded.state === 'ready' ? loaded.value.outcomes : [];
}
