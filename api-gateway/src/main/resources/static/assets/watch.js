// Follows the events of a job. EventSource cannot show the key, so the stream is read by hand, by the same rules.

import { Problem, follow } from "./api.js";

const ENDS = ["completed", "partial", "failed", "cancelled"];
const AGAIN = 1_000;

/** Gives every event once, in order, until the job has ended or `signal` is aborted; comes back when it is cut off. */
export async function watch(path, signal, onEvent) {
  let last = 0;
  let ended = false;
  while (!ended && !signal.aborted) {
    let pause = AGAIN;
    try {
      const stream = await follow(path, last, signal);
      if (!stream) return;
      for await (const event of parsed(stream)) {
        last = event.id;
        ended = ENDS.includes(event.type);
        onEvent(event);
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof Problem && error.status !== 429 && error.status !== 503) throw error;
      pause = 5 * AGAIN;
    }
    if (!ended) await wait(pause, signal);
  }
}

function wait(millis, signal) {
  return new Promise(done => {
    const timer = setTimeout(done, millis);
    signal.addEventListener("abort", () => { clearTimeout(timer); done(); }, { once: true });
  });
}

/** The events of a body of type text/event-stream. */
async function* parsed(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (rest + part.value).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const event = fields(block);
      if (event.id) yield event;
    }
  }
}

function fields(block) {
  const event = { id: 0, type: "message", data: "" };
  for (const line of block.split("\n")) {
    if (line.startsWith("id:")) event.id = Number(line.slice(3));
    else if (line.startsWith("event:")) event.type = line.slice(6).trim();
    else if (line.startsWith("data:")) event.data += line.slice(5);
  }
  return { ...event, data: event.data ? JSON.parse(event.data) : {} };
}
