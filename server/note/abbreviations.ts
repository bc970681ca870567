/** Stops that belong to a word: abbreviations and initials. */

/** Always followed by the thing they abbreviate. */
const leading = words(`
  c ca circa dr mr mrs ms prof st gen col capt lt sgt rev hon vs v cf viz approx eg ie e.g i.e i.e f.e a.k.a
  ed eds trans comm comr cde govt г т.е им акад тов св
`);

/** Followed by a number. */
const numbered = words(
  `no nos nr p pp vol vols ch chap fig figs art arts sec sect para pt bk doc n № с стр т рис ст`,
);

/** May end a sentence as well: they do when a capital follows. */
const trailing = words(`
  m mn mln bn tn t th ths k kg km ha lb lbs cwt mil mill mio thous tho pct etc al est pop prod agric ind dept dist
  incl excl max min avg yr yrs mth wk hr approx inc co ltd jan feb mar apr jun jul aug sep sept oct nov dec
  a.d b.c b.c.e c.e a.m p.m гг тыс млн млрд др пр т.д т.п руб
`);

/** Words that begin sentences far more often than they follow initials. */
const starters = words(`
  the a an it its he she they we i you this that these those there in on at by from to for of as after before when while
  if but and so or yet however although though thus therefore hence also many most some all one between during since
  until because not no what who why how which his her their our my another both each even only then here according
`);

const word = /(?:^|[\s(["'“‘«\uFFFC–—/-])((?:\p{L}\. ?)*№?\p{L}*)$/u;

/**
 * Does the stop after `before` belong to its last word, given that `next` follows after white space? `R` before
 * `W. Davies` and `c` before `1932` do; `etc` before `The` does not.
 */
export function isAbbreviation(before: string, next: string): boolean {
  const written = word.exec(before)?.[1]?.replaceAll(' ', '') ?? '';
  if (written === '') return false;
  const last = written.toLowerCase();
  if (leading.has(last)) return true;
  if (numbered.has(last)) return /^[\d#\uFFFC]|^[IVXLCDM]+\b/.test(next);
  if (trailing.has(last)) {
    // "26 MILL. IN 1928": where all is in capitals, they begin nothing.
    const shouted = written.length > 2 && /^\p{Lu}+$/u.test(written) && /^\p{Lu}+(?!\p{Ll})/u.test(next);
    // "26 Oct. (OS)"
    return !beginsCapital(next) || shouted || (next.startsWith('(') && !startsSentence(next));
  }
  if (!/^(?:\p{L}\.)*\p{L}$/u.test(written)) return false;
  // Initials: `J. Arch Getty`, `U.S.S.R. The`.
  return /^\p{Lu}/u.test(written) ? !startsSentence(next) : !beginsCapital(next);
}

const beginsCapital = (text: string): boolean => /^\P{Ll}*\p{Lu}/u.test(text.slice(0, 2));

/** Does `text` begin with a word that usually begins a sentence? */
export function startsSentence(text: string): boolean {
  return starters.has((/^["'“‘«(]*(\p{L}+)/u.exec(text)?.[1] ?? '').toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((entry) => entry !== ''));
}
