// What users of the creator's programs do, as the programs tell it.

import { get } from "./api.js";
import { dayBars, shareBars } from "./charts.js";
import { asTable, h } from "./dom.js";
import { ago, estimate, exact } from "./format.js";
import { trouble } from "./parts.js";

const DAYS = 14;
const WAY = "/api/v1/analytics/summary";
const dayBefore = days => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

export async function eventsView() {
  const query = { from: dayBefore(DAYS - 1), to: dayBefore(0) };
  const content = await Promise.all(["day", "name", "category"].map(by => get(WAY, { ...query, by })))
    .then(summaries => cards(...summaries))
    .catch(problem => {
      if (problem.status === 401) throw problem;
      return trouble(problem);
    });
  return { title: "Events", origins: new Set(), content: h("div", {}, h("h1", {}, "Events"), content) };
}

function cards(days, names, categories) {
  return [
    h("section", { class: "card", id: "event-days" },
      h("div", { class: "card-head" }, h("h2", {}, `The last ${DAYS} days`), h("div", { class: "badges" }, standing(days))),
      h("p", { class: "lede" }, "Counted on the day (UTC) on which an event happened, each id once. Users and sessions are estimates with their 90 % interval."),
      days.counts.length ? [dayBars(everyDay(days), "events", `Events by day, ${exact(days.events)} in all`), numbers(days.counts, "day")] : nothing(days)),
    names.counts.length > 0 && h("div", { class: "two" }, group("event-names", "What was done", names, "name"), group("event-categories", "Kinds of doing", categories, "category")),
  ];
}

/** Days without an event are not in the answer; on the chart they are empty places. */
function everyDay({ counts }) {
  const known = new Map(counts.map(count => [count.group, count.events]));
  return Array.from({ length: DAYS }, (_, i) => dayBefore(DAYS - 1 - i)).map(day => ({ day, value: known.get(day) ?? 0 }));
}

function group(id, title, { counts, events }, by) {
  const first = counts.slice(0, 10).map(count => ({ name: count.group, share: count.events / events, note: `${exact(count.events)}` }));
  return h("section", { class: "card", id }, h("h2", {}, title), shareBars(first, title), numbers(counts, by));
}

const numbers = (counts, by) => asTable([
  [by, c => h("b", {}, c.group)], ["events", c => exact(c.events), true],
  ["users", c => estimate(c.users, exact)], ["sessions", c => estimate(c.sessions, exact)],
], counts, `Events by ${by}`);

const standing = summary => [
  summary.pending > 0 && h("span", { class: "badge stale" }, `${exact(summary.pending)} not counted yet`),
  h("span", { class: "badge" }, summary.lastFlush ? `counted ${ago(summary.lastFlush)}` : "never counted"),
];

const nothing = summary => h("p", { class: "muted" }, summary.pending > 0
  ? "Events have come in and are counted within the hour."
  : "No event has come in. Programs send them to POST /api/v1/analytics/events.");
