import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/site-server.ts';

let folder: string;
let server: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(folder, 'texts'));
  for (const name of ['index.html', 'texts.html', 'texts/a.html', '404.html', 'all.jsonl', 'a? 100% – #1 & b.html'])
    await writeFile(join(folder, name), name);
  server = await serveSite(folder, { base: '/some/where/' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('a served site', () => {
  test.each([
    ['', 200, 'index.html'],
    ['index.html?q=1', 200, 'index.html'],
    ['texts/a.html', 200, 'texts/a.html'],
    ['a%3F%20100%25%20%E2%80%93%20%231%20%26%20b.html?q=1', 200, 'a? 100% – #1 & b.html'],
    ['%a.html', 404, '404.html'],
    ['%2F..%2F..%2Fetc%2Fpasswd', 404, '404.html'],
    ['texts', 404, '404.html'],
    ['texts/', 404, '404.html'],
    ['missing.html', 404, '404.html'],
    ['../../index.html', 404, '404.html'],
    ['%2e%2e/%2e%2e/etc/passwd', 404, '404.html'],
  ])('answers “%s” with %i and %s', async (path, status, text) => {
    const response = await fetch(server.address + path);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(text);
  });

  test('tells the type of data that is one value a line', async () => {
    const response = await fetch(`${server.address}all.jsonl`);
    expect(response.headers.get('content-type')).toBe('application/jsonl;charset=utf-8');
  });

  test('refuses a port that is taken', async () => {
    await expect(serveSite(folder, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
