// What is breaking out now, and how the category stands.

import { scoreBar, sparkline } from "./charts.js";
import { asTable, h, table } from "./dom.js";
import { ago, big, estimate, exact, one, percent, times, words } from "./format.js";
import { card, insufficient, measured, missing, picture, watch } from "./parts.js";

export function viral(result, histories) {
  return card("viral", "What is breaking out",
    "Current videos far above what their channel, format and age let one expect, and still moving. Velocity is views gained between two readings, never lifetime views over age.",
    result, (data, doc) => {
      const short = data.missing?.find(m => m.what === "ranking") ?? data.missing?.[0];
      if (!data.viralShare && short) return insufficient(short.n, short.needed, "videos that can be compared");
      return h("div", {},
        h("dl", { class: "tiles" },
          tile("viral now", exact(data.viral), data.viralShare && `${percent(data.viralShare.value)} of current (${percent(data.viralShare.lo)} to ${percent(data.viralShare.hi)}, n ${exact(data.viralShare.n)})`),
          tile("rising", exact(data.rising), `of ${exact(data.current)} current videos, ${exact(data.videos)} known`),
          data.velocityChange && tile("pace, last week against the one before", times(data.velocityChange.value), `${times(data.velocityChange.lo)} to ${times(data.velocityChange.hi)}, n ${exact(data.velocityChange.n)}`),
          data.velocities.map(v => tile(`${words(v.format)}: typical velocity`, `${one(v.median.value)} /h`, `90th percentile ${one(v.p90.value)} /h, n ${exact(v.median.n)}`))),
        data.ranking.length
          ? h("ol", { class: "videos" }, data.ranking.slice(0, 12).map((video, i) => line(video, i, doc.origin, histories)))
          : h("p", { class: "notice calm" }, "No video stands out now. The thresholds are absolute, so a calm game has none."),
        topics(data.topics),
        missing(data.missing),
        data.ranking.length > 0 && asTable([
          ["video", v => v.title], ["channel", v => v.channelTitle], ["label", v => v.label], ["format", v => v.format],
          ["views", v => exact(v.views), true], ["views/h", v => (v.velocity ? estimate(v.velocity) : "one reading"), true],
          ["× channel", v => (v.channelMultiple ? times(v.channelMultiple.value) : "no baseline"), true],
          ["score", v => estimate(v.score.value), true], ["readings", v => exact(v.evidence.samples.length), true],
        ], data.ranking, "Viral and rising videos"));
    });
}

function line(video, i, origin, histories) {
  const history = histories.get(video.videoId);
  const samples = history?.samples ?? [];
  return h("li", { class: "video" },
    h("span", { class: "rank", "aria-hidden": "true" }, i + 1),
    watch(video.videoId, origin, { "aria-hidden": "true", tabindex: -1 }, picture(video.videoId, origin, history)),
    h("div", { class: "what" },
      watch(video.videoId, origin, { class: "title" }, video.title),
      h("div", { class: "small muted" }, `${video.channelTitle} · ${ago(video.publishedAt)}`),
      h("div", { class: "chips" },
        h("span", { class: `badge ${video.label}` }, video.label),
        h("span", { class: "badge plain" }, words(video.format)),
        h("span", { class: "badge plain", title: video.score.parts.map(p => `${words(p.name)}: ${p.explanation}`).join("\n") },
          `score ${Math.round(video.score.value.value)} (${Math.round(video.score.value.lo)} to ${Math.round(video.score.value.hi)})`))),
    h("div", { class: "numbers" },
      h("div", {}, h("b", { class: "num" }, big(video.views)), " views"),
      h("div", { class: "muted" }, video.velocity ? `${one(video.velocity.value)} /h (${one(video.velocity.lo)} to ${one(video.velocity.hi)})` : "read once: no velocity"),
      h("div", { class: "muted" }, video.channelMultiple ? `${times(video.channelMultiple.value)} its channel` : "no channel baseline")),
    h("div", { class: "spark" }, samples.length > 1
      ? [sparkline(samples, `Views over ${samples.length} readings, from ${exact(samples[0].views)} to ${exact(samples.at(-1).views)}`),
        h("div", { class: "small muted" }, `${samples.length} readings in ${span(samples)}`)]
      : h("span", { class: "small muted" }, "one reading")));
}

