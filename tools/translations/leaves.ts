/** Every message by key; list entries by position. An empty text has nothing to translate. */
export function leaves(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return node === '' ? [] : [[path, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
}
