/** Known figures, by what they are of and their year. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Measure, Observation, Use } from '../../knowledge/model.ts';
import { stem, stemPhrase } from '../../knowledge/stem.ts';
import { words } from '../../knowledge/words.ts';
import { overlaps, yearPeriod } from '../../language/period.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import { formatFigure } from '../../knowledge/writtenFigures.ts';
import { formatReferences } from '../../knowledge/references.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';
import { type Typed, typedBefore } from './typed.ts';

/**
 * `households 1932` is a question and is replaced by the figure, `62%`. In a sentence that says what it is about and
 * names a year (`In 1932 the share of households in kolkhozy was …`) the figure is offered where the cursor is.
 */
export function figureOffers(place: Place, knowledge: Knowledge): readonly Offer[] {
  return knowledge.measures.flatMap((measure) => {
    const vocabulary = vocabularyOf(measure, knowledge);
    const question = typedBefore(place.line.trimEnd(), place.offset - trailing(place.line)).find(({ text }) =>
      isQuestion(text, vocabulary),
    );
    if (question) {
      const typed = {
        start: question.start,
        text: place.line.slice(place.line.length - (place.offset - question.start)),
      };
      return observationsIn(measure, yearAtEnd(question.text)).map((observation) =>
        toOffer(observation, measure, typed, place.offset, 'full', rankOf(measure, knowledge), knowledge),
      );
    }
    return inSentence(measure, place, knowledge);
  });
}

/** What is meant when no place is named comes first. */
function rankOf(measure: Measure, knowledge: Knowledge): number {
  return knowledge.packOf(measure.id)?.defaultPlace === measure.place ? 5 : 6;
}

function trailing(line: string): number {
  return line.length - line.trimEnd().length;
}

const functionWords: ReadonlySet<string> = new Set(
  stemPhrase('a an and at by for from in of on the to with'),
);

/** Words of the measure and right behind them a year: `boats in guilds 1905`, but not `boats in 1905`. */
function isQuestion(text: string, vocabulary: ReadonlySet<string>): boolean {
  if (yearAtEnd(text) === undefined || /[.,;:!?()]/.test(text)) return false;
  const asked = words(text)
    .slice(0, -1)
    .map((word) => stem(word.text));
  const [first, last] = [asked[0], asked.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (functionWords.has(first) || functionWords.has(last)) return false;
  return asked.every((word) => vocabulary.has(word) || functionWords.has(word));
}

function yearAtEnd(text: string): number | undefined {
  const year = /(?:^|\s)(\d{4})$/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

function vocabularyOf(measure: Measure, knowledge: Knowledge): ReadonlySet<string> {
  const phrases = [
    measure.prefLabel,
    measure.unit.label,
    ...measure.subject,
    ...measure.predicate,
    ...measure.topic,
    ...(knowledge.place(measure.place)?.names ?? []),
  ];
  return new Set(phrases.flatMap(stemPhrase).filter((word) => !functionWords.has(word)));
}

/** What rests on more evidence comes first. */
const weights: Readonly<Record<Use, number>> = { warn: 0, hint: 1, attribute: 2 };

/** How far what is accepted runs, as a part of the value: the better a figure is known, the less. */
const room = ({ value, accept }: Observation): number =>
  Math.max(0, ...accept.map(({ low, high }) => high - low)) / (Math.abs(value.high) || 1);

/** The year may be the whole of what is known, or lie in a longer stretch. */
function observationsIn(measure: Measure, year: number | undefined): readonly Observation[] {
  if (year === undefined) return [];
  const asked = yearPeriod(year);
  return measure.observations
    .filter(({ period }) => overlaps(period, asked))
    .sort((a, b) => weights[a.use] - weights[b.use] || room(a) - room(b));
}

/** Nothing is typed yet, or a number has been begun. */
function inSentence(measure: Measure, place: Place, knowledge: Knowledge): readonly Offer[] {
  const begun = /(?:^|\s)(\d[\d.,]{0,12})?$/.exec(place.sentence);
  if (begun === null || !isAbout(measure, place)) return [];
  const number = begun[1] ?? '';
  const before = place.sentence.slice(0, place.sentence.length - number.length);
  const years = Array.from(before.matchAll(/\b(1\d{3}|20\d{2})\b/g), ([year]) => Number(year));
  const known = new Set(stemPhrase(before));
  const form = stemPhrase(measure.unit.label).some((word) => known.has(word)) ? 'magnitude' : 'full';
  return observationsIn(measure, years.at(-1))
    .map((observation) =>
      toOffer(
        observation,
        measure,
        { text: number, start: place.offset - number.length },
        place.offset,
        form,
        40,
        knowledge,
      ),
    )
    .filter(({ text }) => text.startsWith(number));
}

/** Whether the sentence names what the measure needs; the topic may stand in the headings above it. */
function isAbout(measure: Measure, { sentence, about }: Place): boolean {
  const near = stemPhrase(sentence);
  const far = [...near, ...about.flatMap(stemPhrase)];
  const subject = measure.subject.some((phrase) => holds(near, phrase));
  const predicate = measure.predicate.some((phrase) => holds(far, phrase));
  const needed = {
    both: subject && predicate,
    subject,
    predicate,
    either: subject || predicate,
  }[measure.needs];
  if (!needed || measure.exclude.some((phrase) => holds(near, phrase))) return false;
  return measure.topic.length === 0 || measure.topic.some((phrase) => holds(far, phrase));
}

/** Whether the words of a phrase stand one behind the other. */
function holds(stems: readonly string[], phrase: string): boolean {
  const wanted = stemPhrase(phrase);
  return stems.some((_, start) => wanted.every((word, number) => stems[start + number] === word));
}

function toOffer(
  observation: Observation,
  measure: Measure,
  typed: Typed,
  offset: number,
  form: 'full' | 'magnitude',
  rank: number,
  knowledge: Knowledge,
): Offer {
  const source = formatReferences(observation.sources.slice(0, 1), knowledge);
  const what = [measure.prefLabel, formatEdtf(observation.period.edtf), observation.series]
    .filter((part) => part !== undefined)
    .join(', ');
  // Two figures of one year look alike: a share and what was planned. What it is comes before who says so.
  const description = source === '' ? what : `${what} – ${source}`;
  return {
    kind: 'figure',
    text: formatFigure(observation.value, measure.unit, form),
    start: typed.start,
    end: offset,
    typed: typed.text,
    description,
    detail: description,
    rank,
    about: { entry: measure.id, observation: observation.id },
  };
}
