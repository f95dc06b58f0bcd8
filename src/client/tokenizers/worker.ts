// Reads a tokenizer and cuts texts with it, apart from the page, which ends this worker where it takes too long.
import { TokenizerError } from '../../tokenizer/error.ts';
import { cutText } from '../../tokenizer/figures.ts';
import { llamaTokenizer } from '../../tokenizer/llama.ts';
import { readTokenizer } from '../../tokenizer/read.ts';
import type { Tokenizer } from '../../tokenizer/tokenizer.ts';
import type { Answer, Request } from './messages.ts';

let tokenizer: Tokenizer | undefined;

function read({ bytes, as }: Request & { do: 'read' }): Tokenizer {
  if (as === 'file') return readTokenizer(new Uint8Array(bytes));
  const { pieces } = JSON.parse(new TextDecoder().decode(bytes)) as { pieces: string[] };
  return llamaTokenizer(pieces);
}

function answer(request: Request): Answer {
  try {
    if (request.do === 'read') {
      tokenizer = read(request);
      return { tokenizer: { order: tokenizer.order, pieces: tokenizer.pieces.length } };
    }
    if (tokenizer) return { cut: cutText(tokenizer, request.text) };
    return { failure: { code: 'broke-off', detail: '' } };
  } catch (error) {
    if (error instanceof TokenizerError) return { failure: { code: error.code, detail: error.detail } };
    return { failure: { code: 'broke-off', detail: '' } };
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => postMessage(answer(data)));
