/** When a server that stopped by itself is started again: a few times in a while, so that no crash loop runs for ever. */

/** How often a server may stop by itself within how many milliseconds and is still started again. */
export interface CrashLimit {
  readonly restarts: number;
  readonly within: number;
}

export const crashLimit: CrashLimit = { restarts: 4, within: 3 * 60_000 };

/** What follows from one more crash; `crashes` is to be handed in again at the next. */
export interface AfterCrash {
  readonly restart: boolean;
  readonly crashes: readonly number[];
}

/**
 * Takes the times of earlier crashes and of this one, in milliseconds of any clock, and says whether to start again.
 * With a limit of 4 restarts in 3 minutes the fifth crash within 3 minutes ends it.
 */
export function afterCrash(
  crashes: readonly number[],
  now: number,
  limit: CrashLimit = crashLimit,
): AfterCrash {
  const recent = [...crashes.filter((time) => now - time < limit.within), now];
  return { restart: recent.length <= limit.restarts, crashes: recent };
}
