/** Computes a value when it is first asked for: most sentences have no figure, and nobody asks for their phrases. */
export function lazily<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}
