import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  BAG_INFO,
  DECLARATION,
  manifestName,
  parseManifestLine,
  PAYLOAD,
  tagManifestName,
  type ManifestLine,
} from '../bag/manifest.ts';
import { formatOxum, readOxum } from '../bag/bag-info.ts';
import { listAll } from '../publish/checksums.ts';
import type { Finding } from '../publish/finding.ts';
import { verifyCollection, type CollectionReport } from './collection.ts';
import { compareDigests, shorten } from './digests.ts';

/** What was verified of a bag, and what is wrong with it; files are named from its folder. */
export interface BagReport {
  readonly findings: readonly Finding[];
  /** Files of the payload. */
  readonly files: number;
  /** What was verified of the collection in it; null where there is none. */
  readonly collection: CollectionReport | null;
}

/** What to do about a file of a bag that is not as it was. */
const RESTORE = 'take it from another copy of the bag';

/** The digests that a manifest may be of: those that the standard names. */
const KNOWN = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];

/**
 * Verifies a bag: that it is complete and valid by RFC 8493, and then the collection in it from its captures.
 *
 * @param bag The folder of the bag.
 */
export async function verifyBag(bag: string): Promise<BagReport> {
  const files = await listAll(bag);
  const payload = files.filter((file) => file.startsWith(PAYLOAD));
  const findings = [
    ...(await checkDeclaration(bag)),
    ...(await checkManifests(bag, payload, files)),
    ...(await checkOxum(bag, payload)),
    ...(existsSync(join(bag, 'fetch.txt'))
      ? [{ file: 'fetch.txt', line: 1, message: 'names files that are to be fetched; this checks a whole bag alone' }]
      : []),
  ];
  const hasCollection = existsSync(join(bag, PAYLOAD, 'archive.yaml'));
  const collection = hasCollection ? await verifyCollection(join(bag, PAYLOAD)) : null;
  const known = new Set(findings.map(({ file }) => file));
  const more = (collection?.findings ?? [])
    .map((finding) => ({ ...finding, file: PAYLOAD + finding.file }))
    .filter(({ file }) => !known.has(file));
  return { findings: [...findings, ...more], files: payload.length, collection };
}

async function checkDeclaration(bag: string): Promise<Finding[]> {
  const missing = { file: DECLARATION, line: 1, message: `there is no such file, so this is no bag; ${RESTORE}` };
  if (!existsSync(join(bag, DECLARATION))) return [missing];
  const text = await readFile(join(bag, DECLARATION), 'utf8');
  if (/^BagIt-Version: \d+\.\d+\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/.test(text)) return [];
  return [{ ...missing, message: `expected a version of BagIt and the encoding UTF-8, a line each; ${RESTORE}` }];
}

/** Every file of the payload must be in every manifest, with its digest; a manifest of tags may leave some out. */
async function checkManifests(bag: string, payload: readonly string[], files: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const ofPayload = KNOWN.map((algorithm) => ({ algorithm, name: manifestName(algorithm), complete: true }));
  const ofTags = KNOWN.map((algorithm) => ({ algorithm, name: tagManifestName(algorithm), complete: false }));
  const there = [...ofPayload, ...ofTags].filter(({ name }) => files.includes(name));
  for (const { algorithm, name, complete } of there) {
    const { lines, faults } = readManifest(name, await readFile(join(bag, name), 'utf8'));
    findings.push(...faults);
    for (const [file, { digest, line }] of lines) {
      // One digest is enough to tell that a file is damaged.
      const known = findings.some((finding) => finding.file === file);
      const found = await checkDigest(bag, { file, digest }, { algorithm, name, line });
      findings.push(...found.filter((finding) => finding.file === name || !known));
    }
    if (complete && faults.length === 0)
      for (const file of payload.filter((file) => !lines.has(file)))
        findings.push({ file, line: 1, message: `${name} does not name this file; delete it, or ${RESTORE}` });
  }
  if (!there.some(({ complete }) => complete))
    findings.push({
      file: manifestName('sha512'),
      line: 1,
      message: `there is no manifest of the payload; ${RESTORE}`,
    });
  const strange = files.filter((file) => /^(?:tag)?manifest-/.test(file) && !there.some(({ name }) => name === file));
  return [
    ...findings,
    ...strange.map((file) => ({
      file,
      line: 1,
      message: `expected a manifest of one of ${KNOWN.join(', ')}; ${RESTORE}`,
    })),
  ];
}

/** The lines of a manifest by their files, with the number of each, and what is wrong with them. */
function readManifest(
  name: string,
  text: string,
): {
  lines: ReadonlyMap<string, { digest: string; line: number }>;
  faults: readonly Finding[];
} {
  const lines = new Map<string, { digest: string; line: number }>();
  const faults: Finding[] = [];
  for (const [index, row] of text.split(/\r\n|\r|\n/).entries()) {
    if (row === '') continue;
    const line = index + 1;
    const parsed = parseManifestLine(row);
    if (parsed === null) faults.push({ file: name, line, message: `“${row}” is no digest and path; ${RESTORE}` });
    else if (lines.has(parsed.file))
      faults.push({ file: name, line, message: `names ${parsed.file} a second time; ${RESTORE}` });
    else lines.set(parsed.file, { digest: parsed.digest, line });
  }
  return { lines, faults };
}

/** Compares a file with its digest; a finding names the one of the two that is damaged. */
async function checkDigest(
  bag: string,
  { file, digest }: ManifestLine,
  { algorithm, name, line }: { readonly algorithm: string; readonly name: string; readonly line: number },
): Promise<Finding[]> {
  const place = join(bag, file);
  if (!place.startsWith(bag) || !existsSync(place) || !statSync(place).isFile())
    return [{ file: name, line, message: `names ${file}, and there is no such file; ${RESTORE}` }];
  const hash = createHash(algorithm);
  await pipeline(createReadStream(place), hash);
  const found = hash.digest('hex');
  switch (compareDigests(found, digest)) {
    case 'same':
      return [];
    case 'record':
      return [
        {
          file: name,
          line,
          message: `lists ${digest} for ${file}, and it is ${found}: the list is damaged; ${RESTORE}`,
        },
      ];
    case 'file': {
      const [is, listed] = [shorten(found), shorten(digest)];
      return [
        {
          file,
          line: 1,
          message: `its ${algorithm} is ${is}, and ${name} lists ${listed} in line ${String(line)}; ${RESTORE}`,
        },
      ];
    }
  }
}

async function checkOxum(bag: string, payload: readonly string[]): Promise<Finding[]> {
  const said = existsSync(join(bag, BAG_INFO)) ? readOxum(await readFile(join(bag, BAG_INFO), 'utf8')) : null;
  const bytes = payload.reduce((sum, file) => sum + statSync(join(bag, file)).size, 0);
  const found = formatOxum({ bytes, files: payload.length });
  if (said === null || said === found) return [];
  return [
    {
      file: BAG_INFO,
      line: 1,
      message: `says that the payload is ${said}, and it is ${found} (bytes.files); ${RESTORE}`,
    },
  ];
}
