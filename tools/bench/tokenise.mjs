// node tools/bench/tokenise.mjs FOLDER: unzips every workbook of a folder and cuts its parts into tags, on all cores. The
// least that any reader of these files does; nothing is kept.
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { unzipSync } from 'fflate';

const [, , folder] = process.argv;

/** How many tags and attributes the XML parts of a workbook have. */
function tokens(bytes) {
  const decoder = new TextDecoder();
  let count = 0;
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    for (const [tag] of decoder.decode(part).matchAll(/<[^>]*>/g)) count += tag.split('="').length;
  }
  return count;
}

if (isMainThread) {
  const of = availableParallelism();
  for (let index = 0; index < of; index++)
    new Worker(fileURLToPath(import.meta.url), { argv: [folder], workerData: { index, of } });
} else {
  const { index, of } = workerData;
  const files = readdirSync(folder).filter((_, at) => at % of === index);
  const counts = files.map((name) => tokens(readFileSync(path.join(folder, name))));
  if (counts.some((count) => count === 0)) throw new Error('a workbook without XML');
}
