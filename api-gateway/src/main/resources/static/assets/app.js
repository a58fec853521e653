// The page: which view is shown, for which game, as of when.

import { eventsView } from "./analytics.js";
import { Problem, documentAt, forgetKey, forgetVideos, get, keepKey, key, lookBack, lookedAt, videos } from "./api.js";
import { clips, clipsView } from "./clips.js";
import { competition } from "./competition.js";
import { h } from "./dom.js";
import { fleetBoard } from "./fleet.js";
import { ago, date, one, time, times, zone } from "./format.js";
import { ideas } from "./ideas.js";
import { insight, insightEvidence } from "./insight.js";
import { methodology } from "./methodology.js";
import { missionsView } from "./missions.js";
import { freshness, trouble } from "./parts.js";
import { playbookView } from "./playbook.js";
import { studioView } from "./studio.js";
import { thumbnailEvidence, thumbnails } from "./thumbnails.js";
import { titleEvidence, titles } from "./titles.js";
import { scores, viral } from "./viral.js";

const REFRESH = 60_000;
const VIEWS = [["#/", "Creator"], ["#/playbook", "Playbook"], ["#/clips", "Clips"], ["#/missions", "Missions"], ["#/studio", "Studio"], ["#/events", "Events"], ["#/fleet", "Fleet"], ["#/methodology", "Methodology"]];
const NAMED = /^#\/(playbook|clips|missions|studio|events|fleet|methodology)/;
const main = document.getElementById("main");
let games = null;
let shown = 0;

/** An address that ends in #key=... brings the key; it is taken out of the address at once. */
function takeKeyFromAddress() {
  const match = /^#key=(.+)$/.exec(location.hash);
  if (!match) return;
  keepKey(decodeURIComponent(match[1]));
  history.replaceState(null, "", `${location.pathname}#/`);
}

function askForKey(why) {
  const dialog = document.getElementById("key-dialog");
  if (why) document.getElementById("key-why").textContent = why;
  if (!dialog.open) dialog.showModal();
}

function navigation(route) {
  document.getElementById("views").replaceChildren(...VIEWS.map(([href, name]) => {
    const here = href === "#/" ? !NAMED.test(route) : route.startsWith(href);
    return h("a", { href, "aria-current": here && "page" }, name);
  }));
}

function banner(origins) {
  const parts = [];
  if (lookedAt()) {
    parts.push(h("div", { class: "banner past-banner" }, h("div", { class: "wrap" }, h("b", {}, "Looking back"),
      h("span", {}, `Everything on this page is as it stood on ${time(lookedAt())}.`))));
  }
  if (origins.has("simulated")) {
    parts.push(h("div", { class: "banner simulated" }, h("div", { class: "wrap" }, h("b", {}, "Simulated"),
      h("span", {}, "A made-up world: channels, videos, streams and every number here are invented for trying the fleet out. Do not act on them."))));
  }
  if (origins.has("replay")) {
    parts.push(h("div", { class: "banner" }, h("div", { class: "wrap" }, h("b", {}, "Replay"),
      h("span", {}, "A recording of the platforms, shifted in time so that it ends now. The videos are real; this is not what YouTube or Twitch show today."))));
  }
  document.getElementById("banner").replaceChildren(...parts);
}

function gamePicker(slug) {
  return h("nav", { "aria-label": "Games" }, h("ul", { class: "games" },
    games.map(game => h("li", {}, h("a", { href: `#/${game.slug}`, "aria-current": game.slug === slug && "page" }, game.name)))));
}

async function trackedGames() {
  games ??= (await get("/api/v1/games")).games;
  return games;
}

