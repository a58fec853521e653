// One order: how it stands, its pictures as they will be seen, and what can be done with it.

import { file, get, send } from "./api.js";
import { h } from "./dom.js";
import { watch } from "./watch.js";
import { ago, one, words } from "./format.js";
import { trouble } from "./parts.js";

const OPEN = ["queued", "running"];
const SMALL = 112;

export function jobCard(job, lines, signal) {
  const card = h("article", { class: "job", "data-job": job.id });
  const state = { job, steps: new Map(), pictures: new Map(), signal };
  signal.addEventListener("abort", () => state.pictures.forEach(picture => URL.revokeObjectURL(picture.url)), { once: true });
  draw(card, state);
  if (OPEN.includes(job.state)) lines(() => keepUpToDate(card, state));
  return card;
}

async function keepUpToDate(card, state) {
  let asking = Promise.resolve();
  const read = async () => {
    state.job = await get(state.job.links.self);
    draw(card, state);
  };
  try {
    await watch(state.job.links.events, state.signal, event => {
      if (event.type === "progress") {
        state.steps.set(event.data.part, event.data);
        draw(card, state);
      } else {
        state.steps.delete(event.data.part);
        asking = asking.then(read);
      }
    });
    await asking;
    await read();
  } catch (problem) {
    if (!state.signal.aborted) card.append(trouble(problem));
  }
}

function draw(card, state) {
  const { job } = state;
  const pack = job.links.self.includes("/twitch-packs/");
  const open = OPEN.includes(job.state);
  card.dataset.state = job.state;
  card.replaceChildren(...[
    h("div", { class: "card-head" }, h("h3", {}, `${words(job.kind)}${pack ? " pack" : ""}`), h("span", { class: `badge ${job.state}` }, job.state),
      h("span", { class: "small muted" }, `ordered ${ago(job.createdAt)}`),
      h("div", { class: "badges" }, open && act("Cancel", card, async () => { state.job = await send("DELETE", job.links.self); draw(card, state); }),
        job.links.download && act("Download all", card, () => save(job.links.download, `${job.kind}-pack.zip`), true))),
    h("p", { class: "small prompt" }, job.prompt),
    (job.text || job.colors.length > 0) && h("p", { class: "small muted" }, job.text && `Words: “${job.text}” `, job.colors.map(color => swatch(color))),
    open && h("progress", { max: 100, value: progress(job, state.steps), "aria-label": "How far it is" }),
    h("div", { class: "parts" }, job.parts.map(part => partOf(part, state, job.parts.length > 1, card))),
  ].filter(Boolean));
}

function progress(job, steps) {
  const of = part => (OPEN.includes(part.state) ? Math.max(part.progress, steps.get(part.name)?.percent ?? 0) : 100);
  return job.parts.reduce((sum, part) => sum + of(part), 0) / job.parts.length;
}

function partOf(part, state, named, card) {
  const step = OPEN.includes(part.state) && state.steps.get(part.name);
  return h("div", { class: "part", "data-part": part.name },
    (named || part.state !== state.job.state) && h("div", { class: "chips" }, named && h("b", {}, words(part.name)), h("span", { class: `badge ${part.state}` }, part.state),
      part.attempts > 1 && h("span", { class: "badge plain" }, `attempt ${part.attempts}`)),
    step && h("p", { class: "small muted step" }, `${step.step}, ${step.percent} %`),
    part.reason && h("p", { class: `notice ${part.state === "failed" ? "error" : ""}` }, part.reason),
    part.assets.length > 0 && pictures(part, state, card));
}

function swatch(color) {
  const square = h("i", { class: "swatch", title: color });
  square.style.background = color;
  return square;
}

/** Emotes and badges stand where viewers meet them: in chat, dark and light, at their true sizes. */
function pictures(part, state, card) {
  const small = part.assets.every(asset => asset.width <= SMALL);
  return small
    ? h("div", {}, h("div", { class: "checker sizes" }, part.assets.map(asset => shown(asset, state, card))), chat("dark", part, state, card), chat("light", part, state, card))
    : h("div", {}, part.assets.map(asset => h("div", { class: "checker" }, shown(asset, state, card))));
}

function chat(scheme, part, state, card) {
  const smallest = part.assets[part.assets.length - 1];
  return h("p", { class: `chat ${scheme}` }, h("b", {}, "viewer"), ": what a play ", image(smallest, state), " gg");
}

function shown(asset, state, card) {
  return h("figure", {}, image(asset, state), h("figcaption", { class: "small muted" }, `${asset.width} × ${asset.height}, ${one(asset.bytes / 1000)} kB `,
    act("Save", card, () => save(asset.href, asset.name))));
}

/** Fetched once with the key, however often the card is drawn anew. */
function image(asset, state) {
  const element = h("img", { alt: `${asset.name}, ${asset.width} by ${asset.height}`, width: asset.width, height: asset.height, "data-asset": asset.name });
  const known = state.pictures.get(asset.name) ?? { url: null, fetched: file(asset.href).then(blob => URL.createObjectURL(blob)) };
  state.pictures.set(asset.name, known);
  if (known.url) element.src = known.url;
  else known.fetched.then(url => { known.url = url; element.src = url; }, problem => element.replaceWith(trouble(problem)));
  return element;
}

function act(name, card, work, primary) {
  const button = h("button", { type: "button", class: primary && "primary", onclick: async () => {
    button.disabled = true;
    try {
      await work();
    } catch (problem) {
      card.append(trouble(problem));
    } finally {
      button.disabled = false;
    }
  } }, name);
  return button;
}

async function save(path, name) {
  const url = URL.createObjectURL(await file(path));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
