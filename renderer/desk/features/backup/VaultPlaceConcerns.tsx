import { useReply } from '../../api/use-reply.ts';
import { PlaceConcerns } from './PlaceConcerns.tsx';

/** Warns when the vault's own folder is carried elsewhere by another program, or lies on another machine. */
export function VaultPlaceConcerns() {
  const { loaded } = useReply('backup.age', {});
  return loaded.state === 'ready' ? <PlaceConcerns concerns={loaded.value.concerns} of="vault" /> : null;
}