function span(samples) {
  const hours = (new Date(samples.at(-1).observedAt) - new Date(samples[0].observedAt)) / 3_600_000;
  return hours < 48 ? `${one(hours)} hours` : `${one(hours / 24)} days`;
}

function topics(list) {
  return list?.length > 0 && h("div", {}, h("h3", {}, "What they share"),
    table([
      ["topic", t => t.text], ["share of viral and rising", t => `${percent(t.share.value)} (${percent(t.share.lo)} to ${percent(t.share.hi)})`, true],
      ["share of all", t => percent(t.base), true], ["channels", t => exact(t.channels), true],
    ], list, "Topics"));
}

const SCORES = [
  ["demand", "Demand", "views that videos gain per hour"],
  ["competitionYoutube", "Competition on YouTube", "many channels and uploads, views in few hands"],
  ["newcomerChance", "Newcomers’ chance", "how often small channels beat the game’s usual"],
  ["momentum", "Momentum", "50 is unchanged, 100 doubling in a week"],
  ["consistency", "Consistency", "how alike videos of the same age do"],
];

export function scores(result) {
  return card("scores", "How the category stands on YouTube",
    "Scores from 0 to 100 on fixed scales, so that games can be compared; the pale bar is the 90 % interval. YouTube only: no Twitch number is in them.",
    result, data => h("div", {},
      missing(data.missing),
      h("div", { class: "tiles" }, SCORES.filter(([name]) => data[name]).map(([name, title, hint]) => scoreTile(data[name], title, hint))),
      data.formats.length > 0 && table([
        ["format", f => words(f.format)], ["videos", f => exact(f.videos), true], ["channels", f => exact(f.channels), true],
        ["median views", f => stacked(f.views?.p50, big), true], ["90th percentile", f => stacked(f.views?.p90, big), true],
        ["views/h", f => (f.viewsPerHour ? stacked(f.viewsPerHour.p50, one) : "read once"), true],
        ["engagement", f => (f.engagement ? percent(f.engagement.value) : "hidden"), true],
        ["uploads/day", f => (f.uploadsPerDay ? stacked(f.uploadsPerDay, one) : "—"), true],
      ], data.formats, "Statistics by format"),
      h("p", { class: "small muted" }, `${exact(data.videos)} videos of ${exact(data.channels)} channels; confidence ${percent(data.confidence)}. `,
        data.languages.slice(0, 6).map(l => `${l.language} ${percent(l.share.value)}`).join(" · "))));
}

function stacked(e, unit) {
  return e ? [unit(e.value), h("div", { class: "small muted" }, `${unit(e.lo)} to ${unit(e.hi)}, n ${exact(e.n)}`)] : "not known";
}

function scoreTile(score, title, hint) {
  return h("div", { class: "tile" },
    h("div", { class: "k" }, title),
    h("div", { class: "v num" }, Math.round(score.value.value)),
    scoreBar(score.value, `${title}: ${estimate(score.value)}`),
    h("div", { class: "r" }, `${Math.round(score.value.lo)} to ${Math.round(score.value.hi)}, n ${exact(score.value.n)}`),
    h("div", { class: "r" }, hint),
    h("details", {}, h("summary", {}, "parts"), h("ul", { class: "small" },
      score.parts.map(p => h("li", {}, `${words(p.name)} ${Math.round(p.score.value)} (weight ${percent(p.weight)}): ${measured(p)}; ${p.explanation}`)))));
}

export function tile(key, value, range) {
  return h("div", { class: "tile" }, h("dt", {}, key), h("dd", {}, h("div", { class: "v num" }, value), range && h("div", { class: "r" }, range)));
}

