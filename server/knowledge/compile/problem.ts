/** What is wrong with the files of a pack. */

/** One problem in one file; line and column count from 1. */
export interface PackProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The way to a value in a file: `[3, 'observations', 0, 'period']`. */
export type Path = readonly (string | number)[];

/** Takes a problem at a path of one file. `key` points at the name of a field instead of its value. */
export type Report = (path: Path, message: string, at?: 'key' | 'value') => void;
