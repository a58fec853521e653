// What its picture should have.

import { effectPlot } from "./charts.js";
import { asTable, h } from "./dom.js";
import { estimate, exact, percent, times, words } from "./format.js";
import { card, evidence, insufficient, missing, picture, watch } from "./parts.js";

const MOST = 14;

export function thumbnails(result, histories) {
  return card("thumbnails", "What its picture should have",
    "Thumbnails of videos that did far better than usual against those of ordinary videos of the same format and age. A lift of 1 is no difference; filled points hold up against chance.",
    result, (data, doc) => body(data, doc.origin, histories));
}

/** Videos that the card shows, so that their titles and pictures can be fetched with the others. */
export const thumbnailEvidence = data => [...data.examples.map(e => e.videoId), ...data.findings.flatMap(f => f.evidence)].slice(0, 40);

function body(data, origin, histories) {
  const short = data.missing?.[0];
  if (!data.considered.length && short) return insufficient(short.n, short.needed, short.why);
  const rows = data.considered.slice(0, MOST).map(f => ({
    name: `${words(f.feature)}${f.source === "vision" ? " (seen by AI)" : ""}`, e: f.lift, proven: f.reliable, source: f,
  }));
  const best = rows.find(r => r.proven);
  return h("div", {},
    data.findings.length === 0 && h("p", { class: "notice calm" },
      `Nothing in the pictures of ${exact(data.winners)} winners is reliably different from ${exact(data.control)} ordinary ones. That is a finding too.`),
    rows.length > 0 && h("div", { class: "scroll-x" }, effectPlot(rows, `Features of thumbnails: share among winners over share among ordinary videos, ${rows.length} rows`)),
    best && h("div", {}, h("p", { class: "small" }, h("b", {}, words(best.source.feature)), ` in ${percent(best.source.share.value)} of the winners and ${percent(best.source.base.value)} of the others`),
      evidence(best.source.evidence, origin, histories)),
    palette(data.palette),
    examples(data.examples, origin, histories),
    vision(data.vision),
    missing(data.missing),
    data.considered.length > 0 && asTable([
      ["feature", f => words(f.feature)], ["from", f => (f.source === "vision" ? "vision model" : "pixels")],
      ["winners", f => percent(f.share.value), true], ["ordinary", f => percent(f.base.value), true],
      ["lift", f => estimate(f.lift, times), true], ["reliable", f => (f.reliable ? "yes" : "no")],
    ], data.considered, "Features of thumbnails"),
    h("p", { class: "small muted" }, `${exact(data.winners)} winners’ thumbnails, ${exact(data.control)} of ordinary videos.`));
}

function palette(colours) {
  return colours?.length > 0 && h("div", {}, h("h3", {}, "Colours of the winners"),
    h("ul", { class: "palette" }, colours.map(c => {
      const swatch = h("i", { "aria-hidden": "true" });
      if (/^#[0-9a-f]{6}$/i.test(c.hex)) swatch.style.background = c.hex;
      return h("li", {}, swatch, h("span", {}, c.name), h("span", { class: "small muted" }, `${percent(c.share)} of the area, ${percent(c.base)} elsewhere`));
    })));
}

function examples(list, origin, histories) {
  return list?.length > 0 && h("div", {}, h("h3", {}, "Winners"),
    h("div", { class: "thumbs" }, list.map(e => watch(e.videoId, origin, { class: "thumb", title: seen(e) },
      picture(e.videoId, origin, histories.get(e.videoId)), h("span", { class: "name" }, e.title)))));
}

const seen = e => Object.entries(e.measures).map(([name, value]) => `${words(name)} ${Number(value).toPrecision(2)}`).join("\n");

function vision(v) {
  if (!v) return h("p", { class: "small muted" }, "Measured on this fleet’s own machine; no vision model was asked.");
  return h("p", { class: "small muted" },
    `Seen by ${v.servedModels.join(", ") || v.requestedModel}: ${exact(v.images)} pictures, ${exact(v.cached)} of them on earlier days, ${exact(v.failed)} without an answer. ${v.reason ?? ""}`);
}
