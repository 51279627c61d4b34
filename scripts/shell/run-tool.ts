import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './root.ts';

/** How a program ended, and what it said, both streams in the order in which they came. */
export interface Ended {
  readonly status: number;
  readonly output: string;
}

export interface RunOptions {
  /** Variables on top of those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Takes each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
}

/**
 * Runs a tool of a package in node_modules, such as `astro`, with the Node that runs this.
 *
 * @param name The package, or `package/bin` where the tool is called otherwise.
 * @throws {Error} where the package holds no such tool, or it can't be started.
 */
export async function runTool(name: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runNode([await findTool(name), ...args], options);
}

/** Runs a script with the Node that runs this, at the root of the project, to its end. */
function runNode(args: readonly string[], { env = {}, onOutput }: RunOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...QUIET, ...env },
    });
    const pieces: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        pieces.push(text);
        onOutput?.(text);
      });
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status: status ?? 1, output: pieces.join('') });
    });
  });
}

/** Astro neither reports home nor leaves the terminal, whoever starts it. */
const QUIET = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

async function findTool(name: string): Promise<string> {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = Manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const script = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]);
  if (script === undefined) throw new Error(`${folder}/package.json names no program; it should hold ${name}`);
  return join(folder, script);
}
