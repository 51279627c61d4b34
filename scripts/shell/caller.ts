import path from 'node:path';

/** The folder in which npm was called: what a person types counts from there, and npm itself goes elsewhere. */
export function callerFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

/** A file or folder as it is called from there. */
export function nameForCaller(file: string): string {
  return path.relative(callerFolder(), file) || '.';
}

/** A message `file:line: …` with its file as it is called from there. */
export function messageForCaller(message: string): string {
  return message.replace(/^.*?(?=:\d+: )/, nameForCaller);
}
