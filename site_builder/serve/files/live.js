// Loads the page anew when the preview has other bytes for it. A page that nobody sees lets go of its
// connection, because browsers keep few of them to one server.
{
  const address = document.currentScript.dataset.events;
  let events;
  const follow = () => {
    events?.close();
    if (document.hidden) return;
    events = new EventSource(address);
    events.onmessage = () => location.reload();
  };
  addEventListener("pageshow", follow);
  document.addEventListener("visibilitychange", follow);
}
