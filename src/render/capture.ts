import type { Ledger } from '../schemas/ledger.ts';

export function renderCapture(_ledger: Ledger, _text: string, _starts: readonly number[]): string {
  return '';
}
