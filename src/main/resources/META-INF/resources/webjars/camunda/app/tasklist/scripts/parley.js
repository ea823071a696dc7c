/* Lists tasks by due day, signs out where people signed in, leads back to Parley's pages, and says whose desk this is and that it is an exercise. */
const root = document.querySelector("base").getAttribute("app-root").replace(/\/camunda$/, "");

// when the sign-in has run out, the webapp would ask for a password of its own
const toSignIn = () => {
  if (/^#\/login/.test(location.hash)) location.replace(location.pathname);
};
addEventListener("hashchange", toSignIn);
toSignIn();

// without a word from anybody the webapp puts the newest on top; a desk works by due day
const byDueDay = () => {
  const [path, query = ""] = location.hash.split("?");
  const sorting = "sorting=" + encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]');
  if (/^#?\/?$/.test(path) && !/(^|&)sorting=/.test(query))
    history.replaceState(history.state, "", "#/?" + (query ? query + "&" : "") + sorting);
};
if (/\/tasklist\//.test(location.pathname)) byDueDay();

const mark = await fetch(root + "/desk/mark", { headers: { Accept: "application/json" } })
  .then(answer => (answer.ok ? answer.json() : null))
  .catch(() => null);

if (mark) {
  const line = document.createElement("p");
  line.className = "parley-marking";
  line.setAttribute("role", "note");
  line.textContent = [mark.exercise ? "EXERCISE" : "", "Restricted", mark.name + " only"].filter(Boolean).join(" · ");
  document.body.prepend(line);
  document.body.classList.add("parley-marked");
}

const mend = () => {
  for (const link of document.querySelectorAll("li.account li.logout a:not([data-parley])")) {
    const own = document.createElement("a");
    own.dataset.parley = "logout";
    own.href = root + "/logout";
    own.textContent = "Sign out";
    link.replaceWith(own);
  }
  const menu = document.querySelector(".cam-nav.app-menu > ul");
  if (menu && !menu.querySelector("[data-parley=pages]")) {
    const item = document.createElement("li");
    item.className = "parley-pages";
    const link = document.createElement("a");
    link.dataset.parley = "pages";
    link.href = root + "/";
    link.textContent = "Parley’s pages";
    item.append(link);
    menu.prepend(item);
  }
};
new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
mend();

export default {};
