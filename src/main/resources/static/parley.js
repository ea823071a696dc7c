/* What pages do beyond plain links and forms; everything here also works without it. */
(() => {
  // the slider of a day and its date field say the same; either fetches the page as of that day
  const epoch = iso => Date.parse(iso + "T00:00:00Z") / 864e5;
  const iso = day => new Date(day * 864e5).toISOString().slice(0, 10);

  document.addEventListener("input", event => {
    const range = event.target.closest(".asof input[type=range]");
    if (!range) return;
    const date = range.form.elements.asOf;
    date.value = iso(epoch(range.dataset.from) + Number(range.value));
    range.setAttribute("aria-valuetext", date.value);
  });

  document.addEventListener("change", event => {
    const form = event.target.closest("form.asof");
    if (!form) return;
    const { asOf, slide } = form.elements;
    if (event.target === asOf && slide && asOf.value) slide.value = epoch(asOf.value) - epoch(slide.dataset.from);
    if (asOf.value && asOf.validity.valid) form.requestSubmit();
  });

  // the figure beside a choice, pressed while one of the choices has the focus, takes it
  document.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    const radio = event.target.closest(".choices input[type=radio]");
    const wanted = radio && radio.closest(".choices").querySelectorAll("input[type=radio]")[event.key - 1];
    if (!wanted) return;
    wanted.checked = true;
    wanted.focus();
    wanted.dispatchEvent(new Event("change", { bubbles: true }));
    event.preventDefault();
  });

  // a long form is refused where it stands, with all that was typed; without a script the refusal is a page of its own
  document.addEventListener("submit", async event => {
    const form = event.target.closest("form[data-stays]");
    if (!form) return;
    event.preventDefault();
    if (form.hasAttribute("aria-busy")) return;
    form.setAttribute("aria-busy", "true");
    const forms = await import("/forms/task.js");
    const refusal = await forms.send(form, event.submitter, page => location.assign(page));
    if (refusal) await forms.refused(form, refusal);
    form.removeAttribute("aria-busy");
  });

  // a refusal is where the eye and the screen reader go first
  document.querySelector(".notice--refusal")?.scrollIntoView({ block: "center" });
})();
