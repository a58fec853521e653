// What viewers clip: moments of one game, of all games, and what a day amounted to.

import { documentAt } from "./api.js";
import { hourBars, rangeBars } from "./charts.js";
import { asTable, h } from "./dom.js";
import { ago, big, date, estimate, exact, one, time, times } from "./format.js";
import { card, missing } from "./parts.js";
import { tile } from "./viral.js";

const MOST = 10;
const clip = url => (/^https:\/\/(clips|www|m)\.twitch\.tv\//.test(url ?? "") ? url : null);

export function clips(result) {
  return card("clips", "What viewers clip on Twitch",
    "Clips of the same moment count as one, with the distinct people who clipped it. Velocity is views gained between two readings per minute; what counts as fast is this game’s own measure.",
    result, (data, doc) => h("div", {},
      h("dl", { class: "tiles" },
        tile("clips weighed", exact(data.clips)), tile("moments they show", exact(data.moments)),
        data.threshold && tile("typical moment", `${one(data.threshold.typical)} /min`, `n ${exact(data.threshold.n)}`),
        data.threshold && tile("trending from", `${one(data.threshold.trending)} /min`, `exploding from ${one(data.threshold.exploding)} /min`)),
      missing(data.missing),
      moments(data.ranking, doc.origin, data.threshold)));
}

function moments(ranking, origin, threshold) {
  if (!ranking.length) return h("p", { class: "notice calm" }, "Nobody has clipped anything here lately.");
  const measured = ranking.filter(m => m.velocity).slice(0, MOST);
  return h("div", {},
    measured.length > 1 && h("div", { class: "scroll-x" }, rangeBars(
      measured.map(m => ({ name: m.title || m.broadcasterName, e: m.velocity, strong: m.label !== "steady" })),
      threshold && [["trending", threshold.trending], ["exploding", threshold.exploding]],
      "views per minute", `Views per minute of ${measured.length} moments, fastest ${estimate(measured[0].velocity)}`)),
    h("ol", { class: "videos" }, ranking.slice(0, MOST).map((moment, i) => line(moment, i, origin))),
    asTable([
      ["moment", m => m.title], ["streamer", m => m.broadcasterName], ["label", m => m.label],
      ["clippers", m => exact(m.clippers), true], ["clips", m => exact(m.clips), true], ["views", m => exact(m.views), true],
      ["views/min", m => (m.velocity ? estimate(m.velocity) : "read once"), true], ["clipped", m => time(m.startedAt)],
    ], ranking, "Clip moments"));
}

function line(moment, i, origin) {
  const best = moment.best[0];
  const url = origin === "simulated" ? null : clip(best?.url);
  return h("li", { class: "video moment" },
    h("span", { class: "rank", "aria-hidden": "true" }, i + 1),
    picture(best, origin),
    h("div", { class: "what" },
      url ? h("a", { class: "title", href: url, target: "_blank", rel: "noopener noreferrer" }, moment.title || "untitled")
        : h("span", { class: "title" }, moment.title || "untitled"),
      h("div", { class: "small muted" }, `${moment.broadcasterName} · ${ago(moment.startedAt)}`),
      h("div", { class: "chips" },
        moment.label && moment.label !== "steady" && h("span", { class: `badge ${moment.label}` }, moment.label),
        h("span", { class: "badge plain" }, `${exact(moment.clippers)} ${moment.clippers === 1 ? "person" : "people"} clipped it`))),
    h("div", { class: "numbers" },
      h("div", {}, h("b", { class: "num" }, big(moment.views)), " views"),
      moment.viewsGained !== undefined
        ? h("div", { class: "muted" }, `${big(moment.viewsGained)} gained that day`)
        : h("div", { class: "muted" }, moment.velocity
          ? `${one(moment.velocity.value)} /min (${one(moment.velocity.lo)} to ${one(moment.velocity.hi)})` : "read once: no velocity"),
      moment.multiple !== undefined && h("div", { class: "muted" }, `${times(moment.multiple)} what is trending here`),
      moment.peakVelocity !== undefined && h("div", { class: "muted" }, `peak ${one(moment.peakVelocity)} /min`)),
    h("div", { class: "small muted" }, best?.readings?.length ? `read ${best.readings.map(r => ago(r)).join(" and ")}` : "one reading"));
}

function picture(best, origin) {
  const box = h("span", { class: "pic" });
  const none = () => box.replaceChildren(h("span", { class: "no", "aria-hidden": "true" }, "▶"));
  if (origin === "simulated" || !/^https:\/\/clips-media-assets2\.twitch\.tv\//.test(best?.thumbnailUrl ?? "")) {
    none();
    return box;
  }
  const image = h("img", { src: best.thumbnailUrl, alt: "", loading: "lazy", referrerpolicy: "no-referrer" });
  image.addEventListener("error", none);
  box.append(image);
  return box;
}

/** The view over all games: what explodes now, and yesterday. */
export async function clipsView(games, now = new Date()) {
  const yesterday = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
  const [viral, recap] = await Promise.all([documentAt("/api/v1/clips/viral"), documentAt(`/api/v1/clips/recaps/${yesterday}`)]);
  const names = new Map(games.map(game => [game.twitchId, game.name]));
  const origins = new Set([viral, recap].map(r => r.doc?.origin).filter(Boolean));
  return { title: "Clips", origins, content: [h("h1", {}, "Clips of all games"), rising(viral, names), day(recap, names, yesterday)] };
}

function rising(result, names) {
  return card("clips-viral", "Trending and exploding now",
    "Moments whose clips gain views far faster than is usual in their own category. Just Chatting and other categories that are watched beside the games are in it too.",
    result, (data, doc) => (data.ranking.length
      ? h("div", {}, moments(data.ranking.map(m => ({ ...m, broadcasterName: `${m.broadcasterName} (${names.get(m.gameId) ?? "another category"})` })), doc.origin))
      : h("div", {}, doc.status !== "insufficient_sample" && h("p", { class: "notice calm" }, `No moment stands out in ${exact(data.categories.length)} categories. The thresholds are each category’s own, so a calm hour has none.`), missing(data.missing))));
}

function day(result, names, yesterday) {
  return card("clips-recap", `The day: ${date(yesterday)}`,
    "Each clip and each moment counts once, however often it was read. Days are UTC.",
    result, (data, doc) => (doc.status === "insufficient_sample"
      ? h("div", { class: "notice" }, h("b", {}, "Insufficient sample. "), "That day’s clips were first read after the recap’s cut-off, 06:00 UTC of the day after. Nothing is guessed instead.")
      : h("div", {},
      h("dl", { class: "tiles" },
        tile("clips", exact(data.overall.clips)), tile("moments", exact(data.overall.moments)), tile("people who clipped", exact(data.overall.clippers)),
        tile("views gained", big(data.overall.viewsGained)), data.overall.peakVelocity !== undefined && tile("fastest moment", `${one(data.overall.peakVelocity)} /min`)),
      h("div", { class: "scroll-x" }, hourBars(data.overall.hours.map(hour => ({ hour: hour.hour, value: hour.clips })), "clips made", `Clips made by hour, UTC: ${exact(data.overall.clips)} in all`)),
      asTable([
        ["category", d => names.get(d.gameId) ?? `Twitch category ${d.gameId}`], ["clips", d => exact(d.clips), true], ["moments", d => exact(d.moments), true],
        ["clippers", d => exact(d.clippers), true], ["views gained", d => exact(d.viewsGained), true],
        ["fastest", d => (d.peakVelocity === undefined ? "not measured" : `${one(d.peakVelocity)} /min`), true],
      ], data.categories, "The day by category"),
      data.overall.top.length > 0 && h("h3", {}, "Top moments"),
      data.overall.top.length > 0 && h("ol", { class: "videos" }, data.overall.top.map((moment, i) => line(moment, i, doc.origin))))));
}
