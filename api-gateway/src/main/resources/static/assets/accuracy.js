// How predictions have done, beside what chance would give.

import { get } from "./api.js";
import { scoreBar } from "./charts.js";
import { h, table } from "./dom.js";
import { exact, percent, words } from "./format.js";
import { trouble } from "./parts.js";

export async function accuracyCard() {
  const accuracy = await get("/api/v1/accuracy").catch(problem => ({ problem }));
  return h("section", { class: "card", id: "accuracy" }, h("h2", {}, "How our predictions have done"),
    accuracy.problem ? trouble(accuracy.problem) : accuracy.detectors.length ? detectors(accuracy.detectors)
      : h("p", { class: "muted" }, "Nothing has been predicted in the last 90 days."));
}

function detectors(list) {
  return [
    h("p", { class: "lede" }, "Every prediction is written down when it is made and graded when the truth arrives. A hit rate is only worth what it is above chance (the mark)."),
    table([
      ["detector", d => h("b", {}, words(d.detector))],
      ["hit rate", d => (d.hitRate ? rate(d) : "nothing graded yet")],
      ["came true", d => exact(d.hits), true],
      ["did not", d => exact(d.misses), true],
      ["cannot be graded", d => exact(d.ungradable), true],
      ["open", d => exact(d.open), true],
      ["chance", d => (d.chance ? h("span", { class: "muted" }, d.chance.share === undefined ? "" : `${percent(d.chance.share)}: `, d.chance.basis) : "—")],
    ], list, "How predictions have done"),
    h("p", {}, h("a", { href: "#/methodology/insight" }, "How they are graded")),
  ];
}

/** The hit rate from 0 to 100 % with its interval; the mark is chance. */
function rate({ hitRate, chance }) {
  const label = `${percent(hitRate.value)} (${percent(hitRate.lo)} to ${percent(hitRate.hi)}, n ${hitRate.n})`;
  const hundred = { value: 100 * hitRate.value, lo: 100 * hitRate.lo, hi: 100 * hitRate.hi };
  return h("div", {}, scoreBar(hundred, label, chance?.share === undefined ? undefined : 100 * chance.share), h("span", { class: "num" }, label));
}