async function creatorView(slug) {
  await trackedGames();
  const game = games.find(g => g.slug === slug) ?? games[0];
  const base = `/api/v1/games/${game.slug}`;
  const { documents } = await get(base, { at: lookedAt() });
  const state = new Map(documents.map(headline => [headline.document, headline]));
  const read = (route, query) => written(state.get(query ? "competition" : route), `${base}/${route}`, query);
  const [idea, title, viralNow, score, crowd, best, today, faces, clipped] = await Promise.all([
    read("video-ideas"), read("titles"), read("viral"), read("scores"), read("competition"), read("best-times", { tz: zone }),
    read("insight"), read("thumbnails"), read("clips"),
  ]);
  const results = [idea, title, viralNow, score, crowd, today, faces, clipped];
  const histories = await videos([
    ...(idea.doc?.data.ideas ?? []).flatMap(i => i.evidence ?? []),
    ...(viralNow.doc?.data.ranking ?? []).slice(0, 12).map(v => v.videoId),
    ...(title.doc ? titleEvidence(title.doc.data) : []),
    ...(faces.doc ? thumbnailEvidence(faces.doc.data) : []),
    ...(today.doc ? insightEvidence(today.doc.data) : []),
  ]);
  const origins = new Set(results.map(r => r.doc?.origin).filter(Boolean));
  const content = [gamePicker(game.slug), h("h1", {}, game.name), headlines(idea, title, viralNow, crowd, best),
    insight(today, histories), ideas(idea, histories), titles(title, histories), thumbnails(faces, histories), viral(viralNow, histories),
    clips(clipped), competition(crowd, best), scores(score)];
  return { title: game.name, origins, content };
}

/** A document, asked for only where the headlines say that there is one. */
function written(headline, path, query) {
  return headline.freshness === "not_yet"
    ? { problem: new Problem({ code: "not_yet", job: headline.job, nextRun: headline.nextRun, detail: `Job ${headline.job} has not written it.` }, 404) }
    : documentAt(path, query);
}

/** Four answers to a creator's four questions, each a way to its card. */
function headlines(idea, title, viralNow, crowd, best) {
  const keyword = title.doc?.data.keywords.concat(title.doc.data.phrases).filter(t => t.significant).sort((a, b) => b.lift.value - a.lift.value)[0];
  const hot = viralNow.doc?.data.ranking[0];
  const hour = best.doc?.data.hours.filter(slot => slot.recommended).sort((a, b) => b.opportunity.value - a.opportunity.value)[0];
  return h("div", { class: "heads" },
    head("ideas", "Make", idea, idea.doc?.data.ideas?.[0]?.title ?? (enough(idea) ? "No idea stands out" : "Not enough videos"), idea.doc && (enough(idea) ? opportunity(idea.doc.data.ideas[0]) : few(idea))),
    head("titles", "Call it", title, keyword ? `“${keyword.display}”` : enough(title) ? "Nothing proven" : "Not enough videos",
      keyword ? `${times(keyword.lift.value)} the views (${times(keyword.lift.lo)} to ${times(keyword.lift.hi)}, n ${keyword.lift.n})` : title.doc && (enough(title) ? `${title.doc.data.videos} videos looked at` : few(title))),
    head("viral", "Watch", viralNow, hot?.title ?? (viralNow.doc?.data.viralShare ? "Nothing stands out" : "Not enough videos"),
      hot && (hot.velocity ? `${one(hot.velocity.value)} views per hour, ${hot.label}` : hot.label)),
    head("competition", "Go live", crowd, hour ? `${date(hour.local.slice(0, 10))}, ${hour.local.slice(11, 16)}`
      : best.doc?.data.verdict === "no_reliable_difference" ? "When it suits you" : "Not known yet",
      hour ? `${times(hour.opportunity.value)} the viewers per stream (n ${hour.opportunity.n} weeks)`
        : best.doc?.data.verdict === "no_reliable_difference" ? "no hour is reliably better" : "too little history"));
}

const enough = result => result.doc?.data.sufficiency.sufficient;
const few = result => `${result.doc.data.sufficiency.n} videos, ${result.doc.data.sufficiency.needed} are needed`;
const opportunity = idea => idea && `opportunity ${Math.round(idea.opportunity.value)} of 100 (${Math.round(idea.opportunity.lo)} to ${Math.round(idea.opportunity.hi)})`;

