// Orders pictures and packs, and shows how they stand while they are made.

import { get, send } from "./api.js";
import { h } from "./dom.js";
import { trouble } from "./parts.js";
import { jobCard } from "./studio-job.js";

export const SHELVES = { asset: "/api/v1/generations", pack: "/api/v1/twitch-packs" };
const SHOWN = 20;
const MOST_COLORS = 5;
/** Browsers hold six connections to a host; a few are left for everything else. */
const FOLLOWED = 3;
const ASSETS = [["thumbnail", "Thumbnail, 1280 × 720"], ["overlay", "Stream overlay, 1920 × 1080"], ["banner", "Banner, 1200 × 480"], ["story", "Story, 1080 × 1920"],
  ["clip_cover", "Clip cover, 1080 × 1080"], ["profile", "Profile picture, 512 × 512"], ["emote", "Emote, 112, 56 and 28"], ["badge", "Badge, 72, 36 and 18"],
  ["panel", "Panel, 320 × 160"], ["offline", "Offline screen, 1920 × 1080"]];
const PACKS = [["emote", "Emote pack: five emotes"], ["stream", "Stream pack: three panels, one offline screen"], ["seasonal", "Seasonal pack: story, thumbnail, three emotes"]];

export async function studioView() {
  const [assets, packs] = await Promise.all([get(SHELVES.asset, { limit: SHOWN }), get(SHELVES.pack, { limit: SHOWN })]);
  const left = new AbortController();
  addEventListener("hashchange", () => left.abort(), { once: true });
  const lines = followers(left.signal);
  const list = h("div", { class: "jobs" }, [...assets.jobs, ...packs.jobs]
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, SHOWN).map(job => jobCard(job, lines, left.signal)));
  const none = h("p", { class: "notice calm", hidden: list.children.length > 0 }, "Nothing ordered yet.");
  const ordered = job => {
    none.hidden = true;
    list.querySelector(`[data-job="${CSS.escape(job.id)}"]`)?.remove();
    list.prepend(jobCard(job, lines, left.signal));
  };
  const content = h("div", { "data-live": true },
    h("h1", {}, "Studio"), order(ordered),
    h("section", { class: "card", id: "jobs-made", "aria-labelledby": "jobs-made-title" },
      h("h2", { id: "jobs-made-title" }, "Your orders"),
      h("p", { class: "lede" }, "Newest first, kept up to date while they are made. A part that fails says why, and costs the others nothing."), none, list));
  return { title: "Studio", origins: new Set(), content };
}

/** Lets so many at once be followed; the others wait for their turn. */
function followers(signal) {
  let free = FOLLOWED;
  const waiting = [];
  const next = () => {
    if (free > 0 && waiting.length && !signal.aborted) {
      free -= 1;
      waiting.shift()().finally(() => { free += 1; next(); });
    }
  };
  return task => { waiting.push(task); next(); };
}

function order(ordered) {
  const said = h("div", { role: "status" });
  const colors = h("span", { class: "colors" });
  const add = h("button", { type: "button", onclick: () => addColor(colors, add) }, "Add a colour");
  const again = { key: null, body: null };
  const form = h("form", { class: "order-form", onsubmit: event => submit(event, form, said, again, ordered) },
    h("label", {}, h("span", {}, "What"), h("select", { name: "kind" },
      h("optgroup", { label: "One picture" }, ASSETS.map(([code, name]) => h("option", { value: `asset ${code}` }, name))),
      h("optgroup", { label: "A pack for Twitch" }, PACKS.map(([code, name]) => h("option", { value: `pack ${code}` }, name))))),
    h("label", {}, h("span", {}, "What is to be seen"), h("textarea", { name: "prompt", rows: 3, required: true, placeholder: "a fox in a space suit that cheers" })),
    h("div", { class: "row" }, h("span", {}, "Colours"), h("span", {}, colors, add)),
    h("label", {}, h("span", {}, "Words on it"), h("input", { name: "text", placeholder: "none" })),
    h("div", {}, h("button", { type: "submit", class: "primary" }, "Order"), " ", said));
  return h("section", { class: "card", id: "order", "aria-labelledby": "order-title" }, h("h2", { id: "order-title" }, "Order"),
    h("p", { class: "lede" }, "Made in the background and checked before you see it: size, weight, transparency. You can leave this page meanwhile."), form);
}

function addColor(colors, add) {
  const one = h("span", { class: "color" }, h("input", { type: "color", name: "colors", value: "#4338ca", "aria-label": `Colour ${colors.children.length + 1}` }),
    h("button", { type: "button", "aria-label": "Remove this colour", onclick: () => { one.remove(); add.hidden = false; } }, "×"));
  colors.append(one);
  add.hidden = colors.children.length >= MOST_COLORS;
}

/** The same order sent again, because the answer was lost, is the same order. */
async function submit(event, form, said, again, ordered) {
  event.preventDefault();
  const data = new FormData(form);
  const [shelf, kind] = data.get("kind").split(" ");
  const body = { kind, prompt: data.get("prompt"), colors: data.getAll("colors") };
  if (data.get("text").trim()) body.text = data.get("text");
  if (again.body !== shelf + JSON.stringify(body)) Object.assign(again, { key: unused(), body: shelf + JSON.stringify(body) });
  const button = form.querySelector("[type=submit]");
  button.disabled = true;
  try {
    ordered(await send("POST", SHELVES[shelf], body, { "Idempotency-Key": again.key }));
    again.body = null;
    said.replaceChildren("Ordered.");
  } catch (problem) {
    said.replaceChildren(trouble(problem));
  } finally {
    button.disabled = false;
  }
}

const unused = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
