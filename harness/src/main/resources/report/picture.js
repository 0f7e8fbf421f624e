'use strict';
/* Pictures that everybody can use: drawn by Vega, saved as SVG and CSV, and there as a table. */
const Picture = (function () {
  // Hues of Okabe and Ito, light or dark enough for a contrast of 3:1 with the paper; dashes and shapes tell apart as well.
  const onLight = ['#0072b2', '#c64f00', '#00805e', '#b25287', '#8a6a00', '#2f86b5', '#6b6b6b'];
  const onDark = ['#56b4e9', '#ff9d57', '#2fd3a5', '#e3a3c9', '#f0c34e', '#4d9fe0', '#a0a0a0'];
  const dashes = [[1, 0], [6, 3], [2, 2], [9, 3, 2, 3]];
  const shapes = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down', 'triangle-right', 'triangle-left'];
  const dark = window.matchMedia('(prefers-color-scheme: dark)');

  function look() {
    return dark.matches
      ? { ink: '#e6edf3', grid: '#3d444d', paper: '#0d1117', colours: onDark, even: '#30363d', less: '#1a5f9e', more: '#9c4f18' }
      : { ink: '#1b1f24', grid: '#e1e5ea', paper: '#ffffff', colours: onLight, even: '#f2f2f2', less: '#67a9cf', more: '#ef8a62' };
  }

  function config() {
    const l = look();
    return {
      axis: { labelColor: l.ink, titleColor: l.ink, gridColor: l.grid, domainColor: l.ink, tickColor: l.ink, titleFontWeight: 'normal' },
      legend: { labelColor: l.ink, titleColor: l.ink }, title: { color: l.ink }, view: { stroke: null }
    };
  }

  /* Encodings that mark each of the names by colour, dash and shape. */
  function marks(field, names, columns) {
    const colours = look().colours;
    const scale = range => ({ domain: names, range: names.map((_, i) => range[i % range.length]) });
    const legend = { orient: 'top', columns: columns, labelLimit: 240, symbolOpacity: 1, symbolSize: 90, symbolStrokeWidth: 0 };
    const of = range => ({ field: field, type: 'nominal', sort: null, title: null, scale: scale(range), legend: legend });
    return { color: of(colours), strokeDash: of(dashes), shape: of(shapes) };
  }

  function csv(rows) {
    const columns = Object.keys(rows[0] || {});
    const quoted = v => v === null || v === undefined ? '' : /[",\r\n]/.test(String(v)) ? '"' + String(v).replaceAll('"', '""') + '"' : String(v);
    return [columns, ...rows.map(r => columns.map(c => r[c]))].map(r => r.map(quoted).join(',')).join('\r\n') + '\r\n';
  }

  function save(name, type, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function element(name, text, attributes) {
    const made = Object.assign(document.createElement(name), attributes || {});
    if (text !== null) made.textContent = text;
    return made;
  }

  function table(rows, label) {
    const columns = Object.keys(rows[0] || {});
    const made = element('table', null);
    made.append(element('caption', label));
    const head = made.createTHead().insertRow();
    columns.forEach(c => head.append(element('th', c, { scope: 'col' })));
    const body = made.createTBody();
    const text = v => v === null || v === undefined ? '-' : typeof v === 'number' && !Number.isInteger(v) ? v.toPrecision(4) : String(v);
    for (const row of rows) {
      const line = body.insertRow();
      columns.forEach(c => line.append(element('td', text(row[c]), { className: typeof row[c] === 'number' ? 'n' : '' })));
    }
    return made;
  }

  /* The buttons and the table below a picture, made once. */
  function tools(figure, chart) {
    const bar = element('div', null, { className: 'tools' });
    const svg = element('button', 'SVG', { type: 'button' });
    const sheet = element('button', 'CSV', { type: 'button' });
    const details = element('details', null);
    const scroll = element('div', null, { className: 'scroll' });
    details.append(element('summary', 'Data as a table'), scroll);
    bar.append(svg, sheet, details);
    figure.append(bar);
    const named = () => figure.picture;
    svg.addEventListener('click', () => chart.view.toSVG().then(text => save(named().name + '.svg', 'image/svg+xml', text)));
    sheet.addEventListener('click', () => save(named().name + '.csv', 'text/csv', csv(named().rows)));
    details.addEventListener('toggle', () => {
      if (details.open) {
        scroll.tabIndex = 0;
        scroll.setAttribute('role', 'region');
        scroll.setAttribute('aria-label', named().title);
        scroll.replaceChildren(table(named().rows, named().title));
      }
    });
    figure.label = title => {
      svg.setAttribute('aria-label', 'Save as SVG: ' + title);
      sheet.setAttribute('aria-label', 'Save data as CSV: ' + title);
      details.firstChild.setAttribute('aria-label', 'Data as a table: ' + title);
    };
  }

  /* Draws a picture { name, title, rows, spec } into a figure's element of class chart. */
  function show(chart, picture) {
    const figure = chart.closest('figure');
    if (picture === null) {
      figure.hidden = true;
      return Promise.resolve();
    }
    if (!figure.label) tools(figure, chart);
    figure.picture = picture;
    figure.label(picture.title);
    const spec = Object.assign({
      autosize: { type: 'fit', contains: 'padding' }, background: look().paper, description: picture.title, config: config()
    }, picture.spec);
    return vegaEmbed(chart, spec, { renderer: 'svg', actions: false }).then(drawn => { chart.view = drawn.view; });
  }

  /* Draws all, now and whenever light and dark change. */
  function drawAll(make) {
    const draw = () => {
      const charts = [...document.querySelectorAll('.chart')];
      return Promise.all(charts.map(chart => show(chart, make(chart)))).then(() => { document.body.dataset.drawn = charts.length; });
    };
    dark.addEventListener('change', draw);
    draw();
    return draw;
  }

  return { look, marks, csv, save, drawAll };
})();
