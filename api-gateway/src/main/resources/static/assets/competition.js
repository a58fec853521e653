// When to go live.

import { entryCurve, heatMap, scoreBar, shareBars } from "./charts.js";
import { asTable, h } from "./dom.js";
import { big, date, estimate, exact, one, percent, times, words, zone } from "./format.js";
import { card, freshness, insufficient, measured, missing, trouble } from "./parts.js";
import { tile } from "./viral.js";

export function competition(result, best) {
  return card("competition", "When to go live on Twitch",
    "How crowded the game’s directory is now, where a stream of your size would stand in it, and which hours of the week reliably have more viewers per stream than this game’s typical hour. Twitch only.",
    result, data => h("div", {},
      h("dl", { class: "tiles" },
        tile("live streams", exact(data.streams), data.coverage.complete ? "the whole directory was seen" : "at least; the directory was not seen to its end"),
        tile("viewers", big(data.viewers)),
        data.distribution && tile("median viewers", one(data.distribution.p50), `90th percentile ${one(data.distribution.p90)}`),
        data.distribution?.top10Share !== undefined && tile("top ten’s share", percent(data.distribution.top10Share)),
        data.reach && tile("viewers per stream below the top ten", one(data.reach.value), `${one(data.reach.lo)} to ${one(data.reach.hi)}, n ${exact(data.reach.n)}`),
        data.saturation && tile("more crowded than", percent(data.saturation.value / 100), `of past weeks at this hour, n ${exact(data.saturation.n)}`)),
      h("div", { class: "two" },
        h("div", {}, h("h3", {}, "Where you would stand"),
          data.entryCurve.length > 0 && data.streams > 0
            ? [h("div", { class: "scroll-x" }, entryCurve(data.entryCurve, `Row in the directory by viewers: ${data.entryCurve.map(p => `${p.viewers} viewers row ${p.bestRow} to ${p.worstRow}`).join("; ")}`)),
              asTable([["viewers", p => exact(p.viewers), true], ["best row", p => exact(p.bestRow), true], ["worst row", p => `${exact(p.worstRow)}${p.atLeast ? " or lower" : ""}`, true]], data.entryCurve, "Row by viewers")]
            : h("p", { class: "muted" }, "The directory is empty.")),
        h("div", {}, h("h3", {}, "Languages"),
          data.languages.length > 0 && shareBars(data.languages.slice(0, 8).map(l => ({ name: languageName(l.language), share: l.viewers / Math.max(1, data.viewers), note: `${percent(l.viewers / Math.max(1, data.viewers))} · ${exact(l.streams)} streams` })), "Viewers by language"),
          data.opportunity && h("div", {}, h("h3", {}, `Opportunity for a newcomer: ${Math.round(data.opportunity.value.value)} of 100`),
            scoreBar(data.opportunity.value, `Opportunity ${estimate(data.opportunity.value)}`),
            h("ul", { class: "small muted" }, data.opportunity.parts.map(p => h("li", { title: p.explanation }, h("b", {}, `${words(p.name)} ${Math.round(p.score.value)}`), ` · ${measured(p)}`)))))),
      h("h3", {}, `Best times of the coming week (${zone})`),
      bestTimes(best),
      missing((data.missing ?? []).filter(m => !m.what.startsWith("bestTimes")))));
}

function bestTimes({ doc, problem, freshness: state }) {
  if (problem) return trouble(problem);
  const { verdict, hours, missing: lack, days, samples } = doc.data;
  if (verdict === "insufficient_sample") {
    return lack ? h("div", { class: "notice" }, h("b", {}, "Insufficient sample. "), `Best times need ${exact(lack.needed)} and have ${exact(lack.n)}: ${lack.why}`) : insufficient(days, 7, "days of history");
  }
  const recommended = hours.filter(hour => hour.recommended);
  return h("div", {},
    verdict === "no_reliable_difference"
      ? h("p", { class: "notice calm" }, "No hour is reliably better than another. Go live when it suits you.")
      : h("p", { class: "chosen" }, "Reliably better: ", recommended.slice(0, 6).map(hour => h("span", { class: "badge plain viral", title: estimate(hour.opportunity, times) },
        `★ ${date(hour.local.slice(0, 10))} ${hour.local.slice(11, 16)} · ${times(hour.opportunity.value)}`))),
    hours.length > 0 && h("div", { class: "scroll-x" }, heatMap(hours, `Viewers per stream by hour of the coming week in ${zone}, as a multiple of this game’s typical hour; ${recommended.length} hours recommended`)),
    h("div", { class: "legend" },
      h("span", {}, h("i", { class: "k-high" }), "more viewers per stream"), h("span", {}, h("i", { class: "k-low" }), "fewer"),
      h("span", {}, h("i", { class: "k-typical" }), "typical"), h("span", {}, h("i", { class: "k-unknown" }), "not known, or past"), h("span", {}, "★ reliably better"),
      h("span", {}, `${exact(samples)} readings on ${exact(days)} days`), freshness(state, doc.generatedAt)),
    hours.length > 0 && asTable([
      ["day", hour => date(hour.local.slice(0, 10))], ["hour", hour => hour.local.slice(11, 16)],
      ["× typical hour", hour => times(hour.opportunity.value), true], ["90 % interval", hour => `${times(hour.opportunity.lo)} to ${times(hour.opportunity.hi)}`, true],
      ["weeks", hour => exact(hour.opportunity.n), true], ["recommended", hour => (hour.recommended ? "★" : "")],
    ], hours, "Best times"));
}

const names = typeof Intl.DisplayNames === "function" ? new Intl.DisplayNames("en", { type: "language", fallback: "code" }) : null;

function languageName(code) {
  try {
    return code === "other" ? "other" : names?.of(code) ?? code;
  } catch {
    return code;
  }
}
