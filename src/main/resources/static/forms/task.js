/*
 * A task's form in the browser: what is typed is kept on the desk's own server, and a refusal is shown where it belongs
 * with nothing lost. Without this script the form still works as a plain form.
 */
const PAUSE = 800;

const token = form => form.elements["_csrf"]?.value ?? "";
const idOf = name => name.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "");

/** What is typed, without files, as a browser would post it. */
function typed(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && name !== "_csrf") fields.append(name, value);
  return fields;
}

/** Nothing that was typed lies folded away. */
function unfold(form) {
  for (const area of form.querySelectorAll("details textarea")) if (area.value.trim() !== "") area.closest("details").open = true;
}

/** Keeps what is typed a moment after each change; gives back how to keep it at once. */
export function keepTyped(form) {
  unfold(form);
  let timer = 0;
  let sent = typed(form).toString();
  const keep = async () => {
    clearTimeout(timer);
    const now = typed(form).toString();
    if (now === sent) return;
    sent = now;
    const answer = await fetch(form.dataset.kept, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRF-TOKEN": token(form), Accept: "application/json" },
      body: now,
      keepalive: now.length < 60000,
    }).catch(() => null);
    const line = form.querySelector("[data-kept-at]");
    if (!line) return;
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    if (answer?.ok) line.textContent = `Kept as you type, ${time}`;
    else {
      sent = "";
      line.textContent = "Not kept: the desk cannot be reached";
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && form.isConnected) keep();
  });
  return keep;
}

const typesWords = element => element.matches("textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox])");

/** One key presses the button that names it (data-key); a digit takes the choice with that number where the person is. */
export function takeKeys(form) {
  const pressed = event => {
    if (!form.isConnected) return document.removeEventListener("keydown", pressed);
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = event.target;
    if (!(at instanceof Element) || typesWords(at) || (at !== document.body && !form.contains(at))) return;
    const button = [...form.querySelectorAll("button[data-key]")].find(one => one.dataset.key === event.key.toLowerCase());
    if (button) {
      event.preventDefault();
      form.requestSubmit(button);
    } else if (/^[1-9]$/.test(event.key)) choose(form, at, Number(event.key), event);
  };
  document.addEventListener("keydown", pressed);
}

function choose(form, at, number, event) {
  const choices = form.querySelectorAll("fieldset.choices");
  const here = at.closest("fieldset.choices") ?? at.closest(".point")?.querySelector("fieldset.choices") ?? (choices.length === 1 ? choices[0] : null);
  const choice = here?.querySelectorAll("input[type=radio]")[number - 1];
  if (!choice) return;
  event.preventDefault();
  choice.focus();
  if (choice.checked) return;
  choice.checked = true;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Sends the form; gives back null where it was taken, and tells where it led, else {message, field}. */
export async function send(form, button, taken = () => {}) {
  const body = new FormData(form);
  if (button?.name) body.append(button.name, button.value);
  let answer;
  try {
    answer = await fetch(form.dataset.send ?? form.action, {
      method: "POST",
      headers: { "X-CSRF-TOKEN": token(form), Accept: "application/json" },
      body,
    });
  } catch {
    return { message: "The desk cannot be reached. What you typed is still here; send it again in a minute." };
  }
  if (answer.ok) {
    taken(answer.url);
    return null;
  }
  const said = await answer.json().catch(() => null);
  if (said?.message) return said;
  if (answer.status === 401) return { message: "Your sign-in has run out. Sign in again in another tab, then send this form." };
  if (answer.status === 413) return { message: "A text may hold 2 MB and a file 4 MB; this was more. Send it in parts." };
  return { message: `This was not taken (${answer.status}). What you typed is still here.` };
}

/** Fetches the form as it stands now, with what was typed in it; the old one stays where that fails. */
export async function renew(form) {
  const path = `/tasks/${encodeURIComponent(form.dataset.task)}/form`;
  const answer = await fetch(path, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return;
  const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form[data-task]");
  if (now) form.replaceChildren(...now.childNodes);
}

/** Takes a refusal in: a form that is out of date comes anew, so that it can be sent once it was looked at. */
export async function refused(form, refusal) {
  if (refusal.code === "stale-form") await renew(form);
  show(form, refusal);
}

/** Shows why it was not taken, at the top and at the field. */
function show(form, refusal) {
  clear(form);
  const notice = document.createElement("section");
  notice.className = "notice notice--refusal";
  notice.setAttribute("role", "alert");
  const title = document.createElement("h2");
  title.textContent = "Not taken yet";
  const text = document.createElement("p");
  text.textContent = refusal.message;
  const kept = document.createElement("p");
  kept.textContent = "What you typed is kept.";
  notice.append(title, text, kept);
  form.querySelector("[data-refusal]").append(notice);
  if (refusal.field) atField(form, refusal, text);
  notice.scrollIntoView({ block: "center" });
}

function atField(form, refusal, text) {
  const named = [...form.elements].find(element => element.name === refusal.field);
  const field = named ?? form.querySelector(`#${CSS.escape(idOf(refusal.field))}`);
  if (!field) return;
  const error = document.createElement("span");
  error.className = "field__error";
  error.dataset.ours = "";
  error.id = `${idOf(refusal.field)}-refused`;
  error.textContent = refusal.message;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", error.id);
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const holder = field.closest(".field, .choices") ?? field.parentElement;
  holder.classList.add("field--wrong");
  if (field.closest(".field")) field.before(error);
  else holder.append(error);
  const link = document.createElement("a");
  link.href = "#";
  link.textContent = "To the field";
  link.addEventListener("click", event => {
    event.preventDefault();
    field.focus();
  });
  text.append(" ", link);
}

function clear(form) {
  form.querySelector("[data-refusal]").replaceChildren();
  form.querySelectorAll("[data-ours]").forEach(error => error.remove());
  form.querySelectorAll(".field--wrong").forEach(field => field.classList.remove("field--wrong"));
  form.querySelectorAll("[aria-invalid]").forEach(field => field.removeAttribute("aria-invalid"));
}

/** The form on Parley's own page. */
function onItsPage(form) {
  const keep = keepTyped(form);
  takeKeys(form);
  let busy = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    form.setAttribute("aria-busy", "true");
    await keep();
    const refusal = await send(form, event.submitter);
    if (refusal) await refused(form, refusal);
    else location.assign("/");
    busy = false;
    form.removeAttribute("aria-busy");
  });
}

document.querySelectorAll("main form[data-task]").forEach(onItsPage);
