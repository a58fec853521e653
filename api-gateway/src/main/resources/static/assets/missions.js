// What the creator could do today, what became of it, and who the creator is.

import { get, send, videos } from "./api.js";
import { h } from "./dom.js";
import { ago, one, time, words } from "./format.js";
import { evidence, trouble } from "./parts.js";

const VIDEO_ID = /^[A-Za-z0-9_-]{11}$/;
const SIZES = [["", "not said"], ["starter", "fewer than 1,000 subscribers"], ["small", "1,000 to 9,999"], ["medium", "10,000 to 99,999"], ["large", "100,000 or more"]];

export async function missionsView(games, again) {
  const [me, today, past] = await Promise.all([get("/api/v1/creators/me"), get("/api/v1/missions/today"), get("/api/v1/missions", { limit: 30 })]);
  const names = new Map(games.map(game => [game.slug, game.name]));
  const histories = await videos(today.missions.flatMap(m => m.evidence).filter(id => VIDEO_ID.test(id)).slice(0, 50));
  const earlier = past.missions.filter(m => m.day !== today.day);
  const origins = new Set([...today.missions, ...earlier].map(m => m.origin));
  const content = [h("h1", {}, "Missions"), ofToday(today, names, histories, again), record(earlier, names), preferences(me, games, again)];
  return { title: "Missions", origins, content };
}

function ofToday(today, names, histories, again) {
  return h("section", { class: "card", id: "missions", "aria-labelledby": "missions-title" },
    h("h2", { id: "missions-title" }, "Today"),
    h("p", { class: "lede" }, `${today.day}, ${today.timeZone}. Chosen from what was computed before you asked, for your games, size and waking hours. Each has a target that is measured when it expires; what cannot be measured is said so.`),
    today.missions.length
      ? h("div", { class: "missions" }, today.missions.map(m => mission(m, names, histories, again)))
      : h("p", { class: "notice calm" }, today.reason ?? "There is nothing for you today."));
}

function mission(m, names, histories, again) {
  const ids = m.evidence.filter(id => VIDEO_ID.test(id));
  return h("article", { class: "mission" },
    h("div", { class: "chips" }, h("span", { class: `badge ${m.state}` }, m.state), h("span", { class: "badge plain" }, names.get(m.game) ?? m.game),
      h("span", { class: "badge plain" }, words(m.kind))),
    h("h3", {}, m.title),
    h("p", { class: "small" }, m.why),
    h("p", { class: "small" }, h("b", {}, "Target: "), m.target.sentence),
    m.window && h("p", { class: "small" }, h("b", {}, "When: "), `${m.window.localStart.slice(0, 16).replace("T", " ")} to ${m.window.localEnd.slice(11, 16)}`),
    h("p", { class: "small muted" }, `score ${Math.round(m.score)} of 100 · expires ${ago(m.expiresAt)}`),
    ids.length > 0 && evidence(ids, m.origin, histories),
    h("div", { class: "acts" },
      m.state === "offered" && act("Accept", m, "accept", again, true),
      (m.state === "offered" || m.state === "accepted") && act("I have done it", m, "complete", again, m.state === "accepted")));
}

function act(name, m, verb, again, primary) {
  const button = h("button", { type: "button", class: primary && "primary", onclick: async () => {
    button.disabled = true;
    try {
      await send("POST", `/api/v1/missions/${m.id}/${verb}`);
      await again();
    } catch (problem) {
      button.replaceWith(trouble(problem));
    }
  } }, name);
  return button;
}

function record(list, names) {
  return h("section", { class: "card", id: "record", "aria-labelledby": "record-title" },
    h("h2", { id: "record-title" }, "What became of the earlier ones"),
    list.length === 0 ? h("p", { class: "notice calm" }, "There are none yet.")
      : h("ul", {}, list.map(m => h("li", {},
        h("span", { class: `badge ${m.grade?.verdict ?? m.state}` }, words(m.grade?.verdict ?? m.state)), ` ${m.day}, ${names.get(m.game) ?? m.game}: ${m.title} `,
        m.grade && h("span", { class: "small muted" }, `${m.grade.reason}${m.grade.observed === undefined ? "" : ` (measured ${one(m.grade.observed)})`}`)))));
}

function preferences(me, games, again) {
  const said = h("div", { role: "status" });
  const form = h("form", { class: "creator-form", onsubmit: event => save(event, form, said, again) },
    h("fieldset", {}, h("legend", {}, "Games"), games.map(game => h("label", {},
      h("input", { type: "checkbox", name: "games", value: game.slug, checked: me.games.includes(game.slug) }), game.name))),
    h("label", {}, "Time zone ", h("input", { name: "timeZone", value: me.timeZone, required: true })),
    h("label", {}, "YouTube channel id ", h("input", { name: "channelId", value: me.channelId ?? "", pattern: "UC[A-Za-z0-9_\\-]{22}", placeholder: "UC…", size: 28 })),
    h("label", {}, "Size ", h("select", { name: "sizeBand" }, SIZES.map(([value, name]) => h("option", { value, selected: (me.sizeBand ?? "") === value }, name)))),
    h("div", {}, h("button", { type: "submit", class: "primary" }, "Save"), " ", said));
  return h("section", { class: "card", id: "creator", "aria-labelledby": "creator-title" },
    h("h2", { id: "creator-title" }, "You"),
    h("p", { class: "lede" }, `Missions are chosen by this; without a channel id nothing can be measured. ${me.updatedAt ? `Saved ${time(me.updatedAt)}.` : "Never saved so far."}`), form);
}

async function save(event, form, said, again) {
  event.preventDefault();
  const data = new FormData(form);
  const body = { games: data.getAll("games"), timeZone: data.get("timeZone") };
  if (data.get("channelId")) body.channelId = data.get("channelId");
  if (data.get("sizeBand")) body.sizeBand = data.get("sizeBand");
  try {
    await send("PUT", "/api/v1/creators/me", body);
    await again();
  } catch (problem) {
    said.replaceChildren(trouble(problem));
  }
}
