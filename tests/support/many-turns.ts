/** So many turns of this process that whatever a call or a tick has begun comes to its end. Turns and no milliseconds: of those a busy machine gives fewer. */
export async function manyTurns(count = 400): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
