/**
 * The same block told differently: other figures, other names, sentences in another order. Nothing that is computed for a
 * sentence or a block of a long note is then of use for another one, so no cache of equal text can flatter a measurement.
 */
import type { Random } from './random.ts';
import type { SourceBlock } from './sources.ts';

/** Names that can stand in for each other without turning prose into nonsense. */
const nameGroups: readonly (readonly [string, ...string[]])[] = [
  ['Amir', 'Beth', 'Cai', 'Deepa', 'Priya', 'Maya', 'Tom', 'Ewan', 'Zofia', 'Leon', 'Nadia', 'Hugo'],
  ['Germany', 'Poland', 'Hungary', 'France', 'Britain', 'Ireland', 'Spain', 'Italy', 'Denmark', 'Greece'],
  ['Saratov', 'Tambov', 'Samara', 'Penza', 'Voronezh', 'Kursk', 'Ryazan', 'Tula', 'Orel', 'Smolensk'],
  ['London', 'Berlin', 'York', 'Paris', 'Vienna', 'Leeds', 'Bristol', 'Prague', 'Dublin', 'Madrid'],
  ['Iowa', 'Kansas', 'Texas', 'Ohio', 'Oklahoma', 'Nebraska', 'Montana', 'Georgia', 'Illinois'],
  ['Wheatcroft', 'Davies', 'Nove', 'Viola', 'Fitzpatrick', 'Lewin', 'Ellman', 'Service', 'Figes'],
];
const groupOf = new Map(nameGroups.flatMap((group) => group.map((name) => [name, group] as const)));

/** Where a pupil may have something from; a page now and then, so that notes have no more figures than their sources. */
const whereabouts = ['see', 'from', 'ask', 'according to', 'copied from', 'discussed with'] as const;
const papers = ['', '’s notes', '’s essay', '’s cards', '’s book', '’s folder', '’s draft'] as const;

/**
 * A block of the same kind and length. Years stay, headings too; a sentence, list item or row that has neither a figure nor
 * a name to vary is told where it comes from: "They sold their cows (see Maya’s notes)."
 */
export function varied({ kind, text }: SourceBlock, random: Random): string {
  if (kind === 'heading') return text;
  if (kind === 'fence') return variedFence(text, random);
  return text
    .split('\n')
    .map((line) => (isRule(line) ? line : variedLine(line, kind === 'table', random)))
    .join('\n');
}

/** The line below a table's head. */
function isRule(line: string): boolean {
  return /^\|?[ :|-]+$/.test(line) && line.includes('-');
}

/** Between the fences every line; one that would stay the same is told where it comes from. */
function variedFence(text: string, random: Random): string {
  const lines = text.split('\n');
  return lines
    .map((line, number) => {
      if (number === 0 || number === lines.length - 1) return line;
      const other = variedWords(line, random);
      return other === line ? `${line} (${origin(random)})` : other;
    })
    .join('\n');
}

function variedLine(line: string, isRow: boolean, random: Random): string {
  const marker = /^[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)?/.exec(line)?.[0] ?? '';
  const content = line.slice(marker.length);
  if (content === '') return line;
  if (isRow) {
    const other = variedWords(content, random);
    if (other !== content) return marker + other;
    // Into the last cell, in front of the bar that closes it.
    const end = content.endsWith(' |') ? content.length - 2 : content.length;
    return `${marker}${content.slice(0, end)} (${origin(random)})${content.slice(end)}`;
  }
  return (
    marker +
    reordered(sentencesOf(content), random)
      .map((one) => variedSentence(one, random))
      .join(' ')
  );
}

/** Sentences, roughly; abbreviations may cut one in two, which does no harm here. */
function sentencesOf(line: string): readonly string[] {
  return line.split(/(?<=[.!?]) (?=[A-Z])/);
}

/** Two neighbours change places, where there are three or more: a whole shuffle would be no prose any more. */
function reordered(sentences: readonly string[], random: Random): readonly string[] {
  if (sentences.length < 3) return sentences;
  const first = random.below(sentences.length - 1);
  const others = [...sentences];
  others.splice(first, 2, ...sentences.slice(first, first + 2).reverse());
  return others;
}

function variedSentence(sentence: string, random: Random): string {
  const other = variedWords(sentence, random);
  if (other !== sentence) return other;
  return sentence.replace(/[.!?:]?$/, (end) => ` (${origin(random)})${end}`);
}

/** Other figures of the same size and precision, and other names; `1,344,923` is `1,341,508`. */
function variedWords(text: string, random: Random): string {
  return text.replace(/[A-Z][a-z]+|(?<![\w.,#])\d+(?:[.,]\d+)*/g, (word) => {
    const group = groupOf.get(word);
    if (group !== undefined) return random.pick(group);
    if (!/\d/.test(word) || isYear(word)) return word;
    // What makes the size of the thing stays, so that notes are no more wrong than their sources.
    return word.slice(0, kept(word)) + word.slice(kept(word)).replace(/\d/g, () => String(random.below(10)));
  });
}

function isYear(number: string): boolean {
  return /^(?:1[0-9]|20)\d\d$/.test(number);
}

/** How much of a figure stays: its first two digits, with what stands between them; all of `87`. */
function kept(number: string): number {
  return /^\d\D?\d?/.exec(number)?.[0].length ?? 0;
}

function origin(random: Random): string {
  if (random.below(8) === 0) return `p. ${2 + random.below(900)}`;
  return `${random.pick(whereabouts)} ${random.pick(nameGroups[0] ?? ['Amir'])}${random.pick(papers)}`;
}
