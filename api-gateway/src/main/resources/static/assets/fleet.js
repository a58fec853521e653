// Whether the fleet does its work.

import { get } from "./api.js";
import { h, table } from "./dom.js";
import { ago, duration, exact, percent, time, words } from "./format.js";
import { freshness, status, trouble } from "./parts.js";

const when = iso => (iso ? h("span", { title: time(iso) }, ago(iso)) : "never");

export async function fleetBoard() {
  const orProblem = asked => asked.catch(problem => ({ problem }));
  const [board, quota, account, retention] = await Promise.all([get("/api/v1/fleet"),
    ...["quota", "analytics", "retention"].map(part => orProblem(get(`/api/v1/fleet/${part}`)))]);
  return h("div", {}, h("h1", {}, "Fleet board"),
    board.unreachable.length > 0 && h("p", { class: "notice error", role: "alert" }, `${board.unreachable.join(" and ")} did not answer; part of this board is missing.`),
    jobs(board), quotaCard(quota), accountCard(account), retentionCard(retention), documents(board.documents));
}

function jobs(board) {
  const runs = h("div", { id: "runs", "aria-live": "polite" });
  const late = board.jobs.filter(job => job.late).length;
  return h("section", { class: "card", id: "jobs" },
    h("div", { class: "card-head" }, h("h2", {}, "Jobs"), h("div", { class: "badges" },
      h("span", { class: `badge ${late ? "late" : "ok"}` }, late ? `${late} late` : "none late"))),
    h("p", { class: "lede" }, "A job is late when its last success is older than its objective, whether or not anything crashed."),
    table([
      ["job", job => h("b", {}, job.job)],
      ["state", job => (job.late === undefined ? h("span", { class: "badge" }, "not known") : h("span", { class: `badge ${job.late ? "late" : "ok"}` }, job.late ? "late" : "on time"))],
      ["last outcome", job => (job.outcome ? h("span", { class: `badge ${job.outcome}`, title: job.reason }, words(job.outcome)) : "never ran")],
      ["last success", job => when(job.lastSuccess)],
      ["last run", job => when(job.lastRun)],
      ["next run", job => (job.nextRun ? when(job.nextRun) : job.enabled === false ? "switched off" : "—")],
      ["objective", job => (job.objective ? duration(job.objective) : "—")],
      ["", job => h("button", { type: "button", onclick: () => showRuns(job.job, runs) }, "Runs")],
    ], board.jobs, "Jobs"), runs);
}

async function showRuns(job, place) {
  try {
    const { runs } = await get(`/api/v1/fleet/jobs/${encodeURIComponent(job)}/runs`, { limit: 15 });
    place.replaceChildren(h("h3", {}, `Runs of ${job}`), runs.length
      ? table([
        ["started", run => time(run.startedAt)],
        ["took", run => (run.finishedAt ? `${((new Date(run.finishedAt) - new Date(run.startedAt)) / 1000).toFixed(1)} s` : "running"), true],
        ["outcome", run => h("span", { class: `badge ${run.outcome}` }, words(run.outcome))],
        ["why", run => words(run.trigger)],
        ["items", run => exact(run.items.reduce((sum, item) => sum + item.count, 0)), true],
        ["spent", run => Object.entries(run.spent).map(([name, n]) => `${name} ${exact(n)}`).join(", ")],
        ["reason", run => [run.reason, ...run.items.filter(item => item.error).map(item => `${item.name}: ${item.error}`)].filter(Boolean).join("; ")],
      ], runs, `Runs of ${job}`)
      : h("p", { class: "muted" }, "It has not run yet."));
  } catch (problem) {
    place.replaceChildren(trouble(problem));
  }
}

