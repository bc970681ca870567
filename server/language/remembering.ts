/** Pure functions of a text that remember their last answers: a note asks the same few words and headings again and again. */

/**
 * The same function, which computes an answer anew only where it has not been asked for lately. It remembers the last
 * `size` different texts at least, twice as many at most: when as many new ones have come, those not asked for since then
 * are forgotten. What it remembers could be computed again at any time.
 *
 *     const stemOf = remembering(1000, stem);
 */
export function remembering<Answer extends object | string | number | boolean>(
  size: number,
  compute: (text: string) => Answer,
): (text: string) => Answer {
  let recent = new Map<string, Answer>();
  let older: ReadonlyMap<string, Answer> = new Map();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const answer = older.get(text) ?? compute(text);
    if (recent.size >= size) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, answer);
    return answer;
  };
}
