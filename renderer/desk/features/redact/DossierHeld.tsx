import type { Request } from '#shared/contract/contract.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { HeldFields, type HeldFieldsProps } from '../../sharing/HeldFields.tsx';

/** What the receiver of a dossier of tips holds of the same reports. */
export function DossierHeld({ request, ...fields }: Omit<HeldFieldsProps, 'loaded' | 'hasPlaces'> & { readonly request: Request<'dossier.compare'> }) {
  const { loaded, reload } = useReply('dossier.compare', request);
  useNotice('disclosures.changed', reload);
  return <HeldFields loaded={loaded} hasPlaces {...fields} />;
}
