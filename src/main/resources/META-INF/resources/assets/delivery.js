/* The progress of mail follows by itself. Without this the link beside it does the same. */
(() => {
  const place = document.getElementById("delivery");
  const often = 5000;
  const refresh = async () => {
    try {
      if (!document.hidden) {
        const answer = await fetch(place.dataset.progress, { redirect: "error" });
        if (answer.ok) {
          place.innerHTML = await answer.text();
        }
      }
    } catch {
      // no connection, or signed out: the next time may do better, and the link says what is the matter
    }
    setTimeout(refresh, often);
  };
  setTimeout(refresh, often);
})();
