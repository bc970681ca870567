/** All of the server in a worker but its first answer: it serves with the packs that the client has handed over. */
import type { Serve } from '../greeting.ts';
import { createKnowledge } from '../knowledge/create.ts';
import type { GatheredPhrases, PlaceNames } from '../knowledge/knowledge.ts';
import type { Pack } from '../knowledge/model.ts';
import type { DeliveredFiles, Delivery } from '../protocol.ts';
import { startServer } from '../server.ts';

/** Serves a connection with these packs; throws, with what is wrong, where they could not be read or are damaged. */
export function serveWith(delivery: Delivery): Serve {
  if ('problem' in delivery) throw new Error(delivery.problem);
  const knowledge = createKnowledge(
    read(delivery, 'packs') as readonly Pack[],
    read(delivery, 'countries') as readonly PlaceNames[],
    read(delivery, 'phrases') as GatheredPhrases,
  );
  return (connection, support) => startServer(connection, support, knowledge);
}

function read(files: DeliveredFiles, name: keyof DeliveredFiles): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(files[name]));
  } catch (error) {
    throw new Error(`dist/${name}.json: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
