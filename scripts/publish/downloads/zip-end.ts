/** What the list of a zip file is, which stands at its end. */
export interface ZipList {
  readonly files: number;
  /** Bytes of the list, and of what stands before it. */
  readonly size: number;
  readonly offset: number;
}

/** More files than the end of a zip file can count without its extension ZIP64. */
export const MOST_COUNTED = 65_535;

/** The version of the format that knows ZIP64, and of Unix: 4.5. */
const VERSION = 45;

/**
 * The end of a zip file of more files than its usual end can count, by the extension ZIP64, which fflate does not
 * write (APPNOTE 6.3.10, sections 4.3.14 to 4.3.16): a record with long numbers, where it stands, and the usual end,
 * whose numbers say to look there.
 */
export function writeLongEnd({ files, size, offset }: ZipList): Uint8Array {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(record.length - 12), 4);
  record.writeUInt16LE(VERSION, 12);
  record.writeUInt16LE(VERSION, 14);
  record.writeBigUInt64LE(BigInt(files), 24);
  record.writeBigUInt64LE(BigInt(files), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([record, locator, end]);
}
