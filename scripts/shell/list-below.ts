import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What lies below a folder and is no folder itself, by its whole path, in order. A link is told as such and never
 * followed: one may lead out of the folder, or round in it without end. A folder that can't be opened is told too, so
 * that who reads it finds out why.
 */
export function listBelow(folder: string): readonly string[] {
  return [...walk(folder)].sort();
}

function* walk(folder: string): Generator<string> {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const place = join(folder, item.name);
    if (item.isDirectory() && isOpen(place)) yield* walk(place);
    else yield place;
  }
}

function isOpen(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