function head(id, question, result, say, why) {
  return h("a", { class: "head", href: `#${id}`, onclick: event => { event.preventDefault(); document.getElementById(id)?.scrollIntoView(); } },
    h("span", { class: "ask" }, question), h("span", { class: "say" }, result.doc ? say : "Not written yet"),
    h("span", { class: "why" }, result.doc ? why : result.problem?.body?.nextRun ? `next run ${ago(result.problem.body.nextRun)}` : ""),
    h("span", {}, result.doc ? freshness(result.freshness, result.doc.generatedAt) : freshness("not_yet")));
}

/** What a route shows; nothing is drawn here, since a newer route may have overtaken this one by the time it is read. */
async function view(route) {
  if (route.startsWith("#/fleet")) return { title: "Fleet board", origins: new Set(), content: await fleetBoard() };
  if (route.startsWith("#/events")) return eventsView();
  if (route.startsWith("#/playbook")) return playbookView(await trackedGames());
  if (route.startsWith("#/missions")) return missionsView(await trackedGames(), () => show(true));
  if (route.startsWith("#/studio")) return studioView();
  if (route.startsWith("#/clips")) return clipsView(await trackedGames());
  if (route.startsWith("#/methodology")) {
    const chapter = decodeURIComponent(route.split("/")[2] ?? "");
    return { title: "Methodology", origins: new Set(), content: await methodology(chapter) };
  }
  return creatorView(decodeURIComponent(route.slice(2)));
}

async function show(quietly) {
  const mine = ++shown;
  const route = location.hash || "#/";
  navigation(route);
  if (!key()) return askForKey();
  if (!quietly) main.replaceChildren(h("p", { class: "loading", "aria-live": "polite" }, "Loading …"));
  try {
    const { title, origins, content } = await view(route);
    if (mine === shown) {
      document.title = `${title} · AuraStream intel`;
      banner(origins);
      main.replaceChildren(...[content].flat());
    }
    if (mine === shown && !quietly) main.dataset.ready = route;
  } catch (problem) {
    if (mine !== shown) return undefined;
    if (problem instanceof Problem && problem.status === 401) {
      forgetKey();
      main.replaceChildren();
      return askForKey("That key is not valid here. It may be of an earlier start of the gateway.");
    }
    if (!quietly) main.replaceChildren(trouble(problem), h("button", { type: "button", onclick: () => show() }, "Try again"));
  }
  return undefined;
}

/** Shows newer documents without a reload, unless somebody is reading something unfolded or typing, or the view keeps itself
 * up to date. */
function refresh() {
  const busy = document.hidden || document.querySelector("dialog[open], main details[open], main form:focus-within, main [data-live]") || lookedAt();
  if (busy) return;
  forgetVideos();
  const tabsOpen = [...main.querySelectorAll('[role="tab"][aria-selected="true"]')].map(tab => tab.textContent);
  const scroll = scrollY;
  show(true).then(() => {
    for (const name of tabsOpen) [...main.querySelectorAll('[role="tab"]')].find(tab => tab.textContent === name)?.click();
    scrollTo({ top: scroll, behavior: "instant" });
  });
}

document.getElementById("key-form").addEventListener("submit", () => {
  keepKey(document.getElementById("key").value.trim());
  document.getElementById("key").value = "";
  show();
});
document.getElementById("past").addEventListener("submit", event => {
  event.preventDefault();
  const text = document.getElementById("at").value;
  lookBack(text ? new Date(text).toISOString() : null);
  document.getElementById("now").hidden = !text;
  show();
});
document.getElementById("now").addEventListener("click", () => {
  document.getElementById("at").value = "";
  document.getElementById("past").requestSubmit();
});
addEventListener("hashchange", () => {
  takeKeyFromAddress();
  show();
  main.focus({ preventScroll: true });
});
takeKeyFromAddress();
show();
setInterval(refresh, REFRESH);
