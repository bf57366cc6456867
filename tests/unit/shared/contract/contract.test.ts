import { describe, expect, it } from 'vitest';
import { contract, notices } from '#shared/contract/contract.ts';

/** What the walk needs to know of a valibot schema. */
interface Node {
  readonly type: string;
  readonly pipe?: readonly { readonly type: string }[];
  readonly item?: Node;
  readonly items?: readonly Node[];
  readonly entries?: Readonly<Record<string, Node>>;
  readonly options?: readonly unknown[];
  readonly wrapped?: Node;
  readonly value?: Node;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Places of lists without a bound, below one schema. */
function unbounded(node: Node, place: string): readonly string[] {
  const below = [
    ...Object.entries(node.entries ?? {}).map(([name, entry]) => [entry, `${place}.${name}`] as const),
    ...(node.options ?? []).filter(isNode).map((option, index) => [option, `${place}|${index}`] as const),
    ...(node.items ?? []).map((item, index) => [item, `${place}.${index}`] as const),
    ...[node.item, node.wrapped, node.value].filter((each) => each !== undefined).map((each) => [each, place] as const),
  ].flatMap(([each, where]) => unbounded(each, where));
  const isBounded = node.pipe?.some(({ type }) => type === 'max_length' || type === 'length') === true;
  return node.type === 'array' && !isBounded ? [place, ...below] : below;
}


describe('the contract', () => {
  it('has a bound on every list of every request', () => {
    expect(Object.entries(contract).flatMap(([name, { request }]) => unbounded(request, name))).toEqual([]);
  });

  it('has a bound on every list of every answer', () => {
    expect(Object.entries(contract).flatMap(([name, { reply }]) => unbounded(reply, name))).toEqual([]);
  });

  it('has a bound on every list of every notice', () => {
    expect(Object.entries(notices).flatMap(([name, notice]) => unbounded(notice, name))).toEqual([]);
  });

  it('would find a list without a bound, however deep it lies', () => {
    const list: Node = { type: 'array', item: { type: 'string' } };
    expect(unbounded({ type: 'strict_object', entries: { a: { type: 'nullable', wrapped: { type: 'variant', options: [{ type: 'strict_object', entries: { b: list } }] } } } }, 'x')).toEqual(['x.a|0.b']);
    expect(unbounded({ type: 'array', pipe: [{ type: 'array' }, { type: 'max_length' }], item: list }, 'x')).toEqual(['x']);
  });
});
