// The one thing worth knowing today.

import { h } from "./dom.js";
import { estimate, exact, percent, time, words } from "./format.js";
import { card, evidence, missing } from "./parts.js";

const VIDEO_ID = /^[A-Za-z0-9_-]{11}$/;

export const insightEvidence = data => (data.insight?.evidence ?? []).filter(id => VIDEO_ID.test(id));

export function insight(result, histories) {
  return card("insight", "Worth knowing today",
    "One thing a day, chosen by effect × confidence × novelty, and never the same subject within seven days. The day after says what became of it.",
    result, (data, doc) => h("div", {},
      data.insight ? told(data, doc.origin, histories)
        : h("p", { class: "notice calm" }, `${exact(data.considered)} candidates were weighed, and nothing stands out today.`),
      data.followUp && followUp(data.followUp),
      missing(data.missing)));
}

function told({ insight: found, considered }, origin, histories) {
  return h("div", {},
    h("p", { class: "summary" }, h("b", {}, found.headline)),
    h("p", {}, found.detail),
    h("p", {}, h("b", {}, "Do: "), found.action),
    h("div", { class: "chips" },
      h("span", { class: "badge plain" }, words(found.type)),
      h("span", { class: "badge plain", title: `effect ${percent(found.score.effect)}, confidence ${percent(found.score.confidence)}, novelty ${percent(found.score.novelty)}` },
        `score ${percent(found.score.value)} of ${exact(considered)} weighed`),
      h("span", { class: "badge plain" }, `effect ${estimate(found.effect)}`)),
    found.prediction && h("p", { class: "small muted" }, `Will be measured ${time(found.prediction.dueAt)}: ${words(found.prediction.metric)} of at least ${Number(found.prediction.least.toPrecision(3)).toLocaleString("en")}.`),
    evidence(found.evidence.filter(id => VIDEO_ID.test(id)), origin, histories));
}

function followUp(f) {
  const verdict = f.grade?.verdict;
  return h("div", { class: "notice calm follow-up" },
    h("b", {}, "What became of yesterday’s: "), verdict && h("span", { class: `badge ${verdict}` }, words(verdict)), ` ${f.sentence}`);
}
