/** What Pagefind uses of a response. */
export type Answer = Pick<Response, 'ok' | 'arrayBuffer' | 'json'>;

/** Answers with the bytes of a file as `fetch` would. */
export function answerWith(bytes: Uint8Array<ArrayBuffer>): Answer {
  return {
    ok: true,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
    json: () => Promise.resolve(JSON.parse(new TextDecoder().decode(bytes)) as unknown),
  };
}
