// Keeps what an officer types for a report in this browser, so that a page loaded anew, or a phone
// that slept, loses nothing. data: {place, typed}; typed is null until the server knows what is kept.
const PREFIX = "report:";

export default function ({ data, setTriggerValue }) {
  const place = PREFIX + data.place;
  try {
    if (data.typed === null) {
      const held = JSON.parse(localStorage.getItem(place) ?? "{}");
      setTriggerValue("kept", { place: data.place, typed: held });
    } else if (Object.values(data.typed).some(Boolean)) {
      localStorage.setItem(place, JSON.stringify(data.typed));
    } else {
      localStorage.removeItem(place);
    }
  } catch {
    // A browser that keeps nothing: the text lasts as long as the page is open.
  }
}
