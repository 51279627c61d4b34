import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DATA_FOLDER, DATA_LIST_ID, DATA_PATH } from '../../../src/archive/addresses/data-files.ts';
import { renderDataList, type DataFile } from '../../../src/render/data-list.ts';
import { listAll } from '../checksums.ts';
import { fillElement } from '../downloads/fill-element.ts';

/** Puts what data there is into the page that tells of it, when it is made. */
export async function listData(dist: string): Promise<void> {
  const files: DataFile[] = [];
  for (const file of await listAll(dist))
    if (file.startsWith(DATA_FOLDER) || file === 'sitemap.xml')
      files.push({ file, bytes: (await stat(path.join(dist, file))).size });
  const page = path.join(dist, DATA_PATH);
  await writeFile(page, fillElement(await readFile(page, 'utf8'), DATA_LIST_ID, renderDataList(files)));
}
