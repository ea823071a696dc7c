/*
 * Keeps what is drawn on the server while it is drawn: sound or not, at each pause, and once more when the tab closes.
 * Nobody's drawing is overwritten: one that another overtook is kept aside for its author, who then chooses.
 */
const PAUSE = 700;
const HERE_EVERY = 20_000;

export class Draft {
  /**
   * @param root the element that carries the addresses: data-content, data-here, data-findings, and the token
   * @param drawn gives the drawing as text
   */
  constructor(root, drawn) {
    this.root = root;
    this.drawn = drawn;
    this.version = Number(root.dataset.version);
    this.dirty = false;
    this.saving = false;
    this.overtaken = false;
    root.querySelector("[data-mine]")?.addEventListener("click", () => this.putMine());
    addEventListener("pagehide", () => this.leave());
    this.hear();
    setInterval(() => this.hear(), HERE_EVERY);
  }

  changed() {
    this.dirty = true;
    clearTimeout(this.timer);
    if (this.overtaken) return;
    this.say("…");
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save() {
    if (this.saving || this.overtaken) return;
    this.saving = true;
    this.dirty = false;
    try {
      this.last = await this.drawn();
      await this.put(this.last, this.version);
    } catch (e) {
      this.dirty = true;
      this.say(`Not kept yet: ${e.message}. It is tried again.`);
      setTimeout(() => this.save(), 5 * PAUSE);
    } finally {
      this.saving = false;
    }
    if (this.dirty) this.changed();
  }

  async put(content, version, options = {}) {
    const answer = await fetch(this.root.dataset.content, {
      method: "PUT",
      headers: { "Content-Type": "application/json", [this.root.dataset.csrfHeader]: this.root.dataset.csrf },
      body: JSON.stringify({ version, content }),
      ...options,
    });
    const told = await answer.json();
    if (answer.ok) {
      this.version = told.version;
      this.say(`Kept as version ${told.version}`);
      this.root.dataset.kept = told.version;
      await this.check();
    } else if (answer.status === 409 && told.version !== undefined) {
      this.overtaken = true;
      this.theirs = told.version;
      this.say("Not saved over the other's");
      const conflict = this.root.querySelector("[data-overtaken]");
      conflict.querySelector("[data-sentence]").textContent = told.sentence;
      conflict.hidden = false;
      conflict.focus();
    } else throw new Error(told.message ?? `the answer was ${answer.status}`);
  }

  /** The author saw that somebody else was quicker, and wants their own drawing all the same. */
  async putMine() {
    this.overtaken = false;
    this.version = this.theirs;
    this.root.querySelector("[data-overtaken]").hidden = true;
    this.dirty = true;
    await this.save();
  }

  /** The tab closes: what fits is sent in the last moment. */
  leave() {
    if (!this.dirty || this.overtaken) return;
    this.drawn().then(content => this.put(content, this.version, { keepalive: true })).catch(() => {});
  }

  /** What the check says now, beside the drawing. */
  async check() {
    const answer = await fetch(this.root.dataset.findings, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    this.root.querySelector("[data-check]").innerHTML = await answer.text();
    this.root.dispatchEvent(new CustomEvent("checked"));
  }

  /** Says that this person is here, and shows who else is. */
  async hear() {
    const answer = await fetch(this.root.dataset.here, {
      method: "POST",
      headers: { [this.root.dataset.csrfHeader]: this.root.dataset.csrf },
    }).catch(() => null);
    if (!answer?.ok) return;
    const { others, version, savedBy } = await answer.json();
    const place = this.root.querySelector("[data-others]");
    place.hidden = others.length === 0;
    place.textContent = others.length ? `Also here now: ${others.join(", ")}. Whoever saves second is told.` : "";
    if (version > this.version && !this.saving && !this.dirty)
      this.say(`${savedBy} saved version ${version} meanwhile: open the page again to draw on it`);
  }

  say(sentence) {
    this.root.querySelector("[data-state]").textContent = sentence;
  }
}
