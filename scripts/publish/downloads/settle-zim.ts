import { createHash } from 'node:crypto';

/** Where a ZIM file has its own identity, and where it says at which byte its digest stands (openZIM, header). */
const IDENTITY = 8;
const DIGEST_AT = 72;

/** What the database of a full text begins with (Xapian, glass); two bytes of a version and its own identity follow. */
const DATABASE = Buffer.from('\x0f\rXapian Glass', 'latin1');
const DATABASE_VERSION = 2;

/** Bytes of an identity, all of them random as its writer makes it. */
const LENGTH = 16;

/**
 * A ZIM file with identities that follow from what is in it, where its writer draws them at random: the same content
 * makes the same file. Its digest is taken anew.
 *
 * @param zim The file, which is changed.
 */
export function settleZim(zim: Buffer): void {
  const digestAt = Number(zim.readBigUInt64LE(DIGEST_AT));
  const places = [IDENTITY, ...findDatabases(zim)];
  for (const place of places) zim.fill(0, place, place + LENGTH);
  const identity = createHash('sha256').update(zim.subarray(0, digestAt)).digest();
  for (const place of places) identity.copy(zim, place, 0, LENGTH);
  createHash('md5').update(zim.subarray(0, digestAt)).digest().copy(zim, digestAt);
}

function findDatabases(zim: Buffer): number[] {
  const places: number[] = [];
  for (let at = zim.indexOf(DATABASE); at !== -1; at = zim.indexOf(DATABASE, at + LENGTH))
    places.push(at + DATABASE.length + DATABASE_VERSION);
  return places;
}
