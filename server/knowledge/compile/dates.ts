/** Dates in packs. */
import { parseEdtf } from '../../language/period.ts';
import type { Period } from '../../language/period.ts';
import type { AuthoredDate } from './authored.ts';
import type { Path, Report } from './problem.ts';

/** Stands in for a date that was reported; a pack with problems is never handed out. */
const noPeriod: Period = { edtf: '', first: 0, last: 0, approximate: false };

/** Reads a date in EDTF; one that is not valid or has an open end is reported. */
export function readDate(date: AuthoredDate, path: Path, report: Report): Period {
  const edtf = String(date);
  const period = parseEdtf(edtf);
  if (!period) {
    report(path, `“${edtf}” is no date in EDTF: write 1932, 1930-03, 1930-03-02, 1932/1933 or 1930~.`);
    return noPeriod;
  }
  if (!Number.isFinite(period.first) || !Number.isFinite(period.last)) {
    report(path, `“${edtf}” has an open end: write both ends.`);
    return noPeriod;
  }
  return period;
}

export function readOptionalDate(
  date: AuthoredDate | undefined,
  path: Path,
  report: Report,
): Period | undefined {
  return date === undefined ? undefined : readDate(date, path, report);
}
