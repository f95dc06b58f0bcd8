import type { Cut } from '../../tokenizer/figures.ts';
import type { Answer, Failure, Request, Summary } from './messages.ts';

/** Milliseconds after which a worker that has not answered is ended. */
const PATIENCE = 10_000;

/** Why a tokenizer or a text was not dealt with. */
export class CutterError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** One tokenizer in a worker of its own, so that a bad file stops nothing else. Requests are made one after the other. */
export class Cutter {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  private closed = false;

  /** @throws CutterError where the file is refused, or takes too long; the cutter is then closed */
  async read(bytes: ArrayBuffer, as: 'file' | 'llama'): Promise<Summary> {
    const answer = await this.ask({ do: 'read', bytes, as }, [bytes]);
    if ('tokenizer' in answer) return answer.tokenizer;
    throw this.failed('failure' in answer ? answer.failure : undefined);
  }

  /** @throws CutterError where it takes too long; the cutter is then closed */
  async cut(text: string): Promise<Cut> {
    const answer = await this.ask({ do: 'cut', text });
    if ('cut' in answer) return answer.cut;
    throw this.failed('failure' in answer ? answer.failure : undefined);
  }

  /** Ends the worker, whatever it does. */
  close(): void {
    this.closed = true;
    this.worker.terminate();
  }

  private failed(failure: Failure = { code: 'broke-off', detail: '' }): CutterError {
    this.close();
    return new CutterError(failure);
  }

  private ask(request: Request, transfer: Transferable[] = []): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.closed) {
        reject(this.failed());
        return;
      }
      const timer = setTimeout(() => reject(this.failed({ code: 'too-slow', detail: String(PATIENCE / 1000) })), PATIENCE);
      this.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        clearTimeout(timer);
        resolve(data);
      };
      this.worker.onerror = (event) => {
        event.preventDefault();
        clearTimeout(timer);
        reject(this.failed());
      };
      this.worker.postMessage(request, transfer);
    });
  }
}
