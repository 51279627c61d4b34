import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isWithdrawn } from '../../src/archive/versions/withdrawal.ts';
import type { Folders } from '../../src/folders.ts';
import { readArchive } from '../../src/loaders/archive.ts';
import { listFiles } from '../../src/loaders/files.ts';
import { readLedger } from '../../src/loaders/source.ts';
import { CapturePath } from '../../src/schemas/ids.ts';
import { listAll } from '../publish/checksums.ts';
import { formatBagInfo, type Oxum } from './bag-info.ts';
import {
  ALGORITHMS,
  BAG_INFO,
  DECLARATION,
  formatManifest,
  manifestName,
  PAYLOAD,
  tagManifestName,
  type Algorithm,
  type ManifestLine,
} from './manifest.ts';

/** The digests of some files of a bag, by algorithm. */
type Manifests = Readonly<Record<Algorithm, ManifestLine[]>>;

/**
 * Writes a collection as a bag: its captures with their notes, ledgers, entries, authorities, and the register of
 * addresses, and what proves that none of them has changed. The same collection gives the same bag, byte for byte. Of
 * a capture that was withdrawn it holds the account alone, even where the file still lies in the collection. A bag
 * that stands there is replaced when the new one is whole.
 *
 * @param target The folder of the bag.
 * @param date The day on which it is made; without it, the bag names none, since no clock is asked.
 * @throws {Error} where the target holds something else than a bag, or lies in the collection.
 * @see RFC 8493, The BagIt File Packaging Format (V1.0)
 */
export async function writeBag(folders: Folders, target: string, date?: string): Promise<Oxum> {
  const { content, dist, cache } = folders;
  await checkTarget(content, target);
  const archive = await readArchive(content);
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(path.join(unfinished, PAYLOAD), { recursive: true });

  const withdrawn = await listWithdrawn(content);
  const kept = (await listAll(content, [dist, cache])).filter((file) => !withdrawn.has(file));
  const payload: Manifests = { sha256: [], sha512: [] };
  let bytes = 0;
  for (const file of kept) bytes += await copy(path.join(content, file), unfinished, PAYLOAD + file, payload);
  const oxum: Oxum = { bytes, files: kept.length };

  const tags = [
    [DECLARATION, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    [BAG_INFO, formatBagInfo(archive, oxum, date ?? null)],
    ...ALGORITHMS.map((algorithm) => [manifestName(algorithm), formatManifest(payload[algorithm])] as const),
  ] as const;
  for (const [file, text] of tags) await writeFile(path.join(unfinished, file), text);
  for (const algorithm of ALGORITHMS) {
    const lines = tags.map(([file, text]) => ({ file, digest: createHash(algorithm).update(text).digest('hex') }));
    await writeFile(path.join(unfinished, tagManifestName(algorithm)), formatManifest(lines));
  }
  await rm(target, { recursive: true, force: true });
  await rename(unfinished, target);
  return oxum;
}

async function checkTarget(content: string, target: string): Promise<void> {
  if (`${target}${path.sep}`.startsWith(`${content}${path.sep}`))
    throw new Error(
      `${target}: this lies in the collection, and a bag of it would hold itself; name a folder elsewhere`,
    );
  if (!existsSync(target) || existsSync(path.join(target, DECLARATION))) return;
  if ((await readdir(target)).length > 0)
    throw new Error(`${target}: this folder holds something else than a bag; name one that is new or empty`);
}

/** The files of captures that were withdrawn, from the folder of the collection. */
async function listWithdrawn(content: string): Promise<ReadonlySet<string>> {
  const withdrawn = new Set<string>();
  for (const file of await listFiles(path.join(content, 'ledger'), '.json')) {
    const ledger = await readLedger(content, CapturePath.parse(file.slice(0, -'.json'.length)));
    if (isWithdrawn(ledger)) withdrawn.add(`raw/${ledger.capture}`);
  }
  return withdrawn;
}

/** Copies a file into a bag and takes down its digests on the way; gives its size. */
async function copy(from: string, bag: string, file: string, manifests: Manifests): Promise<number> {
  const to = path.join(bag, file);
  await mkdir(path.dirname(to), { recursive: true });
  const hashes = ALGORITHMS.map((algorithm) => ({ algorithm, hash: createHash(algorithm) }));
  let size = 0;
  await pipeline(
    createReadStream(from),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        for (const { hash } of hashes) hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(to),
  );
  for (const { algorithm, hash } of hashes) manifests[algorithm].push({ file, digest: hash.digest('hex') });
  return size;
}
