/** One message of a `text/event-stream`. */
export interface StreamMessage {
  event: string;
  data: string;
  id: string | undefined;
}

/** Reads a `text/event-stream` piece by piece; comments (heartbeats) give nothing. */
export function createEventParser(onMessage: (message: StreamMessage) => void): (chunk: string) => void {
  let rest = '';
  let lines: string[] = [];

  return (chunk) => {
    const pieces = (rest + chunk).split(/\r\n|\n|\r/);
    rest = pieces.pop() ?? '';
    for (const line of pieces) {
      if (line !== '') lines.push(line);
      else {
        const message = readMessage(lines);
        lines = [];
        if (message) onMessage(message);
      }
    }
  };
}

function readMessage(lines: readonly string[]): StreamMessage | null {
  const fields = lines.filter((line) => !line.startsWith(':')).map(readField);
  if (fields.length === 0) return null;
  const last = (name: string) => fields.findLast(([key]) => key === name)?.[1];
  const data = fields.filter(([key]) => key === 'data').map(([, value]) => value);
  return { event: last('event') ?? 'message', data: data.join('\n'), id: last('id') };
}

function readField(line: string): [string, string] {
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}
