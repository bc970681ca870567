/** All of the language server but its first answer, which does not wait for this to be loaded. */
import countries from 'history-notes:countries';
import packs from 'history-notes:packs';
import phrases from 'history-notes:phrases';
import type { Serve } from '../greeting.ts';
import { createKnowledge } from '../knowledge/create.ts';
import { startServer } from '../server.ts';

const knowledge = createKnowledge(packs, countries, phrases);

/** Serves a connection with the bundled packs. */
export const serve: Serve = (connection, support) => startServer(connection, support, knowledge);
