// The plan for the coming two days.

import { documentAt, get, videos } from "./api.js";
import { effectPlot, goldenTimeline } from "./charts.js";
import { asTable, h } from "./dom.js";
import { ago, estimate, exact, one, time, times, words, zone } from "./format.js";
import { card, evidence, missing } from "./parts.js";

const VERDICTS = {
  reliable_difference: "some hours are reliably better",
  no_reliable_difference: "no hour stands out: go live when it suits you",
  insufficient_sample: "too little history",
};
const VIDEO_ID = /^[A-Za-z0-9_-]{11}$/;

export async function playbookView(games) {
  const [latest, earlier] = await Promise.all([documentAt("/api/v1/playbooks/latest"), get("/api/v1/playbooks", { limit: 8 })]);
  const names = new Map(games.map(game => [game.slug, game.name]));
  const data = latest.doc?.data;
  const histories = await videos(data ? [...data.hooks, ...data.strategies].flatMap(x => x.evidence).filter(id => VIDEO_ID.test(id)).slice(0, 50) : []);
  const content = [h("h1", {}, "Playbook"), plan(latest, names, histories), others(earlier)];
  return { title: "Playbook", origins: new Set([latest.doc?.origin].filter(Boolean)), content };
}

function plan(result, names, histories) {
  return card("playbook", result.doc?.data.headline ?? "The coming two days",
    "Composed by rule from the other documents and the directories’ history; every number stands in one of them. Nothing is chance, and “no hour stands out” is an answer.",
    result, (data, doc) => h("div", {},
      h("p", { class: "summary" }, data.summary),
      data.reworded && h("p", { class: "small muted" }, "Headline and summary were put into other words by a language model and checked against the facts."),
      h("h3", {}, "What to do"),
      data.strategies.length
        ? h("ol", { class: "strategies" }, data.strategies.map(strategy => step(strategy, names, doc.origin, histories)))
        : h("p", { class: "notice calm" }, "Nothing in the data speaks for one thing over another now."),
      h("h3", {}, `Golden hours, ${zone}`),
      golden(data, names),
      niches(data.niches, names),
      hooks(data.hooks, names, doc.origin, histories),
      missing(data.missing),
      restsOn(doc)));
}

function step(strategy, names, origin, histories) {
  const ids = strategy.evidence.filter(id => VIDEO_ID.test(id));
  return h("li", {},
    strategy.game && h("span", { class: "badge plain" }, names.get(strategy.game) ?? strategy.game),
    h("b", {}, ` ${strategy.action}`), h("div", { class: "muted" }, strategy.because), ids.length > 0 && evidence(ids, origin, histories));
}

function golden(data, names) {
  return h("div", {},
    data.goldenHours.length > 0 && h("div", { class: "scroll-x" }, goldenTimeline(
      data.goldenHours.map(hour => ({ name: names.get(hour.game) ?? hour.game, start: hour.start, e: hour.opportunity })), data.from, data.until,
      `Golden hours of the next 48: ${data.goldenHours.length}`)),
    data.goldenHours.length === 0 && h("p", { class: "notice calm" },
      data.timing.some(t => t.verdict === "no_reliable_difference")
        ? "Enough history for some games, and no coming hour is reliably better than their typical hour."
        : "Hours need a week of history before anything can be said of them."),
    asTable([
      ["game", t => names.get(t.game) ?? t.game], ["what can be said", t => VERDICTS[t.verdict] ?? words(t.verdict)], ["days of history", t => exact(t.days), true],
    ], data.timing, "What can be said of each game’s hours"));
}

function niches(list, names) {
  return list.length > 0 && h("div", {}, h("h3", {}, "Room on Twitch"),
    h("div", { class: "scroll-x" }, effectPlot(list.map(n => ({ name: names.get(n.game) ?? n.game, e: n.room, proven: n.reliable })),
      "Viewers per stream outside the ten most-watched, against the middle game")),
    asTable([
      ["game", n => names.get(n.game) ?? n.game], ["room", n => estimate(n.room, times), true], ["streams", n => one(n.streams), true],
      ["viewers", n => one(n.viewers), true], ["trend", n => (n.trend ? estimate(n.trend, times) : "not known"), true], ["readings", n => exact(n.samples), true],
    ], list, "Room on Twitch by game"));
}

function hooks(list, names, origin, histories) {
  return list.length > 0 && h("div", {}, h("h3", {}, "Hooks for titles"),
    h("div", { class: "scroll-x" }, effectPlot([...list].sort((a, b) => b.lift.lo - a.lift.lo).slice(0, 12).map(k => ({ name: `${k.text} · ${names.get(k.game) ?? k.game}`, e: k.lift, proven: k.proven })),
      "Lift in views of titles with the hook")),
    evidence(list[0].evidence, origin, histories));
}

function restsOn(doc) {
  return h("details", {}, h("summary", {}, `Rests on ${doc.inputs.length} inputs`),
    h("ul", { class: "small" }, doc.inputs.map(input => h("li", {}, `${input.key}: ${exact(input.items)} items, as of ${time(input.asOf)}`))));
}

function others(list) {
  return h("section", { class: "card", id: "playbooks", "aria-labelledby": "playbooks-title" },
    h("h2", { id: "playbooks-title" }, "Earlier playbooks"),
    list.playbooks.length < 2 ? h("p", { class: "notice calm" }, "This is the first.")
      : h("ul", {}, list.playbooks.slice(1).map(p => h("li", {}, h("b", {}, p.headline), h("span", { class: "muted small" },
        ` ${ago(p.generatedAt)}, ${p.goldenHours} golden hours, ${p.strategies} strategies`)))));
}
