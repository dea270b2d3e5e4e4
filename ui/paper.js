// Plotly lays a chart out in pixels of the window. On the way to paper it gets a view box, so that
// ui/style/print.css can scale it like any drawing; afterwards Plotly has it back as it was.
function onEachDrawing(change) {
  document.querySelectorAll(".js-plotly-plot .main-svg").forEach(change);
}
window.onbeforeprint = () =>
  onEachDrawing((svg) => svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`));
window.onafterprint = () => onEachDrawing((svg) => svg.removeAttribute("viewBox"));
