// Parts that several views share.

import { Problem } from "./api.js";
import { h } from "./dom.js";
import { ago, exact, one, percent, time, words } from "./format.js";

export function freshness(state, generatedAt) {
  const text = { fresh: "fresh", stale: "stale", not_yet: "not written yet" }[state] ?? state;
  return h("span", { class: `badge ${state}`, title: generatedAt && `made ${time(generatedAt)}` },
    text, generatedAt && ` · ${ago(generatedAt)}`);
}

export function status(name) {
  return name && name !== "ok" && h("span", { class: `badge ${name}` }, words(name));
}

export function originBadge(origin) {
  return origin && origin !== "live" && h("span", { class: "badge plain" }, origin);
}

/** A card with a heading, a sentence that says how to read it, the document's badges, and what `body` makes of it. */
export function card(id, title, lede, result, body) {
  const { doc, problem, freshness: state } = result;
  return h("section", { class: "card", id, "aria-labelledby": `${id}-title` },
    h("div", { class: "card-head" },
      h("h2", { id: `${id}-title` }, title),
      doc && h("div", { class: "badges" }, status(doc.status), originBadge(doc.origin), freshness(state, doc.generatedAt),
        h("span", { class: "badge plain", title: "how the numbers are made" }, h("a", { href: `#/methodology/${doc.method.name}` }, `${doc.method.name} v${doc.method.version}`)))),
    h("p", { class: "lede" }, lede),
    problem ? trouble(problem) : shown(body, doc));
}

/** A document that cannot be shown costs the page no other card. */
function shown(body, doc) {
  try {
    return body(doc.data, doc);
  } catch (error) {
    console.error(`${doc.kind} of ${doc.game} cannot be shown`, error);
    return h("p", { class: "notice error", role: "alert" }, "This document has a shape that the page does not know. Its text is served under /api/v1.");
  }
}

/** What went wrong, for people; a document that is not there yet is no error. */
export function trouble(problem) {
  const body = problem instanceof Problem ? problem.body : { detail: String(problem.message ?? problem) };
  if (body.code === "not_yet") {
    return h("p", { class: "notice calm" }, "Nothing has been written here yet. ",
      body.nextRun ? `Job ${body.job} runs next ${ago(body.nextRun)}.` : body.detail);
  }
  return h("p", { class: "notice error", role: "alert" }, body.detail ?? body.title ?? "The gateway did not answer.");
}

/** What is absent from a payload, and what it would take. */
export function missing(list) {
  if (!list?.length) return null;
  return h("div", { class: "notice" }, h("b", {}, "Not enough observations for everything."),
    h("ul", {}, [...alike(list).values()].map(([m, ...others]) => h("li", {}, others.length === 0
      ? `${words(m.what)} needs ${exact(m.needed)} and has ${exact(m.n)}: ${m.why}`
      : `${[m, ...others].map(o => words(o.what)).join(", ")} need ${exact(m.needed)} and have at most ${exact(Math.max(m.n, ...others.map(o => o.n)))}: ${m.why}`))));
}

/** Entries that lack the same thing. */
function alike(list) {
  const groups = new Map();
  for (const m of list) {
    const kind = `${m.needed} ${m.why}`;
    groups.set(kind, [...(groups.get(kind) ?? []), m]);
  }
  return groups;
}

export function insufficient(have, need, what) {
  return h("div", { class: "notice" }, h("b", {}, "Insufficient sample. "),
    `There are ${have} ${what}; ${need} are needed. Nothing is guessed instead.`);
}

/** What stands behind a part of a score, with its unit. */
export function measured(part) {
  if (part.unit.startsWith("share")) return `${percent(part.measured)}${part.unit.slice("share".length)}`;
  return part.unit === "row" ? `row ${exact(part.measured)}` : `${one(part.measured)} ${part.unit}`;
}

const youtube = id => `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`;

/** A picture of a video, from YouTube; made-up videos have none. */
export function picture(id, origin, history) {
  const box = h("span", { class: "pic" });
  const none = () => box.replaceChildren(h("span", { class: "no", "aria-hidden": "true" }, "▶"));
  if (origin === "simulated") {
    none();
    return box;
  }
  const declared = history?.video?.thumbnailUrl;
  const image = h("img", {
    src: declared?.startsWith("https://i.ytimg.com/") ? declared : `https://i.ytimg.com/vi/${encodeURIComponent(id)}/mqdefault.jpg`,
    alt: "", loading: "lazy", referrerpolicy: "no-referrer",
  });
  image.addEventListener("error", none);
  box.append(image);
  return box;
}

/** A link to the video on YouTube; a made-up video has no page there. */
export function watch(id, origin, attributes, ...children) {
  return origin === "simulated"
    ? h("span", attributes, ...children)
    : h("a", { ...attributes, href: youtube(id), target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** The videos that a statement rests on, as pictures. */
export function evidence(ids, origin, histories) {
  if (!ids?.length) return null;
  return h("div", { class: "thumbs", role: "list", "aria-label": "Evidence on YouTube" },
    ids.slice(0, 5).map(id => {
      const history = histories.get(id);
      const title = history?.video.title ?? id;
      return h("span", { role: "listitem" },
        watch(id, origin, { class: "thumb", title }, picture(id, origin, history), h("span", { class: "name" }, title)));
    }));
}
