// Asks the gateway, with the key of this tab.

const KEY = "aurastream-key";
let past = null;

export class Problem extends Error {
  constructor(body, status) {
    super(body.detail ?? body.title ?? `status ${status}`);
    this.status = status;
    this.code = body.code;
    this.body = body;
  }
}

export const key = () => sessionStorage.getItem(KEY);
export const keepKey = value => sessionStorage.setItem(KEY, value);
export const forgetKey = () => sessionStorage.removeItem(KEY);

/** Every document is asked for as of this instant; null is now. */
export const lookBack = instant => { past = instant; };
export const lookedAt = () => past;

async function ask(path, query, more = {}) {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  const headers = { "X-API-Key": key() ?? "", ...more.headers };
  const response = await fetch(url, { cache: "no-cache", ...more, headers });
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    throw new Problem(body, response.status);
  }
  return response;
}

/** A body of the gateway's own. */
export const get = async (path, query = {}) => (await ask(path, query)).json();

/** Tells the gateway something and gives what it says to it. */
export const send = async (method, path, body, headers = {}) => (await ask(path, {}, body === undefined
  ? { method, headers } : { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } })).json();

/** A file; what the browser has of it already is not asked for again. */
export const file = async path => (await ask(path, {}, { cache: "default" })).blob();

/** A stream of events after the last one seen; null when there is nothing more to come. */
export async function follow(path, last, signal) {
  const response = await ask(path, {}, { signal, cache: "no-store", headers: { "Last-Event-ID": String(last), Accept: "text/event-stream, application/problem+json" } });
  return response.status === 204 ? null : response.body;
}

/** A document with what its headers say: { doc } or, where there is none yet, { problem }. */
export async function documentAt(path, query = {}) {
  try {
    const response = await ask(path, { ...query, at: past });
    return { doc: await response.json(), freshness: response.headers.get("X-Intel-Status") };
  } catch (error) {
    if (error instanceof Problem && error.status !== 401) return { problem: error };
    throw error;
  }
}

const known = new Map();

/** Videos by id, with their samples; asked for once each while the page is open. */
export async function videos(ids) {
  const missing = [...new Set(ids)].filter(id => !known.has(id));
  for (let i = 0; i < missing.length; i += 50) {
    const part = missing.slice(i, i + 50);
    try {
      const found = await get("/api/v1/videos", { ids: part.join(",") });
      part.forEach(id => known.set(id, null));
      found.videos.forEach(history => known.set(history.video.id, history));
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 401) throw error;
    }
  }
  return new Map(ids.map(id => [id, known.get(id) ?? null]));
}

export const forgetVideos = () => known.clear();
