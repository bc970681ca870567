/** Known figures, by what they are of and their year. */
import { oncePer } from '../../claims/oncePer.ts';
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
  const questions = questionsIn(place);
  const sentence = readSentence(place);
  return preparedMeasures(knowledge).flatMap((prepared) => {
    const { measure, vocabulary } = prepared;
    const question = questions.find(({ asked }) =>
      asked.every((word) => vocabulary.has(word) || functionWords.has(word)),
    );
    if (question === undefined) return inSentence(prepared, sentence, place, knowledge);
    const { typed, year } = question;
    return observationsIn(measure, year).map((observation) =>
      toOffer(observation, measure, typed, place.offset, 'full', rankOf(measure, knowledge), knowledge),
    );
  });
}

/** A measure with the stems of its words. */
interface PreparedMeasure {
  readonly measure: Measure;
  /** The words that may ask for it. */
  readonly vocabulary: ReadonlySet<string>;
  readonly unit: readonly string[];
  readonly subject: readonly Phrase[];
  readonly predicate: readonly Phrase[];
  readonly topic: readonly Phrase[];
  readonly exclude: readonly Phrase[];
}

/** A phrase as the stems of its words. */
type Phrase = readonly string[];

const preparedMeasures = oncePer((knowledge: Knowledge): readonly PreparedMeasure[] =>
  knowledge.measures.map((measure) => {
    const { subject, predicate, topic, exclude, unit } = measure;
    return {
      measure,
      vocabulary: vocabularyOf(measure, knowledge),
      unit: stemPhrase(unit.label),
      subject: subject.map(stemPhrase),
      predicate: predicate.map(stemPhrase),
      topic: topic.map(stemPhrase),
      exclude: exclude.map(stemPhrase),
    };
  }),
);

/** What is meant when no place is named comes first. */
function rankOf(measure: Measure, knowledge: Knowledge): number {
  return knowledge.packOf(measure.id)?.defaultPlace === measure.place ? 5 : 6;
}

const functionWords: ReadonlySet<string> = new Set(
  stemPhrase('a an and at by for from in of on the to with'),
);

/** What is typed, where it may ask for a figure: words, and right behind them a year. */
interface Question {
  readonly typed: Typed;
  /** The stems of the words. */
  readonly asked: readonly string[];
  readonly year: number;
}

/** The questions that the line may end with, the longest first: `boats in guilds 1905`, but not `in 1905`. */
function questionsIn({ line, offset }: Place): readonly Question[] {
  const trimmed = line.trimEnd();
  const year = yearAtEnd(trimmed);
  if (year === undefined) return [];
  return typedBefore(trimmed, offset - line.length + trimmed.length).flatMap(
    ({ text, start }): Question[] => {
      if (/[.,;:!?()]/.test(text)) return [];
      const asked = words(text)
        .slice(0, -1)
        .map((word) => stem(word.text));
      const [first, last] = [asked[0], asked.at(-1)];
      if (first === undefined || last === undefined) return [];
      if (functionWords.has(first) || functionWords.has(last)) return [];
      return [{ typed: { start, text: line.slice(line.length - (offset - start)) }, asked, year }];
    },
  );
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
function observationsIn(measure: Measure, year: number): readonly Observation[] {
  const asked = yearPeriod(year);
  return measure.observations
    .filter(({ period }) => overlaps(period, asked))
    .sort((a, b) => weights[a.use] - weights[b.use] || room(a) - room(b));
}

/** The sentence before the cursor, where a figure may stand: nothing is typed yet, or a number has been begun. */
interface Begun {
  readonly number: string;
  readonly year: number;
  /** The stems of what stands before the number, of the sentence, and of that with its headings. */
  readonly before: ReadonlySet<string>;
  readonly near: Phrase;
  readonly far: Phrase;
}

/** Nothing where no figure may stand, or no year is named that it could be of. */
function readSentence({ sentence, about }: Place): Begun | undefined {
  const begun = /(?:^|\s)(\d[\d.,]{0,12})?$/.exec(sentence);
  if (begun === null) return undefined;
  const number = begun[1] ?? '';
  const before = sentence.slice(0, sentence.length - number.length);
  const year = Array.from(before.matchAll(/\b(1\d{3}|20\d{2})\b/g)).at(-1)?.[0];
  if (year === undefined) return undefined;
  const near = stemPhrase(sentence);
  return {
    number,
    year: Number(year),
    before: new Set(stemPhrase(before)),
    near,
    far: [...near, ...about.flatMap(stemPhrase)],
  };
}

function inSentence(
  prepared: PreparedMeasure,
  sentence: Begun | undefined,
  place: Place,
  knowledge: Knowledge,
): readonly Offer[] {
  if (sentence === undefined || !isAbout(prepared, sentence)) return [];
  const { number, year, before } = sentence;
  const { measure, unit } = prepared;
  const form = unit.some((word) => before.has(word)) ? 'magnitude' : 'full';
  const typed = { text: number, start: place.offset - number.length };
  return observationsIn(measure, year)
    .map((observation) => toOffer(observation, measure, typed, place.offset, form, 40, knowledge))
    .filter(({ text }) => text.startsWith(number));
}

/** Whether the sentence names what the measure needs; the topic may stand in the headings above it. */
function isAbout({ measure, ...words }: PreparedMeasure, { near, far }: Begun): boolean {
  const subject = words.subject.some((phrase) => holds(near, phrase));
  const predicate = words.predicate.some((phrase) => holds(far, phrase));
  const needed = {
    both: subject && predicate,
    subject,
    predicate,
    either: subject || predicate,
  }[measure.needs];
  if (!needed || words.exclude.some((phrase) => holds(near, phrase))) return false;
  return words.topic.length === 0 || words.topic.some((phrase) => holds(far, phrase));
}

/** Whether the words of a phrase stand one behind the other. */
function holds(stems: Phrase, wanted: Phrase): boolean {
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