function quotaCard(quota) {
  return h("section", { class: "card", id: "quota" }, h("h2", {}, "Quota today"),
    quota.problem ? trouble(quota.problem) : [
      h("p", { class: "lede" }, `YouTube’s three allowances and the fleet’s own budget of Gemini calls. Day ${quota.date} in Pacific time; it begins anew ${ago(quota.resetsAt)}.`),
      h("div", { class: "tiles" }, quota.buckets.map(bucket => h("div", { class: "tile" },
        h("div", { class: "k" }, words(bucket.bucket)),
        h("div", { class: "v num" }, `${exact(bucket.spent)} of ${exact(bucket.limit)}`),
        h("progress", { max: bucket.limit, value: bucket.spent, "aria-label": `${words(bucket.bucket)} spent` }),
        h("div", { class: "r" }, `${percent(bucket.spent / bucket.limit)} · ${Object.entries(bucket.callers).map(([job, n]) => `${job} ${exact(n)}`).join(", ") || "nothing spent"}`)))),
    ]);
}

/** Where all events are that were ever received. */
function accountCard(account) {
  const places = [["stored", "in the archive"], ["repeated", "were there already"], ["pending", "wait in the stream"],
    ["rejected", "refused, with the reason"], ["deadLettered", "put aside, with the reason"]];
  return h("section", { class: "card", id: "account" }, h("div", { class: "card-head" }, h("h2", {}, "Events received"),
    !account.problem && h("div", { class: "badges" }, h("span", { class: `badge ${account.unaccounted === 0 ? "ok" : "late"}` },
      account.unaccounted === 0 ? "every one accounted for" : `${exact(account.unaccounted)} unaccounted for`))),
  account.problem ? trouble(account.problem) : [
    h("p", { class: "lede" }, `${exact(account.received)} were received; each is in one of these places. Last brought into the archive: `, when(account.lastFlush), "."),
    h("div", { class: "tiles" }, places.map(([place, says]) => h("div", { class: "tile" },
      h("div", { class: "k" }, words(place).toLowerCase()), h("div", { class: "v num" }, exact(account[place])), h("div", { class: "r" }, says)))),
  ]);
}

/** How old the oldest of each class of data is, beside what it may be. */
function retentionCard(retention) {
  const limited = (retention.classes ?? []).filter(line => line.limit);
  const rows = limited.flatMap(line => line.holdings.map(holding => ({ ...holding, limit: line.limit, dataClass: line.dataClass })));
  return h("section", { class: "card", id: "retention" }, h("div", { class: "card-head" }, h("h2", {}, "How long data is kept"),
    !retention.problem && h("div", { class: "badges" }, h("span", { class: "badge" }, `policy: ${retention.policy}`),
      h("span", { class: `badge ${retention.compliant ? "ok" : "late"}` }, retention.compliant ? "within every limit" : "something is too old"))),
  retention.problem ? trouble(retention.problem) : [
    h("p", { class: "lede" }, "Measured in the tables a moment ago, not taken from the settings."),
    h("details", {}, h("summary", {}, `${rows.length} holdings of ${limited.length} classes`), table([
      ["class", r => words(r.dataClass)], ["table", r => h("code", {}, r.table)],
      ["oldest", r => (r.oldest ? when(r.oldest) : "nothing there")], ["limit", r => duration(r.limit)],
      ["within", r => h("span", { class: `badge ${r.compliant ? "ok" : "late"}` }, r.compliant ? "yes" : "too old")],
      ["rows, roughly", r => exact(Math.max(0, r.rows)), true], ["last purge", r => (r.lastPurge ? [when(r.lastPurge.at), `, ${exact(r.lastPurge.removed)} removed`] : "never")],
    ], rows, "How long data is kept")),
  ]);
}

function documents(list) {
  const count = state => list.filter(d => d.freshness === state).length;
  return h("section", { class: "card", id: "documents" },
    h("div", { class: "card-head" }, h("h2", {}, "Documents"), h("div", { class: "badges" },
      ["fresh", "stale", "not_yet"].filter(count).map(state => h("span", { class: `badge ${state}` }, `${count(state)} ${words(state)}`)))),
    table([
      ["key", d => h("code", {}, d.key)], ["freshness", d => freshness(d.freshness, d.generatedAt)],
      ["status", d => status(d.status) || (d.status ? "ok" : "—")], ["origin", d => d.origin ?? "—"],
      ["fresh until", d => (d.freshUntil ? time(d.freshUntil) : "—")],
    ], list, "Documents"));
}
