import { join } from 'node:path';
import { normalise } from '../../scripts/normalise.ts';
import { READINGS, type Readings } from './memory.ts';

/** Runs over a folder of captures and prints how much memory the process held on the way, as JSON. */
const folder = process.argv[2] ?? '';
const readings: Readings = [];
normalise({
  raw: join(folder, 'raw'),
  out: join(folder, 'out'),
  records: false,
  check: false,
  onProgress: (done) => {
    if (READINGS.includes(done)) readings.push({ captures: done, megabytes: process.memoryUsage().rss / 1e6 });
  },
});
process.stdout.write(JSON.stringify(readings));
