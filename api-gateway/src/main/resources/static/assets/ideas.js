// What to make.

import { scoreBar } from "./charts.js";
import { h } from "./dom.js";
import { duration, estimate, exact, times, words } from "./format.js";
import { card, evidence, insufficient } from "./parts.js";

const SAYS = {
  lift: "views of the topic’s videos against all others",
  growth: "share of recent videos against older ones",
  gap: "share of the best third against what was published this week",
  hook: "views of titles built like this against all others",
};

export function ideas(result, histories) {
  return card("ideas", "What to make",
    "Topics that do well or rise, in the format that carries them, with the gap that is left. A working title is never a copy of an existing one; the videos below each idea are what it rests on.",
    result, (data, doc) => {
      if (!data.sufficiency.sufficient) return insufficient(data.sufficiency.n, data.sufficiency.needed, "videos");
      if (!data.ideas.length) {
        return h("p", { class: "notice calm" }, `${exact(data.candidates)} combinations of topic and format were weighed, and none speaks for itself. Nothing is invented instead.`);
      }
      return h("div", {}, h("div", { class: "ideas" }, data.ideas.map(idea => one(idea, doc.origin, histories))),
        h("p", { class: "small muted" }, `${exact(data.candidates)} combinations of topic and format were weighed.`));
    });
}

function one(idea, origin, histories) {
  return h("article", { class: "idea" },
    h("h3", {}, idea.title),
    h("div", { class: "facts" },
      h("span", { class: "badge plain" }, words(idea.format)),
      idea.hook && h("span", { class: "badge plain" }, words(idea.hook)),
      idea.duration && h("span", { class: "badge plain" }, length(idea.duration)),
      h("span", { class: "badge plain" }, `${exact(idea.competingVideos)} videos of ${exact(idea.competingChannels)} channels this week`)),
    h("div", {},
      h("div", { class: "small" }, "Opportunity ", h("b", { class: "num" }, Math.round(idea.opportunity.value)), h("span", { class: "muted" }, ` of 100 (${Math.round(idea.opportunity.lo)} to ${Math.round(idea.opportunity.hi)}, n ${exact(idea.opportunity.n)})`)),
      scoreBar(idea.opportunity, `Opportunity ${estimate(idea.opportunity)}`),
      h("div", { class: "small" }, "Difficulty ", h("b", { class: "num" }, Math.round(idea.difficulty.value)), h("span", { class: "muted" }, ` of 100 (${Math.round(idea.difficulty.lo)} to ${Math.round(idea.difficulty.hi)})`)),
      scoreBar(idea.difficulty, `Difficulty ${estimate(idea.difficulty)}`)),
    h("ul", { class: "small why-list" }, idea.why.map(reason => h("li", {}, h("b", { class: "num" }, times(reason.ratio.value)),
      ` ${SAYS[reason.factor] ?? words(reason.factor)} `, h("span", { class: "muted" }, `(${times(reason.ratio.lo)} to ${times(reason.ratio.hi)}, n ${exact(reason.ratio.n)})`)))),
    idea.tags.length > 0 && h("p", { class: "small muted" }, "Tags: ", idea.tags.join(", ")),
    evidence(idea.evidence, origin, histories));
}

function length(band) {
  const [lower, upper] = [band.lowerQuartile ?? band.lo ?? band.from, band.upperQuartile ?? band.hi ?? band.to];
  return lower && upper ? `${duration(lower)} to ${duration(upper)}` : "";
}
