/** Days and periods: what a date or an EDTF expression covers, without the platform's clock or time zones. */

/** A day as a count from 1970-01-01 in the proleptic Gregorian calendar; earlier days are negative. */
export type Day = number;

/** A stretch of whole days, both ends included. */
export interface Period {
  /** The expression it was read from or stands for, in EDTF: `1932`, `1930-03-02`, `1932/1933`, `1930~`. */
  readonly edtf: string;
  readonly first: Day;
  readonly last: Day;
  /** `~`, `?` or `%` in EDTF: the ends are not to be taken to the day. */
  readonly approximate: boolean;
}
