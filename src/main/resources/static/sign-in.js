/* A link into the Tasklist names its task behind the hash, which the server never sees: carry it across the sign-in. */
document.getElementById("sign-in").addEventListener("submit", event => {
  event.target.action = event.target.getAttribute("action").split("#")[0] + location.hash;
});
