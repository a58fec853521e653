// What to make.

import { h } from "./dom.js";
import { estimate, exact, percent, times, words } from "./format.js";
import { card, evidence, missing } from "./parts.js";

export function ideas(result, histories) {
  return card("ideas", "What to make",
    "Built from what is rising, which formats carry it, and where little has been made yet. Never a copy of an existing title; the videos below each idea are what it rests on.",
    result, (data, doc) => h("div", {},
      data.ideas?.length
        ? h("div", { class: "ideas" }, data.ideas.map(idea => one(idea, doc.origin, histories)))
        : h("p", { class: "notice" }, "There is not enough to build an idea on. Nothing is invented instead."),
      missing(data.missing)));
}

function one(idea, origin, histories) {
  return h("article", { class: "idea" },
    h("h3", {}, idea.title),
    h("div", { class: "facts" },
      idea.format && h("span", { class: "badge plain" }, words(idea.format)),
      idea.confidence !== undefined && h("span", { class: "badge plain" }, `confidence ${typeof idea.confidence === "number" ? percent(idea.confidence) : words(idea.confidence)}`),
      idea.lift && h("span", { class: "badge plain", title: estimate(idea.lift, times) }, `${times(idea.lift.value)} (n ${exact(idea.lift.n)})`)),
    h("p", { class: "small" }, idea.reason),
    evidence(idea.evidence, origin, histories));
}
