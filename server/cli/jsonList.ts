/** JSON with a long list, written piece by piece, so that it never stands in memory as a whole. */

/**
 * The pieces of `frame` as indented JSON, `items` in the empty list that it ends with, and a line ending: together what
 * `JSON.stringify` makes of it with an indentation of 2. An item is asked for when the one before it has been taken.
 *
 *     [...jsonWithItems({ notes: [] }, [1, 2])].join('')   // '{\n  "notes": [\n    1,\n    2\n  ]\n}\n'
 */
export function* jsonWithItems(frame: object, items: Iterable<unknown>): Generator<string> {
  const text = JSON.stringify(frame, undefined, 2);
  const list = text.lastIndexOf('[]');
  const margin = /^ */.exec(text.slice(text.lastIndexOf('\n', list) + 1))?.[0] ?? '';
  yield text.slice(0, list);
  let before = '[';
  for (const item of items) {
    const lines = JSON.stringify(item, undefined, 2).split('\n');
    yield `${before}\n${lines.map((line) => `${margin}  ${line}`).join('\n')}`;
    before = ',';
  }
  yield `${before === '[' ? '[]' : `\n${margin}]`}${text.slice(list + '[]'.length)}\n`;
}
